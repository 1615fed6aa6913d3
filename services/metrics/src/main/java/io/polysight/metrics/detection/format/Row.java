package io.polysight.metrics.detection.format;

import io.polysight.metrics.input.JsonCursor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The fields of one annotation or result, as far as the kind of region needs them. */
final class Row {
  private final RegionKind kind;
  private boolean knownImage;
  private boolean knownCategory;
  private long imageId;
  private long categoryId;
  @Nullable Long id;
  @Nullable Double score;
  @Nullable Double area;
  @Nullable Double crowd;
  @Nullable Double ignore;
  @Nullable Double labelledPoints;
  double @Nullable [] box;
  double @Nullable [] keypoints;
  @Nullable Segmentation segmentation;

  /** A number was none, which is noted. */
  boolean unreadable;

  /** A region was there, if perhaps faulty. */
  boolean hasBox;

  boolean hasSegmentation;
  boolean hasKeypoints;

  Row(RegionKind kind) {
    this.kind = kind;
  }

  /**
   * Reads the object that begins; what was read before is forgotten.
   *
   * @param needsMask whether the segmentation is wanted in any case
   * @param undecided whether it is wanted where there is no box
   */
  void read(JsonCursor json, boolean needsMask, boolean undecided) {
    clear();
    while (json.nextField()) {
      String name = json.field();
      if (json.isNull()) {
        continue;
      }
      switch (name) {
        case "id" -> id = json.id(name);
        case "image_id" -> {
          imageId = json.id(name);
          knownImage = true;
        }
        case "category_id" -> {
          categoryId = json.id(name);
          knownCategory = true;
        }
        case "score" -> score = number(json, name);
        case "area" -> area = number(json, name);
        case "iscrowd" -> crowd = number(json, name);
        case "ignore" -> ignore = number(json, name);
        case "num_keypoints" -> labelledPoints = number(json, name);
        case "bbox" -> readBox(json);
        case "keypoints" -> readKeypoints(json);
        case "segmentation" -> readSegmentation(json, needsMask || (undecided && !hasBox));
        default -> json.skip();
      }
    }
  }

  private void clear() {
    knownImage = false;
    knownCategory = false;
    id = null;
    score = null;
    area = null;
    crowd = null;
    ignore = null;
    labelledPoints = null;
    box = null;
    keypoints = null;
    segmentation = null;
    unreadable = false;
    hasBox = false;
    hasSegmentation = false;
    hasKeypoints = false;
  }

  private double number(JsonCursor json, String field) {
    unreadable |= !json.isNumber();
    return json.number(field);
  }

  private void readBox(JsonCursor json) {
    if (!json.numberList("bbox")) {
      hasBox = true;
      return;
    }
    double[] numbers = json.numbers();
    int count = json.numberCount();
    hasBox = count > 0; // pycocotools takes an empty list for no box
    if (count == 0) {
      return;
    }
    if (count != 4) {
      json.fault("bbox without left, top, width, height", "bbox", count + " numbers");
      return;
    }
    for (int i = 0; i < 4; i++) {
      if (!Double.isFinite(numbers[i])) {
        json.fault("bbox with a side that is not finite", "bbox", list(numbers, 4));
        return;
      }
    }
    if (numbers[2] < 0 || numbers[3] < 0) {
      json.fault("bbox of negative size; it is left, top, width, height", "bbox", list(numbers, 4));
      return;
    }
    box = Arrays.copyOf(numbers, 4);
  }

  private void readKeypoints(JsonCursor json) {
    hasKeypoints = true;
    if (kind == RegionKind.SEGM) {
      json.skip();
    } else if (json.numberList("keypoints")) {
      keypoints = Arrays.copyOf(json.numbers(), json.numberCount());
    }
  }

  private void readSegmentation(JsonCursor json, boolean needsMask) {
    hasSegmentation = true;
    if (needsMask) {
      segmentation = Segmentation.read(json);
    } else {
      json.skip();
    }
  }

  /** The image's number, or -1, which is noted. */
  int image(JsonCursor json, Catalogue catalogue) {
    if (!knownImage) {
      json.fault("no image_id", "");
      return -1;
    }
    int image = imageId == Long.MIN_VALUE ? -1 : catalogue.images().of(imageId);
    if (image < 0 && imageId != Long.MIN_VALUE) {
      json.fault("image_id that the ground truth has no image of", "image_id", imageId);
    }
    return image;
  }

  /** The category's number, or -1, which is noted. */
  int category(JsonCursor json, Catalogue catalogue) {
    if (!knownCategory) {
      json.fault("no category_id", "");
      return -1;
    }
    int category = categoryId == Long.MIN_VALUE ? -1 : catalogue.categories().of(categoryId);
    if (category < 0 && categoryId != Long.MIN_VALUE) {
      json.fault("category_id that the ground truth has no category of", "category_id", categoryId);
    }
    return category;
  }

  private static String list(double[] numbers, int count) {
    return Arrays.toString(Arrays.copyOf(numbers, count));
  }
}
