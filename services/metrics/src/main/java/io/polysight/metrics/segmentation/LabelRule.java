package io.polysight.metrics.segmentation;

import java.util.OptionalInt;

/**
 * Which labels of a map are classes, and which is ignored. Pixels whose true label is ignored are
 * dropped before anything is counted; the ignored label predicted elsewhere is simply wrong.
 * CamVid: 11 classes from label 0, 11 ignored. ADE20K scene parsing: 150 classes from label 1, 0
 * ignored. Cityscapes by train id: 19 from 0, 255 ignored.
 *
 * @param classes at least 1
 * @param firstLabel the label of the first class
 * @param ignored the label that is ignored; may lie among the classes, which is then no class
 */
public record LabelRule(int classes, int firstLabel, OptionalInt ignored) {
  /** A map has 16 bits per sample at most. */
  private static final int MOST = 1 << 16;

  public LabelRule {
    if (classes < 1 || classes > MOST || firstLabel < 0 || firstLabel > MOST) {
      throw new IllegalArgumentException(
          classes
              + " classes from label "
              + firstLabel
              + ": give 1 to "
              + MOST
              + " classes and a first label from 0");
    }
  }

  boolean isIgnored(int label) {
    return ignored.isPresent() && ignored.getAsInt() == label;
  }

  /** The place of a label among the classes, or -1. */
  int index(int label) {
    int index = label - firstLabel;
    return index >= 0 && index < classes && !isIgnored(label) ? index : -1;
  }

  /** {@code 0 to 10, and 11 to be ignored} */
  String describe() {
    String range = firstLabel + " to " + (firstLabel + classes - 1);
    return ignored.isEmpty() ? range : range + ", and " + ignored.getAsInt() + " to be ignored";
  }
}
