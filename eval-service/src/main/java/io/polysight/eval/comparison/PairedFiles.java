package io.polysight.eval.comparison;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.scoring.PredictionFile;
import io.polysight.objects.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The predictions of two evaluations, each in the order of the samples' ids. */
record PairedFiles(List<PredictedSample> left, List<PredictedSample> right) {

  static PairedFiles read(
      EvaluationRun left, EvaluationRun right, ObjectStore objects, String bucket) {
    return new PairedFiles(predictions(left, objects, bucket), predictions(right, objects, bucket));
  }

  /** The predictions of one evaluation. */
  static List<PredictedSample> predictions(EvaluationRun run, ObjectStore objects, String bucket) {
    String key = run.predictions();
    if (key == null) {
      throw new IllegalStateException("evaluation " + run.id() + " finished without a file");
    }
    try (InputStream in = objects.open(bucket, key)) {
      return PredictionFile.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean sameSamples() {
    return ids(left).equals(ids(right));
  }

  private static List<String> ids(List<PredictedSample> samples) {
    return samples.stream().map(PredictedSample::sample).toList();
  }
}
