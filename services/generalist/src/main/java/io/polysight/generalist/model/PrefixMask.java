package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;

/** Who sees whom when words follow an image that was processed before them. */
final class PrefixMask {
  private PrefixMask() {}

  /**
   * Rows are words, columns the places of the image and then the words. For 3 words, 2 places:
   *
   * <pre>
   * 1 1 1 0 0
   * 1 1 1 1 0
   * 1 1 1 1 1
   * </pre>
   *
   * @return boolean [words, places + words], true = may attend
   */
  static NDArray of(Kernels kernels, NDManager owner, int words, int places) {
    boolean[] mask = values(words, places);
    return kernels.memory().upload(owner, mask, words, places + words);
  }

  static boolean[] values(int words, int places) {
    int columns = places + words;
    boolean[] mask = new boolean[words * columns];
    for (int row = 0; row < words; row++) {
      for (int column = 0; column <= places + row; column++) {
        mask[row * columns + column] = true;
      }
    }
    return mask;
  }
}
