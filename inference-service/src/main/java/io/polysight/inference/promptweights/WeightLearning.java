package io.polysight.inference.promptweights;

import io.polysight.contracts.serving.PromptWeightingCreation;
import io.polysight.contracts.serving.PromptWeightingCreation.Rule;
import io.polysight.generalist.prompts.Debias;
import io.polysight.generalist.prompts.PromptPool;
import io.polysight.generalist.prompts.PromptScores;
import io.polysight.generalist.prompts.PromptScores.LogitStream;
import io.polysight.generalist.prompts.PromptWeights;
import io.polysight.inference.batching.Lane;
import io.polysight.inference.batchprediction.PromptInputs;
import io.polysight.inference.batchprediction.PromptLearning;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.Turn;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Learns weights from embeddings of images, and keeps them. */
final class WeightLearning implements PromptLearning {
  private static final Turn IN_THE_BACKGROUND = new Turn(Lane.BACKGROUND, Duration.ofMinutes(30));

  /** Above which robust z-score a prompt is selected; what the paper takes for broad classes. */
  private static final double SELECTED_ABOVE = 0.5;

  private final InferenceEngine engine;
  private final PromptWeightingStore store;

  WeightLearning(InferenceEngine engine, PromptWeightingStore store) {
    this.engine = engine;
    this.store = store;
  }

  @Override
  public void learn(
      UUID id,
      PromptWeightingCreation wanted,
      PromptInputs inputs,
      Lease lease,
      List<float[]> images,
      List<float[]> pretrain) {
    double scale = lease.model().scale(inputs.task());
    PromptPool pool = engine.pool(lease, inputs.prompted(), IN_THE_BACKGROUND).join();
    Debias debias = Debias.valueOf(Objects.requireNonNull(wanted.debias()).name());
    double[] scores =
        PromptScores.of(
            pool.prompts(), debias, logits(pool, images, scale), logits(pool, pretrain, scale));
    PromptWeights weights =
        wanted.rule() == Rule.SELECTION
            ? PromptWeights.selected(scores, SELECTED_ABOVE)
            : PromptWeights.softmax(scores);
    var changed = new ChangedAnswers(pool, weights);
    store.learnt(
        id,
        new LearntWeights(
            Arrays.stream(scores).boxed().toList(),
            weights.weights(),
            images.size(),
            changed.share(images)));
  }

  private static LogitStream logits(PromptPool pool, List<float[]> images, double scale) {
    return image -> images.forEach(x -> image.accept(pool.logits(x, scale)));
  }
}
