package io.polysight.generalist.inference;

import io.polysight.generalist.proposal.ImageProposals;
import io.polysight.nn.region.Box;
import java.util.Arrays;

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

  /** f(x) of one region, float32 [width]. */
  float[] vector(int region) {
    int width = vectors.length / proposals.count();
    return Arrays.copyOfRange(vectors, region * width, (region + 1) * width);
  }

  long bytes() {
    return proposals.bytes() + (long) Float.BYTES * vectors.length;
  }
}
