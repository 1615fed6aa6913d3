package io.polysight.metrics.detection.format;

import io.polysight.metrics.detection.Boxes;
import io.polysight.metrics.detection.DetectionProtocol;
import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.Masks;
import io.polysight.metrics.detection.Shapes;
import java.util.List;

/** What is compared: pycocotools' iouType. */
public enum RegionKind {
  BBOX,
  SEGM,
  KEYPOINTS;

  /** An empty column; key points are those of people unless other sigmas are given. */
  Shapes shapes(List<Double> sigmas) {
    return switch (this) {
      case BBOX -> new Boxes();
      case SEGM -> new Masks();
      case KEYPOINTS -> new Keypoints(sigmas);
    };
  }

  /** pycocotools' defaults. */
  public DetectionProtocol protocol() {
    return this == KEYPOINTS ? DetectionProtocol.COCO_KEYPOINTS : DetectionProtocol.COCO;
  }
}
