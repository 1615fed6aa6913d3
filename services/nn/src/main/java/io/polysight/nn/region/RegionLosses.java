package io.polysight.nn.region;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;

/**
 * Losses of regions, one number per element or row, so that a caller divides by what it counts.
 * Masks are logits float32 [n, p]: n masks, p pixels or points; their targets are in [0, 1]. The
 * manager given first owns the result.
 */
public record RegionLosses(Kernels kernels) {
  /** Share of positives in {@link #focal} (Lin et al. 2017, section 5.1). */
  public static final double ALPHA = 0.25;

  /** How strongly {@link #focal} turns away from what is right already. */
  public static final double GAMMA = 2;

  /**
   * Focal loss of each logit, -α (1 - p)^γ log p for targets of 1 and -(1 - α) p^γ log(1 - p) for
   * targets of 0 (Lin et al. 2017, equation 5).
   *
   * @param logits float32 [...]
   * @param targets float32 [...], 0 or 1
   * @param alpha 0 to 1; below 0: no weighting
   * @return float32 [...]
   */
  public NDArray focal(NDManager m, NDArray logits, NDArray targets, double alpha, double gamma) {
    return kernels.call(m, "sigmoid_focal", logits, targets, alpha, gamma);
  }

  /**
   * The part of {@link #focal} that a match changes: the loss as an object less the loss as
   * background (Zhu et al. 2021, Deformable DETR's matching cost).
   *
   * @return float32 [...], of the shape of {@code logits}
   */
  public NDArray focalCost(NDManager m, NDArray logits) {
    return kernels.call(m, "focal_cost", logits, ALPHA, GAMMA);
  }

  /** Binary cross entropy, mean over the pixels: float32 [n, p] twice to [n]. */
  public NDArray maskCrossEntropy(NDManager m, NDArray logits, NDArray targets) {
    return kernels.call(m, "mask_cross_entropy", logits, targets);
  }

  /**
   * Dice loss 1 - (2 Σ p g + 1) / (Σ p + Σ g + 1) with p = sigmoid(logits) (Milletari et al. 2016,
   * smoothed as in Mask2Former): float32 [n, p] twice to [n].
   */
  public NDArray dice(NDManager m, NDArray logits, NDArray targets) {
    return kernels.call(m, "mask_dice", logits, targets);
  }

  /**
   * {@link #maskCrossEntropy} of each pair.
   *
   * @param logits float32 [..., n, p]
   * @param targets float32 [..., t, p]
   * @return float32 [..., n, t]
   */
  public NDArray pairwiseMaskCrossEntropy(NDManager m, NDArray logits, NDArray targets) {
    return kernels.call(m, "pairwise_mask_cross_entropy", logits, targets);
  }

  /** {@link #dice} of each pair; shapes as in {@link #pairwiseMaskCrossEntropy}. */
  public NDArray pairwiseDice(NDManager m, NDArray logits, NDArray targets) {
    return kernels.call(m, "pairwise_mask_dice", logits, targets);
  }

  /**
   * Values of masks between their pixels, so that masks of different sizes are compared at the same
   * places (Cheng et al. 2022, Mask2Former, section 3.3): bilinear, 0 outside.
   *
   * @param masks float32 [n, height, width]
   * @param points float32 [n, p, 2], x then y, 0 to 1 from edge to edge
   * @return float32 [n, p]
   */
  public NDArray atPoints(NDManager m, NDArray masks, NDArray points) {
    return kernels.call(m, "sample_points", masks, points);
  }
}
