package io.polysight.generalist.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import java.util.Arrays;

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

  /**
   * As {@link #of(Kernels, NDManager, int, int)}, where the last places are those of questions of
   * unequal lengths, of which the filled-up ones are not seen.
   *
   * @param places of the image and the question after it
   * @return boolean [rows, 1, words, places + words]
   */
  static NDArray of(Kernels kernels, NDManager owner, int words, int places, TokenBatch questions) {
    int columns = places + words;
    int image = places - questions.length();
    boolean[] mask = new boolean[questions.rows() * words * columns];
    boolean[] one = values(words, places);
    for (int row = 0; row < questions.rows(); row++) {
      System.arraycopy(one, 0, mask, row * one.length, one.length);
      for (int word = 0; word < words; word++) {
        int line = row * one.length + word * columns;
        Arrays.fill(mask, line + image + questions.lengths()[row], line + places, false);
      }
    }
    return kernels.memory().upload(owner, mask, questions.rows(), 1, words, columns);
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
