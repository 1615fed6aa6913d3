package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.Kernels;

/**
 * Sines and cosines of the four numbers of a box: sin(2π v ω_i) and cos(2π v ω_i) with ω_i = 20^(-i
 * / 16), i from 0 to 15 (Liu et al., 2022, DAB-DETR, sections 4.2 and 4.4: the temperature of 20
 * fits coordinates in [0, 1]).
 */
final class BoxCode {
  private static final int FREQUENCIES = 16;
  private static final double TEMPERATURE = 20;

  /** Numbers in the code of one box. */
  static final int LENGTH = 4 * 2 * FREQUENCIES;

  private BoxCode() {}

  /**
   * @param boxes float32 [batch, n, 4]
   * @return float32 [batch, n, {@link #LENGTH}]
   */
  static NDArray of(Kernels kernels, NDArray boxes) {
    float[] frequencies = new float[FREQUENCIES];
    for (int i = 0; i < FREQUENCIES; i++) {
      frequencies[i] = (float) (2 * Math.PI * Math.pow(TEMPERATURE, -(double) i / FREQUENCIES));
    }
    Shape shape = boxes.getShape();
    NDArray angles =
        boxes
            .reshape(shape.get(0), shape.get(1), 4, 1)
            .mul(kernels.upload(boxes.getManager(), frequencies, FREQUENCIES));
    return angles.sin().concat(angles.cos(), 3).reshape(shape.get(0), shape.get(1), LENGTH);
  }
}
