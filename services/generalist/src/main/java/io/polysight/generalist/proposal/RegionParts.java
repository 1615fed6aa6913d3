package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;

/**
 * The parts of a region loss, float32 scalars, unweighted, per known region.
 *
 * @param objectness focal loss
 * @param distance L1 of the boxes
 * @param overlap 1 - GIoU of the boxes
 * @param pixels cross entropy of the mask's pixels
 * @param dice Dice loss of the masks
 */
public record RegionParts(
    NDArray objectness, NDArray distance, NDArray overlap, NDArray pixels, NDArray dice) {

  RegionParts plus(RegionParts other) {
    return new RegionParts(
        objectness.add(other.objectness),
        distance.add(other.distance),
        overlap.add(other.overlap),
        pixels.add(other.pixels),
        dice.add(other.dice));
  }

  NDArray total(Kernels kernels, RegionWeights weights) {
    NDManager m = objectness.getManager();
    return kernels
        .times(m, objectness, weights.objectness())
        .add(kernels.times(m, distance, weights.distance()))
        .add(kernels.times(m, overlap, weights.overlap()))
        .add(kernels.times(m, pixels, weights.pixels()))
        .add(kernels.times(m, dice, weights.dice()));
  }
}
