package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import java.util.List;

/**
 * Known regions of a batch, every image filled up to the one that has most.
 *
 * @param boxes float32 [b, t, 4], centres and sides
 * @param masks float32 [b, t, p]
 * @param hasMask [b · t], 1 where a mask is known and 0 elsewhere
 * @param most t
 */
record TargetTensors(NDArray boxes, NDArray masks, float[] hasMask, int most) {
  private static final int BOX = 4;

  static TargetTensors upload(
      Kernels kernels, NDManager owner, List<List<RegionTarget>> images, int pixels) {
    int most = images.stream().mapToInt(List::size).max().orElse(0);
    float[] boxes = new float[images.size() * most * BOX];
    float[] masks = new float[images.size() * most * pixels];
    float[] hasMask = new float[images.size() * most];
    for (int image = 0; image < images.size(); image++) {
      for (int i = 0; i < images.get(image).size(); i++) {
        RegionTarget target = images.get(image).get(i);
        int row = image * most + i;
        System.arraycopy(target.box().centre(), 0, boxes, row * BOX, BOX);
        float[] mask = target.mask();
        if (mask == null) {
          continue;
        }
        if (mask.length != pixels) {
          throw new IllegalArgumentException(
              "a mask of %d cells, but the network's masks have %d".formatted(mask.length, pixels));
        }
        hasMask[row] = 1;
        System.arraycopy(mask, 0, masks, row * pixels, pixels);
      }
    }
    return new TargetTensors(
        kernels.upload(owner, boxes, images.size(), most, BOX),
        kernels.upload(owner, masks, images.size(), most, pixels),
        hasMask,
        most);
  }
}
