package io.polysight.generalist.proposal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import io.polysight.nn.Kernels;

/**
 * What the proposal network says of its queries. Shapes: b images, n candidates, d width, p pixels
 * of a mask, rows first.
 *
 * @param semantic q_sem, float32 [b, n, d]
 * @param boxes float32 [b, n, 4]: centre x, centre y, width, height, shares of the image
 * @param masks logits, float32 [b, n, p]
 * @param objectness logits, float32 [b, n]
 */
public record Candidates(NDArray semantic, NDArray boxes, NDArray masks, NDArray objectness) {

  /**
   * Some of them.
   *
   * @param index int64 [b, k], which ones to take in each image
   */
  Candidates gather(Kernels kernels, NDArray index) {
    var m = semantic.getManager();
    return new Candidates(
        kernels.gather(m, semantic, index),
        kernels.gather(m, boxes, index),
        kernels.gather(m, masks, index),
        kernels.gather(m, objectness.expandDims(2), index).squeeze(2));
  }

  /** Those from {@code from} on, before {@code to}. */
  Candidates slice(long from, long to) {
    var range = new NDIndex(":, " + from + ":" + to);
    return new Candidates(
        semantic.get(range), boxes.get(range), masks.get(range), objectness.get(range));
  }
}
