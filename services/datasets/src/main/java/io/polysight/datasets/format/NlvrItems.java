package io.polysight.datasets.format;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The structured representation of NLVR: the items of three grey boxes of 100 x 100 pixels, which
 * lie 150 pixels apart. Picture k of an example shows the boxes in the k-th of their orders.
 */
public final class NlvrItems {
  /** Boxes of a picture. */
  public static final int BOXES = 3;

  /** Pixels from the left wall of one box to that of the next. */
  public static final int PITCH = 150;

  private static final int SIDE = 100;

  /** Which box stands first, second and third; checked against the pixels. */
  private static final int[][] ORDERS = {
    {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
  };

  private static final Map<String, String> COLOURS =
      Map.of("#0099ff", "blue", "Yellow", "yellow", "Black", "black");
  private static final List<String> SHAPES = List.of("circle", "square", "triangle");

  private NlvrItems() {}

  /**
   * One item as the document has it.
   *
   * @param type shape
   * @param left pixels from its box's left wall
   * @param top pixels from its box's upper wall
   * @param size pixels
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Written(
      @Nullable String type,
      @Nullable String color,
      @JsonProperty("x_loc") @Nullable Integer left,
      @JsonProperty("y_loc") @Nullable Integer top,
      @Nullable Integer size) {

    String label() {
      return COLOURS.get(String.valueOf(color)) + " " + type;
    }

    /** What is wrong with it; null when nothing is. */
    @Nullable String fault() {
      if (!COLOURS.containsKey(String.valueOf(color)) || !SHAPES.contains(String.valueOf(type))) {
        return "an item is a '" + type + "' of the colour '" + color + "'";
      }
      if (left == null || top == null || size == null) {
        return "an item lacks x_loc, y_loc or size";
      }
      return left < 0 || top < 0 || size <= 0 || left + size > SIDE || top + size > SIDE
          ? "an item of size " + size + " at " + left + ", " + top + " leaves its box"
          : null;
    }
  }

  /**
   * All classes: each colour of each shape.
   *
   * @param exhaustive whether every picture's items are known
   */
  static LabelSpace space(boolean exhaustive) {
    List<String> names =
        COLOURS.values().stream()
            .flatMap(colour -> SHAPES.stream().map(shape -> colour + " " + shape))
            .sorted()
            .toList();
    return new LabelSpace(ImageFolder.LABEL_SPACE, names, exhaustive);
  }

  /** The first thing that is wrong with a structure; null when it is sound. */
  static @Nullable String fault(List<List<Written>> boxes) {
    if (boxes.size() != BOXES) {
      return "structured_rep has " + boxes.size() + " boxes, not " + BOXES;
    }
    return boxes.stream()
        .flatMap(List::stream)
        .flatMap(item -> Stream.ofNullable(item.fault()))
        .findFirst()
        .orElse(null);
  }

  /**
   * @param boxes that {@link #fault} has nothing against
   * @param order number k of the picture
   */
  static List<AnnotatedObject> objects(List<List<Written>> boxes, int order) {
    List<AnnotatedObject> objects = new ArrayList<>();
    for (int place = 0; place < BOXES; place++) {
      for (Written item : boxes.get(ORDERS[order][place])) {
        int left = place * PITCH + Objects.requireNonNull(item.left());
        int top = Objects.requireNonNull(item.top());
        int size = Objects.requireNonNull(item.size());
        objects.add(
            new AnnotatedObject(
                Map.of(ImageFolder.LABEL_SPACE, item.label()),
                new Box(left, top, left + size, top + size),
                null,
                null,
                null));
      }
    }
    return objects;
  }

  /** Black, blue or yellow, in small letters. */
  public static String colour(AnnotatedObject item) {
    return words(item)[0];
  }

  /** Circle, square or triangle, in small letters. */
  public static String shape(AnnotatedObject item) {
    return words(item)[1];
  }

  private static String[] words(AnnotatedObject item) {
    return Objects.requireNonNull(item.labels().get(ImageFolder.LABEL_SPACE)).split(" ", 2);
  }
}
