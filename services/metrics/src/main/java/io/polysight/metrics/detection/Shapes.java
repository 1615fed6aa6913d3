package io.polysight.metrics.detection;

/** A column of regions, growing row by row, and how much two of them are alike. */
public sealed interface Shapes permits Boxes, Masks, Keypoints {

  /** Number of rows. */
  int rows();

  /**
   * Keeps some rows.
   *
   * @param rows ascending
   */
  void retain(int[] rows);

  /**
   * How much found regions are like known ones; these are the known ones.
   *
   * @param known rows of this column
   * @param crowd of each of {@code known}: whether only the part of the found region in it matters
   * @param others the found regions, of the same kind
   * @param found rows of {@code others}
   * @param count how many of {@code found} are meant
   * @param similarity [count, known]: receives 0 to 1
   */
  void similarity(
      int[] known, boolean[] crowd, Shapes others, int[] found, int count, double[] similarity);
}
