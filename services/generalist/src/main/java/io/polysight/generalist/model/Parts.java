package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import java.util.Optional;

/**
 * What a model has besides its decoder, the same in every pass.
 *
 * @param frontToken the token in front of images, whose output represents them
 * @param sequence what represents a whole sequence
 * @param head what represents each token of one
 * @param multiLabels absent when no such task was learnt
 * @param regions absent without proposals
 */
record Parts(
    ImageEncoder images,
    TextEncoder texts,
    int frontToken,
    ReadOut sequence,
    ReadOutHead head,
    Scales scales,
    PairLoss pairLoss,
    Optional<MultiLabels> multiLabels,
    Optional<RegionReading> regions) {

  /** The token in front of each image of {@code tokens}, float32 [b, 1, d]. */
  NDArray front(Kernels kernels, NDArray tokens) {
    int count = (int) tokens.getShape().get(0);
    return texts.token(kernels, tokens.getManager(), frontToken, count);
  }
}
