package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Kernels;

/** From pixels to tokens with positions. */
public interface PatchEmbed {

  /**
   * @param images float32 [batch, 3, height, width]
   * @param patch side of a patch, pixels; one of those that the encoder's configuration lists
   * @return float32 [batch, patches, width]
   */
  NDArray embed(Kernels kernels, NDArray images, int patch);

  /**
   * Before the first update: sets scales that are drawn without knowing the images to those of
   * {@code images}, float32 [batch, 3, height, width].
   */
  default void standardise(Kernels kernels, NDArray images) {}
}
