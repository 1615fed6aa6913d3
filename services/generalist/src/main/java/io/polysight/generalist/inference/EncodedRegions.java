package io.polysight.generalist.inference;

import io.polysight.generalist.proposal.ImageProposals;
import io.polysight.nn.region.Box;

/**
 * The regions that were found in one image, before anyone asks for their names.
 *
 * @param proposals n of them
 * @param vectors float32 [n, width], unit length each: f(x) of the regions
 * @param view what the encoder saw, in pixels of the image
 * @param imageWidth pixels
 * @param imageHeight pixels
 */
public record EncodedRegions(
    ImageProposals proposals, float[] vectors, Box view, int imageWidth, int imageHeight) {

  long bytes() {
    return proposals.bytes() + (long) Float.BYTES * vectors.length;
  }
}
