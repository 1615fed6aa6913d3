package io.polysight.nn.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Greedy non-maximum suppression. */
public final class Suppression {
  private Suppression() {}

  /**
   * Walks the boxes by falling score, equal scores in the given order, and keeps each one whose IoU
   * with no box kept before exceeds {@code most}.
   *
   * @param scores one per box
   * @param most the greatest IoU that two kept boxes may have, 0 to 1
   * @return indexes of the kept boxes, best first
   */
  public static List<Integer> greedy(List<Box> boxes, float[] scores, double most) {
    return byClass(boxes, scores, new int[boxes.size()], most);
  }

  /**
   * As {@link #greedy} with boxes of different classes never suppressing each other.
   *
   * @param classes one per box
   */
  public static List<Integer> byClass(List<Box> boxes, float[] scores, int[] classes, double most) {
    if (scores.length != boxes.size() || classes.length != boxes.size()) {
      throw new IllegalArgumentException(
          "%d boxes with %d scores and %d classes; one of each per box is needed"
              .formatted(boxes.size(), scores.length, classes.length));
    }
    List<Integer> order =
        IntStream.range(0, boxes.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> scores[i]).reversed())
            .toList();
    List<Integer> kept = new ArrayList<>();
    for (int i : order) {
      boolean free =
          kept.stream()
              .noneMatch(k -> classes[k] == classes[i] && boxes.get(k).iou(boxes.get(i)) > most);
      if (free) {
        kept.add(i);
      }
    }
    return List.copyOf(kept);
  }
}
