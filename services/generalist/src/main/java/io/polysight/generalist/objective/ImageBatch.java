package io.polysight.generalist.objective;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.augment.Mixup;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.nn.Kernels;
import java.util.Arrays;
import java.util.List;

/**
 * Prepared images.
 *
 * @param pixels float32 [count, 3, side, side]
 */
public record ImageBatch(float[] pixels, int count, int side) {

  public static ImageBatch of(Preprocessing preprocessing, List<RgbImage> images) {
    float[] pixels = new float[images.size() * preprocessing.values()];
    for (int i = 0; i < images.size(); i++) {
      preprocessing.prepare(images.get(i), pixels, i * preprocessing.values());
    }
    return new ImageBatch(pixels, images.size(), preprocessing.crop());
  }

  /** Each image mixed with its partner's, of which it keeps {@code share}; see {@link Mixup}. */
  ImageBatch mixed(double share) {
    return new ImageBatch(Mixup.mixed(pixels, count, share), count, side);
  }

  /** {@code count} of the images, from {@code first} on. */
  ImageBatch rows(int first, int count) {
    int values = pixels.length / this.count;
    return new ImageBatch(
        Arrays.copyOfRange(pixels, first * values, (first + count) * values), count, side);
  }

  /**
   * @return float32 [count, 3, side, side]
   */
  public NDArray upload(Kernels kernels, NDManager owner) {
    return kernels.upload(owner, pixels, count, 3, side, side);
  }
}
