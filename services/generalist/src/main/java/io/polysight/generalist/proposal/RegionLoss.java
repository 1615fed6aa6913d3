package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;

/**
 * The loss of a proposal network on a batch.
 *
 * @param total float32 scalar: the weighted parts
 * @param parts summed over the decoder layers
 * @param matches int [images, candidates]: the target that a candidate of the last layer answers
 *     for, or -1
 */
public record RegionLoss(NDArray total, RegionParts parts, int[][] matches) {}
