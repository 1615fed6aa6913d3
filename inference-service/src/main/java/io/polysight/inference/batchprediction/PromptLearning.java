package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.PromptWeightingCreation;
import io.polysight.inference.engine.Lease;
import java.util.List;
import java.util.UUID;

/** What is made of the images of a batch that learns prompt weights. */
@FunctionalInterface
public interface PromptLearning {

  /**
   * Learns and keeps the weights; once more, when a restart came between.
   *
   * @param images embeddings of those to learn from, float32 [width] each
   * @param pretrain likewise of images of any kind; empty where they are not needed
   */
  void learn(
      UUID id,
      PromptWeightingCreation wanted,
      PromptInputs inputs,
      Lease lease,
      List<float[]> images,
      List<float[]> pretrain);
}
