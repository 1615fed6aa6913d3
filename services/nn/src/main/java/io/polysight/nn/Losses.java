package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Losses; each returns a float32 scalar, the mean over its rows. */
public final class Losses {
  /**
   * Initial logarithm of the scale of cosine logits: log(1/0.07); the scale itself stops at 100.
   */
  public static final float LOG_SCALE = 2.6592600f;

  /** Row target that takes no part in {@link #crossEntropy}, as in PyTorch. */
  public static final long IGNORED = -100;

  private final Kernels kernels;

  Losses(Kernels kernels) {
    this.kernels = kernels;
  }

  /**
   * -log softmax(logits)[target], with the share {@code smoothing} of the target's mass spread
   * evenly over all classes.
   *
   * @param logits float32 [n, c]
   * @param target int64 [n]; rows that equal {@code ignore} take no part
   * @return NaN when every row is ignored
   */
  public NDArray crossEntropy(
      NDManager m, NDArray logits, NDArray target, double smoothing, long ignore) {
    return kernels.call(m, "cross_entropy", logits, target, smoothing, ignore);
  }

  /**
   * -Σ p log softmax(logits).
   *
   * @param logits float32 [n, c]
   * @param probabilities float32 [n, c], rows that sum to 1
   */
  public NDArray softCrossEntropy(NDManager m, NDArray logits, NDArray probabilities) {
    return kernels.call(m, "soft_cross_entropy", logits, probabilities);
  }

  /**
   * min(exp(logScale), 100) · cos(x, candidate).
   *
   * @param x float32 [n, d]
   * @param candidates float32 [c, d]
   * @param logScale float32 scalar, learnable
   * @return float32 [n, c]
   */
  public NDArray cosineLogits(NDManager m, NDArray x, NDArray candidates, NDArray logScale) {
    return kernels.call(m, "cosine_logits", x, candidates, logScale);
  }

  /**
   * Symmetric InfoNCE: the mean of both directions' cross entropy on {@link #cosineLogits}, row i
   * of x paired with row i of y. Pairs of different rows with equal ids are no negatives: their
   * logits leave the softmax.
   *
   * @param x float32 [n, d]
   * @param y float32 [n, d]
   * @param ids int64 [n]
   */
  public NDArray infoNce(NDManager m, NDArray x, NDArray y, NDArray logScale, NDArray ids) {
    return kernels.call(m, "info_nce", x, y, logScale, ids);
  }

  /**
   * Sigmoid loss of pairs (Zhai et al. 2023, algorithm 1): Σ log(1 + exp(-z l)) / n with l = {@link
   * #cosineLogits} + bias, z = 1 for row i of x with row i of y and -1 for all other pairs. Pairs
   * of different rows with equal ids leave the sum.
   *
   * @param x float32 [n, d]
   * @param y float32 [n, d]
   * @param bias float32 scalar, learnable; starts at -10, since most pairs do not match
   * @param ids int64 [n]
   */
  public NDArray sigmoidPairs(
      NDManager m, NDArray x, NDArray y, NDArray logScale, NDArray bias, NDArray ids) {
    return kernels.call(m, "sigmoid_pairs", x, y, logScale, bias, ids);
  }

  /**
   * The part of {@link #sigmoidPairs} that all rows of x have with some rows of y; the parts of all
   * rows of y sum to the whole.
   *
   * @param from first row of y
   * @param rows how many
   */
  public NDArray sigmoidPairs(
      NDManager m,
      NDArray x,
      NDArray y,
      NDArray logScale,
      NDArray bias,
      NDArray ids,
      int from,
      int rows) {
    return kernels.call(m, "sigmoid_pairs_part", x, y, logScale, bias, ids, from, rows);
  }

  /**
   * Binary cross entropy of every known label: Σ (log(1 + exp(l)) - t l) / n with l = {@link
   * #cosineLogits} + bias.
   *
   * @param x float32 [n, d]
   * @param candidates float32 [c, d]
   * @param bias float32 scalar, learnable
   * @param target float32 [n, c], t: 1 where the label holds, else 0
   * @param known float32 [n, c]: 0 where nobody knows whether it holds, else 1
   */
  public NDArray multiLabel(
      NDManager m,
      NDArray x,
      NDArray candidates,
      NDArray logScale,
      NDArray bias,
      NDArray target,
      NDArray known) {
    return kernels.call(m, "multi_label", x, candidates, logScale, bias, target, known);
  }

  /**
   * As {@link #cosineLogits}, of each text with every region of one image.
   *
   * @param regions float32 [images, n, d]
   * @param texts float32 [t, d]
   * @param image int64 [t], whose regions a text is compared with
   * @return float32 [t, n]
   */
  public NDArray regionLogits(
      NDManager m, NDArray regions, NDArray texts, NDArray image, NDArray logScale) {
    return kernels.call(m, "region_logits", regions, texts, image, logScale);
  }

  /**
   * -log of the probability that the softmax gives to all right columns of a row together.
   *
   * @param logits float32 [n, c]
   * @param right float32 [n, c], 1 or 0; at least one 1 in each row
   */
  public NDArray marginalCrossEntropy(NDManager m, NDArray logits, NDArray right) {
    return kernels.call(m, "marginal_cross_entropy", logits, right);
  }
}
