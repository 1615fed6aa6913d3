package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;
import java.util.Map;

/** From images to tokens. Shapes: b images, n tokens on a square grid, rows first, d width. */
interface ImageEncoder {

  /**
   * @param images float32 [b, 3, size, size] in [-1, 1]
   * @param variation decides the side of the patches
   * @param intermediates receives {@code image/patches} and {@link ImageMemory#TOKENS}
   * @return float32 [b, n, d]
   */
  NDArray forward(
      Kernels kernels, NDArray images, Variation variation, Map<String, NDArray> intermediates);

  /** See {@link PatchEmbed#standardise}. */
  void standardise(Kernels kernels, NDArray images);
}
