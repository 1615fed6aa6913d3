package io.polysight.metrics.detection.format;

import io.polysight.metrics.detection.Boxes;
import io.polysight.metrics.detection.Detections;
import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.Masks;
import io.polysight.metrics.input.JsonCursor;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.mask.RunLengths;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads a list of results. As with pycocotools, the first decides where areas come from: the boxes
 * if it has one, else the masks, else the extent of the key points.
 */
final class ResultReader {

  /** Where areas come from. */
  private enum Source {
    BOX,
    MASK,
    KEYPOINTS
  }

  private final JsonCursor json;
  private final Catalogue catalogue;
  private final RegionKind kind;
  private final Detections detections;
  private final Row row;
  private @Nullable Source source;
  private @Nullable RunLengths mask;
  private double[] box = new double[4];
  private double area;

  ResultReader(JsonCursor json, Catalogue catalogue, RegionKind kind, Detections detections) {
    this.json = json;
    this.catalogue = catalogue;
    this.kind = kind;
    this.detections = detections;
    row = new Row(kind);
  }

  void read() {
    if (json.token() != JsonToken.START_ARRAY) {
      json.fault("predictions that are not a list of results; is it the ground truth?", "");
      return;
    }
    json.objects("", this::result);
  }

  private void result() {
    row.read(json, kind == RegionKind.SEGM || source == Source.MASK, source == null);
    if (source == null) {
      source = row.hasBox ? Source.BOX : row.hasSegmentation ? Source.MASK : Source.KEYPOINTS;
    }
    int image = row.image(json, catalogue);
    int category = row.category(json, catalogue);
    if (score() & image >= 0 & category >= 0 && region(image) && add()) {
      detections.add(image, category, row.score == null ? 0 : row.score, area);
    }
  }

  private boolean score() {
    if (row.unreadable) {
      return false;
    }
    if (row.score == null) {
      json.fault("result without a score", "");
      return false;
    }
    if (!Double.isFinite(row.score)) {
      json.fault("score that is not a finite number", "score", row.score);
      return false;
    }
    return true;
  }

  /** Finds area, box and mask, as far as they are needed; false where they are missing or wrong. */
  private boolean region(int image) {
    if (source == Source.BOX && !hasBox()) {
      return false;
    }
    mask = null;
    Segmentation segmentation = row.segmentation;
    if (segmentation != null) {
      mask = ImageMask.of(json, segmentation, catalogue, image);
      if (mask == null) {
        return false;
      }
    } else if (source == Source.MASK) {
      json.fault("result without a segmentation; the first one has it", "");
      return false;
    }
    return switch (source) {
      case BOX -> fromBox(image);
      case MASK -> fromMask();
      case KEYPOINTS -> fromKeypoints();
      case null ->
          throw new IllegalStateException("the first result decides where areas come from");
    };
  }

  private boolean hasBox() {
    if (!row.hasBox) {
      json.fault("result without a bbox; the first one has it", "");
    }
    return row.box != null;
  }

  private boolean fromBox(int image) {
    if (row.box != null) {
      box = row.box;
    }
    area = box[2] * box[3];
    if (kind == RegionKind.SEGM && mask == null) {
      mask = ImageMask.of(json, Segmentation.ofBox(box), catalogue, image);
      return mask != null;
    }
    return true;
  }

  private boolean fromMask() {
    if (mask == null || (row.hasBox && row.box == null)) {
      return false;
    }
    area = mask.area();
    if (row.box != null) {
      box = row.box;
    } else {
      PixelBox bounds = mask.bounds();
      box = new double[] {bounds.x(), bounds.y(), bounds.width(), bounds.height()};
    }
    return true;
  }

  private boolean fromKeypoints() {
    if (!row.hasKeypoints || kind == RegionKind.SEGM) {
      json.fault("result without a region to compare", "");
      return false;
    }
    double[] points = row.keypoints;
    if (points == null) {
      return false;
    }
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (int i = 0; i < points.length; i++) {
      if (i % 3 < 2) {
        low[i % 3] = Math.min(low[i % 3], points[i]);
        high[i % 3] = Math.max(high[i % 3], points[i]);
      }
    }
    box = new double[] {low[0], low[1], high[0] - low[0], high[1] - low[1]};
    area = box[2] * box[3];
    return true;
  }

  private boolean add() {
    switch (detections.shapes()) {
      case Boxes boxes -> boxes.add(box[0], box[1], box[2], box[3]);
      case Masks masks -> {
        if (mask == null) {
          json.fault("result without a segmentation", "");
          return false;
        }
        masks.add(mask);
      }
      case Keypoints keypoints -> {
        double[] points = row.keypoints;
        if (points == null) {
          if (!row.hasKeypoints) {
            json.fault("result without keypoints", "");
          }
          return false;
        }
        if (!PointList.isSound(json, points, keypoints.points())) {
          return false;
        }
        keypoints.add(points, box[0], box[1], box[2], box[3], area);
      }
    }
    return true;
  }
}
