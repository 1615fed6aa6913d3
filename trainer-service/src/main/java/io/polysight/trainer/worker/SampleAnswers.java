package io.polysight.trainer.worker;

import io.polysight.contracts.training.SamplePrediction;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Prediction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has each checkpoint answer about the same few held-out samples. It loads the checkpoint anew, on
 * a thread of its own: gradient mode belongs to a thread, and the run must not notice.
 */
final class SampleAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(SampleAnswers.class);

  private final List<HeldOut> heldOut;
  private final int threads;

  /**
   * @param threads of one operator, as the run has them
   */
  SampleAnswers(List<HeldOut> heldOut, int threads) {
    this.heldOut = heldOut.stream().filter(one -> !one.samples().isEmpty()).toList();
    this.threads = threads;
  }

  /**
   * Empty where nothing is held out.
   *
   * @param checkpoint complete
   */
  List<SamplePrediction> of(Path checkpoint, long step) {
    if (heldOut.isEmpty()) {
      return List.of();
    }
    var answers = new CompletableFuture<List<SamplePrediction>>();
    Thread.ofPlatform()
        .name("samples-of-step-" + step)
        .start(() -> {
          try {
            answers.complete(answered(checkpoint, step));
          } catch (RuntimeException e) {
            answers.completeExceptionally(e);
          }
        });
    return answers.join();
  }

  private List<SamplePrediction> answered(Path checkpoint, long step) {
    List<SamplePrediction> all = new ArrayList<>();
    try (Predictor predictor = Predictor.load(checkpoint, threads)) {
      for (HeldOut task : heldOut) {
        try {
          all.addAll(answered(predictor, task, step));
        } catch (IllegalArgumentException e) {
          LOG.warn("no sample predictions of task {} at step {}", task.entry().name(), step, e);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoint " + checkpoint, e);
    }
    return all;
  }

  private static List<SamplePrediction> answered(Predictor predictor, HeldOut task, long step) {
    List<EncodedImage> images =
        predictor.encodeImages(task.samples().stream().map(task.data()::image).toList());
    List<Prediction> answers =
        predictor.predict(task.entry().task(), candidates(predictor, task), images);
    List<SamplePrediction> told = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Sample sample = task.samples().get(i);
      told.add(
          new SamplePrediction(
              step,
              task.entry().name(),
              task.entry().datasetVersion(),
              sample.id(),
              task.expected(sample),
              answers.get(i)));
    }
    return told;
  }

  /** A retrieval task without texts of its own ranks the captions of its samples. */
  private static CandidateEmbeddings candidates(Predictor predictor, HeldOut task) {
    if (task.entry().task() instanceof ImageTextRetrieval retrieval
        && retrieval.candidates().isEmpty()) {
      return predictor.encodeTexts(
          task.samples().stream()
              .flatMap(sample -> sample.annotations().captions().stream().limit(1))
              .distinct()
              .toList());
    }
    return predictor.encodeCandidates(task.entry().task());
  }
}
