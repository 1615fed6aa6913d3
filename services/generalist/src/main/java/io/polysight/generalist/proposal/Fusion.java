package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.layer.Linear;

/**
 * The token of a proposal, q_sem + B(q_box) + M(q_mask) (Uni-Perceiver v2, section 3.2): B a linear
 * map of the box's sine-cosine code, M one of the mask, pooled to 28 x 28. The mask enters as
 * probabilities. Shapes: b images, n proposals, d width, s side of a mask.
 */
final class Fusion {
  private static final int MASK_SIDE = 28;

  private final int side;
  private final Linear box;
  private final Linear mask;

  /**
   * @param side pixels along each side of a mask
   */
  Fusion(int width, int side, Parameters at) {
    this.side = side;
    box = Xavier.linear(at.at("box"), BoxCode.LENGTH, width);
    mask = Xavier.linear(at.at("mask"), MASK_SIDE * MASK_SIDE, width);
  }

  /**
   * @return float32 [b, n, d]
   */
  NDArray forward(Kernels kernels, Candidates proposals) {
    return proposals
        .semantic()
        .add(ofBoxes(kernels, proposals.boxes()))
        .add(ofMasks(kernels, proposals.masks()));
  }

  /** B: float32 [b, n, 4] to [b, n, d]. */
  NDArray ofBoxes(Kernels kernels, NDArray boxes) {
    return box.forward(kernels, BoxCode.of(kernels, boxes));
  }

  /** M: logits float32 [b, n, s · s] to [b, n, d]. */
  NDArray ofMasks(Kernels kernels, NDArray masks) {
    Shape shape = masks.getShape();
    NDArray square =
        masks.getNDArrayInternal().sigmoid().reshape(shape.get(0), shape.get(1), side, side);
    NDArray pooled = kernels.adaptivePool(masks.getManager(), square, MASK_SIDE, MASK_SIDE);
    return mask.forward(
        kernels, pooled.reshape(shape.get(0), shape.get(1), (long) MASK_SIDE * MASK_SIDE));
  }
}
