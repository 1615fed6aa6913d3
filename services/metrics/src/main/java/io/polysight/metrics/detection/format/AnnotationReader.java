package io.polysight.metrics.detection.format;

import io.polysight.metrics.detection.Boxes;
import io.polysight.metrics.detection.GroundTruth;
import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.Masks;
import io.polysight.metrics.detection.Shapes;
import io.polysight.metrics.detection.columns.LongSet;
import io.polysight.metrics.input.JsonCursor;
import io.polysight.tasks.mask.RunLengths;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of a ground truth whose images and categories are known. */
final class AnnotationReader {
  private final JsonCursor json;
  private final Catalogue catalogue;
  private final RegionKind kind;
  private final GroundTruth truth;
  private final Shapes shapes;
  private final Row row;
  private final LongSet seen = new LongSet();

  AnnotationReader(JsonCursor json, Catalogue catalogue, RegionKind kind, Shapes shapes) {
    this.json = json;
    this.catalogue = catalogue;
    this.kind = kind;
    this.shapes = shapes;
    row = new Row(kind);
    truth =
        new GroundTruth(
            catalogue.images().size(), catalogue.names(), shapes, catalogue.federation());
  }

  GroundTruth read() {
    while (json.nextField()) {
      if (json.field().equals("annotations")) {
        json.objects("annotations", this::annotation);
      } else {
        json.skip();
      }
    }
    return truth;
  }

  private void annotation() {
    row.read(json, kind == RegionKind.SEGM, false);
    int image = row.image(json, catalogue);
    int category = row.category(json, catalogue);
    boolean sound = image >= 0 & category >= 0 & id();
    if (numbers() & sound && region(image)) {
      add(image, category);
    }
  }

  private boolean numbers() {
    return !row.unreadable && (area() & flag("iscrowd", row.crowd) & flag("ignore", row.ignore));
  }

  private boolean id() {
    Long id = row.id;
    if (id == null) {
      json.fault("annotation without an id", "");
      return false;
    }
    if (!seen.add(id)) {
      json.fault("annotation id that occurs twice", "id", id);
      return false;
    }
    return true;
  }

  private boolean area() {
    Double area = row.area;
    if (area == null) {
      json.fault("annotation without an area, which decides its size", "");
      return false;
    }
    if (!(area >= 0 && Double.isFinite(area))) {
      json.fault("area that is not a number of square pixels", "area", area);
      return false;
    }
    return true;
  }

  private boolean flag(String field, @Nullable Double value) {
    if (value == null || value == 0 || value == 1) {
      return true;
    }
    json.fault("flag that is neither 0 nor 1", field, value);
    return false;
  }

  private static boolean isSet(@Nullable Double flag) {
    return flag != null && flag == 1;
  }

  private boolean region(int image) {
    return switch (shapes) {
      case Boxes boxes -> box(boxes);
      case Masks masks -> mask(masks, image);
      case Keypoints keypoints -> keypoints(keypoints);
    };
  }

  private boolean box(Boxes boxes) {
    double[] box = row.box;
    if (box == null) {
      if (!row.hasBox) {
        json.fault("annotation without a bbox", "");
      }
      return false;
    }
    boxes.add(box[0], box[1], box[2], box[3]);
    return true;
  }

  private boolean mask(Masks masks, int image) {
    Segmentation segmentation = row.segmentation;
    if (segmentation == null) {
      json.fault("annotation without a segmentation", "");
      return false;
    }
    RunLengths mask = ImageMask.of(json, segmentation, catalogue, image);
    if (mask != null) {
      masks.add(mask);
    }
    return mask != null;
  }

  private boolean keypoints(Keypoints keypoints) {
    double[] points = row.keypoints;
    double[] box = row.box;
    if (!row.hasKeypoints || row.labelledPoints == null || !row.hasBox) {
      json.fault("annotation without keypoints, num_keypoints or bbox", "");
      return false;
    }
    if (points == null || box == null || !PointList.isSound(json, points, keypoints.points())) {
      return false;
    }
    keypoints.add(points, box[0], box[1], box[2], box[3], row.area == null ? 0 : row.area);
    return true;
  }

  /**
   * pycocotools ignores crowds and, of key points, objects without labelled ones; what a file says
   * in "ignore" it overwrites. lvis-api knows no crowds and goes by "ignore".
   */
  private void add(int image, int category) {
    boolean lost = row.id != null && row.id == 0;
    double area = row.area == null ? 0 : row.area;
    if (catalogue.federation() != null) {
      truth.add(image, category, area, false, isSet(row.ignore), lost);
    } else {
      boolean crowd = isSet(row.crowd);
      boolean unlabelled =
          kind == RegionKind.KEYPOINTS && row.labelledPoints != null && row.labelledPoints == 0;
      truth.add(image, category, area, crowd, crowd || unlabelled, lost);
    }
  }
}
