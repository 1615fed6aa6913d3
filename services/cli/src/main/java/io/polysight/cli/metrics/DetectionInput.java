package io.polysight.cli.metrics;

import io.polysight.metrics.detection.format.RegionKind;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The two files of a detection protocol in COCO's form, and what of them is compared. */
final class DetectionInput {
  @Option(
      names = "--ground-truth",
      paramLabel = "FILE",
      required = true,
      description = {
        "Annotations: images, annotations and categories in COCO's form (LVIS: with",
        "neg_category_ids and frequency)."
      })
  private Path groundTruth = Path.of("");

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      required = true,
      description = "COCO's results: a list of image_id, category_id, score and a region.")
  private Path predictions = Path.of("");

  @Option(
      names = "--iou-type",
      paramLabel = "KIND",
      description = "What is compared: bbox, segm or (coco only) keypoints (default: bbox).")
  private RegionKind kind = RegionKind.BBOX;

  Path groundTruth() {
    return groundTruth;
  }

  Path predictions() {
    return predictions;
  }

  RegionKind kind() {
    return kind;
  }
}
