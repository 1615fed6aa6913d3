package io.polysight.cli.archives.nlvr;

import io.polysight.datasets.format.NlvrItems;
import io.polysight.datasets.sample.AnnotatedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a picture of NLVR was painted from: three boxes of scattered items, or of one tower each.
 */
final class Structure {
  private static final int BLOCK = 20;

  /** Where towers stand. */
  private static final int MIDDLE = 40;

  private final List<List<Item>> boxes;
  private final boolean ofTowers;
  private final List<List<String>> towers;

  Structure(List<List<Item>> boxes) {
    this.boxes = boxes.stream().map(List::copyOf).toList();
    this.ofTowers =
        items()
            .allMatch(i -> i.shape().equals("square") && i.size() == BLOCK && i.left() == MIDDLE);
    this.towers =
        this.boxes.stream()
            .map(box ->
                box.stream()
                    .sorted(Comparator.comparingDouble(Item::top).reversed())
                    .map(Item::colour)
                    .toList())
            .toList();
  }

  /**
   * @param items of a whole picture, in its own pixels, labelled as {@link NlvrItems} does
   */
  static Structure of(List<AnnotatedObject> items) {
    List<List<Item>> boxes = new ArrayList<>();
    IntStream.range(0, NlvrItems.BOXES).forEach(i -> boxes.add(new ArrayList<>()));
    for (AnnotatedObject item : items) {
      int box = (int) (item.box().left() / NlvrItems.PITCH);
      boxes
          .get(box)
          .add(
              new Item(
                  NlvrItems.colour(item),
                  NlvrItems.shape(item),
                  item.box().left() - box * NlvrItems.PITCH,
                  item.box().top(),
                  item.box().width()));
    }
    return new Structure(boxes);
  }

  /** From left to right. */
  List<List<Item>> boxes() {
    return boxes;
  }

  /** Whether all boxes hold towers, whose blocks stand on each other in the middle. */
  boolean isOfTowers() {
    return ofTowers;
  }

  Stream<Item> items() {
    return boxes.stream().flatMap(List::stream);
  }

  /** The colours of each tower's blocks, from the base up. */
  List<List<String>> towers() {
    return towers;
  }

  /** Equal for pictures of the same boxes in other orders. */
  List<String> withoutOrder() {
    return boxes.stream().map(List::toString).sorted().toList();
  }
}
