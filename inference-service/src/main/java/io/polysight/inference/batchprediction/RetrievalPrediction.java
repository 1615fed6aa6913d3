package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference.Ranks;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.Lease;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Retrieval over a split: every image against all captions of the split, and the other way round.
 */
final class RetrievalPrediction {
  private final SplitPrediction split;
  private final InferenceEngine engine;
  private final Lease lease;

  RetrievalPrediction(SplitPrediction split, InferenceEngine engine, Lease lease) {
    this.split = split;
    this.engine = engine;
    this.lease = lease;
  }

  void predict(List<Sample> samples, ImageTextRetrieval task, Consumer<PredictedSample> out) {
    List<String> captions = new ArrayList<>();
    List<List<Integer>> captionsOf = new ArrayList<>();
    for (Sample sample : samples) {
      List<Integer> own = new ArrayList<>();
      for (String caption : sample.annotations().captions()) {
        own.add(captions.size());
        captions.add(caption);
      }
      captionsOf.add(own);
    }
    CandidateEmbeddings candidates = engine.texts(lease, captions, SplitPrediction.TURN).join();
    float[][] embeddings = new float[samples.size()][];
    List<Prediction> predictions = new ArrayList<>();
    split.encode(
        samples,
        (part, encoded) -> {
          for (int i = 0; i < encoded.size(); i++) {
            embeddings[predictions.size() + i] = encoded.get(i).embedding();
          }
          predictions.addAll(split.decide(task, candidates, encoded));
        });
    List<Ranks> ranks =
        new RetrievalRanks(embeddings, candidates.vectors(), captions, captionsOf).all();
    for (int i = 0; i < samples.size(); i++) {
      out.accept(new PredictedSample(samples.get(i).id(), predictions.get(i), ranks.get(i)));
    }
  }
}
