package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.LayerNorm;
import io.polysight.nn.layer.Linear;
import io.polysight.nn.layer.Mlp;

/**
 * Box, mask and objectness of a query after any decoder layer; all layers share the heads. Shapes:
 * b images, n queries, d width, p pixels.
 */
final class PredictionHeads {
  /** Initial probability of being an object, so that the many that are none start cheap. */
  private static final double PRIOR = 0.01;

  private final LayerNorm norm;
  private final Mlp box;
  private final Mlp mask;
  private final Linear objectness;

  PredictionHeads(int width, Parameters at) {
    norm = new LayerNorm.Config(width).build(at.at("norm"));
    Parameters boxAt = at.at("box");
    // no first step: a box starts as its reference
    box =
        new Mlp(
            Xavier.linear(boxAt.at("fc1"), width, width),
            new Linear.Config(width, 4).build(boxAt.at("fc2"), Init.constant(0)));
    Parameters maskAt = at.at("mask");
    // small, or the first mask logits would grow with the width
    mask =
        new Mlp(
            Xavier.linear(maskAt.at("fc1"), width, width),
            new Linear.Config(width, width).build(maskAt.at("fc2")));
    Parameters objectnessAt = at.at("objectness");
    objectness =
        new Linear(
            objectnessAt.weight("weight", Init.xavierUniform(), 1, width),
            objectnessAt.undecayed(
                "bias", Init.constant((float) -Math.log((1 - PRIOR) / PRIOR)), 1));
  }

  /** Where a query's box stands: its logits, and everything said of the query. */
  record Reading(NDArray boxLogits, Candidates candidates) {}

  /**
   * @param states float32 [b, n, d]
   * @param reference logits of the boxes so far, float32 [b, n, 4]
   * @param pixels float32 [b, p, d]
   */
  Reading read(Kernels kernels, NDArray states, NDArray reference, NDArray pixels) {
    NDArray semantic = norm.forward(kernels, states);
    NDArray logits = box.forward(kernels, semantic).add(reference);
    NDArray masks = mask.forward(kernels, semantic).matMul(pixels.transpose(0, 2, 1));
    return new Reading(
        logits,
        new Candidates(
            semantic,
            logits.getNDArrayInternal().sigmoid(),
            masks,
            objectness.forward(kernels, semantic).squeeze(2)));
  }
}
