package io.polysight.metrics.detection;

import io.polysight.metrics.detection.columns.DoubleColumn;
import io.polysight.metrics.detection.columns.IntColumn;
import io.polysight.metrics.detection.columns.Order;
import java.util.Arrays;

/**
 * Objects found, a column each of image, category, score, area and region, numbered as in the
 * {@link GroundTruth}. Rows that cannot count because enough better ones are there are dropped now
 * and then, so memory is bounded by images and categories, not by how many are added.
 */
public final class Detections {
  private static final int FIRST_DROP = 1 << 19;

  private final Shapes shapes;
  private final DetectionProtocol protocol;
  private final boolean classAgnostic;
  private final IntColumn image = new IntColumn();
  private final IntColumn category = new IntColumn();
  private final DoubleColumn score = new DoubleColumn();
  private final DoubleColumn area = new DoubleColumn();
  private int nextDrop;

  /**
   * @param shapes receives the region of each object before the object is added
   * @param classAgnostic whether categories are not told apart when they are matched
   */
  public Detections(Shapes shapes, DetectionProtocol protocol, boolean classAgnostic) {
    this(shapes, protocol, classAgnostic, FIRST_DROP);
  }

  Detections(Shapes shapes, DetectionProtocol protocol, boolean classAgnostic, int firstDrop) {
    this.shapes = shapes;
    this.protocol = protocol;
    this.classAgnostic = classAgnostic;
    this.nextDrop = firstDrop;
  }

  /**
   * Adds the object whose region was just added to the shapes.
   *
   * @param objectScore the higher, the surer; not NaN
   * @param objectArea square pixels, which decide the sizes it is judged with
   */
  public void add(int objectImage, int objectCategory, double objectScore, double objectArea) {
    image.add(objectImage);
    category.add(objectCategory);
    score.add(objectScore);
    area.add(objectArea);
    if (shapes.rows() != image.size()) {
      throw new IllegalStateException(
          shapes.rows() + " regions for " + image.size() + " objects; add the region first");
    }
    if (image.size() == nextDrop) {
      dropOutranked();
      nextDrop = Math.max(nextDrop, (int) Math.min(Integer.MAX_VALUE, 2L * image.size()));
    }
  }

  public int objects() {
    return image.size();
  }

  public Shapes shapes() {
    return shapes;
  }

  DetectionProtocol protocol() {
    return protocol;
  }

  boolean classAgnostic() {
    return classAgnostic;
  }

  int[] image() {
    return image.values();
  }

  int[] category() {
    return category.values();
  }

  double[] score() {
    return score.values();
  }

  double area(int row) {
    return area.get(row);
  }

  /**
   * Rows by falling score. Between equal scores the lower image comes first, then the earlier row;
   * where categories are not told apart, the lower category before the earlier row.
   */
  int[] ranked(int images, int categories) {
    int[] order = Order.natural(objects());
    if (classAgnostic) {
      order = Order.byKey(category(), categories, order);
    }
    return Order.falling(score(), Order.byKey(image(), images, order));
  }

  /** Rows image by image, best first, from which at most a limit's number counts. */
  private void dropOutranked() {
    int images = 1 + Arrays.stream(image(), 0, objects()).max().orElse(0);
    int categories = 1 + Arrays.stream(category(), 0, objects()).max().orElse(0);
    boolean together = classAgnostic || protocol.mostPerImage() > 0;
    int[] order = Order.byKey(image(), images, ranked(images, categories));
    if (!together) {
      order = Order.byKey(category(), categories, order);
    }
    int limit = protocol.mostPerImage() > 0 ? protocol.mostPerImage() : protocol.limit();
    int[] kept = new int[order.length];
    int count = 0;
    int rank = 0;
    for (int i = 0; i < order.length; i++) {
      int row = order[i];
      boolean sameGroup =
          i > 0
              && image()[order[i - 1]] == image()[row]
              && (together || category()[order[i - 1]] == category()[row]);
      rank = sameGroup ? rank + 1 : 0;
      if (rank < limit) {
        kept[count++] = row;
      }
    }
    int[] rows = Arrays.copyOf(kept, count);
    Arrays.sort(rows);
    image.retain(rows);
    category.retain(rows);
    score.retain(rows, 1);
    area.retain(rows, 1);
    shapes.retain(rows);
  }
}
