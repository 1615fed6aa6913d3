package io.polysight.nn.region;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;

/**
 * Boxes as float32 [..., 4], with gradients. Corners are (left, top, right, bottom), centres
 * (centre x, centre y, width, height). The manager given first owns the result.
 */
public record BoxTensors(Kernels kernels) {

  /** Centres float32 [..., 4] as corners of the same shape. */
  public NDArray corners(NDManager m, NDArray centres) {
    return kernels.call(m, "box_corners", centres);
  }

  /**
   * Intersection over union of each pair.
   *
   * @param a corners float32 [..., n, 4]
   * @param b corners float32 [..., t, 4]
   * @return float32 [..., n, t]
   */
  public NDArray pairwiseIou(NDManager m, NDArray a, NDArray b) {
    return kernels.call(m, "pairwise_iou", a, b);
  }

  /** As {@link #pairwiseIou}, generalised; see {@link Box#giou}. */
  public NDArray pairwiseGiou(NDManager m, NDArray a, NDArray b) {
    return kernels.call(m, "pairwise_giou", a, b);
  }

  /**
   * Σ |a - b| over the four numbers of each pair.
   *
   * @param a float32 [..., n, 4]
   * @param b float32 [..., t, 4]
   * @return float32 [..., n, t]
   */
  public NDArray pairwiseL1(NDManager m, NDArray a, NDArray b) {
    return kernels.call(m, "pairwise_l1", a, b);
  }

  /**
   * Generalised IoU of row i of a with row i of b (Rezatofighi et al. 2019); as a loss it is taken
   * from 1.
   *
   * @param a corners float32 [..., 4]
   * @param b corners float32 [..., 4]
   * @return float32 [...]
   */
  public NDArray giou(NDManager m, NDArray a, NDArray b) {
    return kernels.call(m, "box_giou", a, b);
  }
}
