package io.polysight.metrics.detection;

import io.polysight.metrics.detection.columns.DoubleColumn;
import io.polysight.metrics.detection.columns.IntColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Annotated objects, a column each of image, category, area and region. Images are numbered from 0
 * in the order that decides between equal scores: that of ascending ids with the references.
 */
public final class GroundTruth {
  static final int CROWD = 1;
  static final int IGNORED = 2;
  static final int LOST = 4;

  private final int images;
  private final List<String> categories;
  private final Shapes shapes;
  private final @Nullable Federation federation;
  private final IntColumn image;
  private final IntColumn category;
  private final DoubleColumn area;
  private final IntColumn flags;
  private final int regarded;

  /**
   * @param images how many there are
   * @param categories their names
   * @param shapes receives the region of each object before the object is added
   * @param federation what is known of which image; null if everything is
   */
  public GroundTruth(
      int images, List<String> categories, Shapes shapes, @Nullable Federation federation) {
    this.images = images;
    this.categories = List.copyOf(categories);
    this.shapes = shapes;
    this.federation = federation;
    image = new IntColumn();
    category = new IntColumn();
    area = new DoubleColumn();
    flags = new IntColumn();
    regarded = CROWD | IGNORED | LOST;
  }

  private GroundTruth(GroundTruth other, int regarded) {
    images = other.images;
    categories = other.categories;
    shapes = other.shapes;
    federation = other.federation;
    image = other.image;
    category = other.category;
    area = other.area;
    flags = other.flags;
    this.regarded = regarded;
  }

  /** The same objects, no match of which is forgotten. */
  public GroundTruth repaired() {
    return new GroundTruth(this, CROWD | IGNORED);
  }

  /**
   * Adds the object whose region was just added to the shapes.
   *
   * @param objectArea square pixels, as the data set states them
   * @param crowd whether it stands for many things: any number of detections may match it, and they
   *     count neither for nor against
   */
  public void add(int objectImage, int objectCategory, double objectArea, boolean crowd) {
    add(objectImage, objectCategory, objectArea, crowd, crowd, false);
  }

  /**
   * As {@link #add(int, int, double, boolean)}.
   *
   * @param ignored whether a detection that matches it counts neither for nor against
   * @param lost whether the reference forgets who matched it: pycocotools and lvis-api note a match
   *     by the annotation's id, and take the id 0 for no match
   */
  public void add(
      int objectImage,
      int objectCategory,
      double objectArea,
      boolean crowd,
      boolean ignored,
      boolean lost) {
    image.add(objectImage);
    category.add(objectCategory);
    area.add(objectArea);
    flags.add((crowd ? CROWD : 0) | (ignored ? IGNORED : 0) | (lost ? LOST : 0));
    if (shapes.rows() != image.size()) {
      throw new IllegalStateException(
          shapes.rows() + " regions for " + image.size() + " objects; add the region first");
    }
  }

  public int images() {
    return images;
  }

  public List<String> categories() {
    return categories;
  }

  public int objects() {
    return image.size();
  }

  Shapes shapes() {
    return shapes;
  }

  @Nullable Federation federation() {
    return federation;
  }

  int[] image() {
    return image.values();
  }

  int[] category() {
    return category.values();
  }

  double area(int row) {
    return area.get(row);
  }

  boolean is(int row, int flag) {
    return (flags.get(row) & flag & regarded) != 0;
  }

  /** Whether any object's match is forgotten by the reference. */
  public boolean losesMatches() {
    for (int row = 0; row < flags.size(); row++) {
      if (is(row, LOST)) {
        return true;
      }
    }
    return false;
  }
}
