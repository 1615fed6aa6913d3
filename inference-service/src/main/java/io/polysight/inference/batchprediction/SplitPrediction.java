package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.inference.batching.Batched;
import io.polysight.inference.batching.Lane;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.Turn;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Predicts sample by sample, a chunk in flight at a time, in manifest order. */
final class SplitPrediction {
  /** Behind interactive requests, however long that takes. */
  static final Turn TURN = new Turn(Lane.BACKGROUND, Duration.ofMinutes(30));

  private final InferenceEngine engine;
  private final Lease lease;
  private final DatasetVersion images;
  private final Progress progress;
  private final int chunk;

  /** Hears how far it is; stops the work by throwing. */
  interface Progress {
    void at(long done, long total);
  }

  SplitPrediction(
      InferenceEngine engine, Lease lease, DatasetVersion images, Progress progress, int chunk) {
    this.engine = engine;
    this.lease = lease;
    this.images = images;
    this.progress = progress;
    this.chunk = chunk;
  }

  /** Asks every sample the same, with the same candidates. */
  void predict(
      List<Sample> samples,
      Task task,
      Function<Sample, Reference> reference,
      Consumer<PredictedSample> out) {
    CandidateEmbeddings candidates = engine.candidatesUncached(lease, task, TURN).join();
    encode(
        samples,
        (part, encoded) -> {
          List<Prediction> predictions = decide(task, candidates, encoded);
          for (int i = 0; i < part.size(); i++) {
            Sample sample = part.get(i);
            out.accept(
                new PredictedSample(sample.id(), predictions.get(i), reference.apply(sample)));
          }
        });
  }

  List<Prediction> decide(Task task, CandidateEmbeddings candidates, List<EncodedImage> images) {
    List<CompletableFuture<Batched<Prediction>>> decided =
        images.stream().map(image -> engine.decide(lease, task, candidates, image, TURN)).toList();
    return decided.stream().map(future -> future.join().value()).toList();
  }

  /** What to do with a chunk of encoded samples. */
  interface Chunk {
    void encoded(List<Sample> samples, List<EncodedImage> images);
  }

  void encode(List<Sample> samples, Chunk action) {
    for (int from = 0; from < samples.size(); from += chunk) {
      progress.at(from, samples.size());
      List<Sample> part = samples.subList(from, Math.min(samples.size(), from + chunk));
      List<CompletableFuture<Batched<EncodedImage>>> encoding = new ArrayList<>();
      for (Sample sample : part) {
        encoding.add(engine.encodeUncached(lease, images.image(sample), TURN));
      }
      action.encoded(part, encoding.stream().map(future -> future.join().value()).toList());
    }
    progress.at(samples.size(), samples.size());
  }
}
