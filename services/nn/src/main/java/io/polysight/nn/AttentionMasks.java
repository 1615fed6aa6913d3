package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;

/**
 * Boolean attention masks, true = the row (query) may attend to the column (key). Below, 1 is true.
 */
public final class AttentionMasks {
  private AttentionMasks() {}

  /**
   * Each token sees itself and those before it.
   *
   * <pre>
   * 1 0 0 0
   * 1 1 0 0
   * 1 1 1 0
   * 1 1 1 1
   * </pre>
   *
   * @return bool [n, n]
   */
  public static NDArray causal(Kernels kernels, NDManager owner, int n) {
    return prefix(kernels, owner, n, 0);
  }

  /**
   * The prefix (an image, a question) sees all of itself; what follows is causal. For prefix 2:
   *
   * <pre>
   * 1 1 0 0
   * 1 1 0 0
   * 1 1 1 0
   * 1 1 1 1
   * </pre>
   *
   * @return bool [n, n]
   */
  public static NDArray prefix(Kernels kernels, NDManager owner, int n, int prefix) {
    if (prefix < 0 || prefix > n) {
      throw new IllegalArgumentException(
          "prefix " + prefix + " is outside 0 to the sequence length " + n);
    }
    boolean[] mask = new boolean[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        mask[i * n + j] = j <= i || j < prefix;
      }
    }
    return kernels.memory().upload(owner, mask, n, n);
  }

  /**
   * Every query sees the first {@code lengths[i]} keys of its sequence. For lengths 3 and 1, n 4:
   *
   * <pre>
   * 1 1 1 0
   * 1 0 0 0
   * </pre>
   *
   * @return bool [batch, 1, 1, n]
   * @throws IllegalArgumentException when a length is outside 1 to n; a row without any key has no
   *     softmax
   */
  public static NDArray padding(Kernels kernels, NDManager owner, int[] lengths, int n) {
    boolean[] mask = new boolean[lengths.length * n];
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] < 1 || lengths[i] > n) {
        throw new IllegalArgumentException(
            "length " + lengths[i] + " of sequence " + i + " is outside 1 to " + n);
      }
      Arrays.fill(mask, i * n, i * n + lengths[i], true);
    }
    return kernels.memory().upload(owner, mask, lengths.length, 1, 1, n);
  }
}
