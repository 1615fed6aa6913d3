package io.polysight.metrics.detection.format;

import io.polysight.metrics.Figures;
import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Small files in COCO's form.
 *
 * @param folder they are written to
 */
record WrittenFiles(Path folder) {
  static final String TRUTH =
      """
      {"images": [{"id": 7, "height": 4, "width": 5}, {"id": 3, "height": 4, "width": 5}],
       "annotations": [
        {"id": 1, "image_id": 7, "category_id": 2, "bbox": [0, 0, 2, 2], "area": 4,
         "segmentation": {"size": [4, 5], "counts": [0, 2, 2, 2, 14]}},
        {"id": 2, "image_id": 3, "category_id": 2, "bbox": [1, 0, 2, 4], "area": 8, "iscrowd": 0,
         "segmentation": [[1, 0, 1, 4, 3, 4, 3, 0]]}],
       "categories": [{"id": 2, "name": "cup"}]}
      """;

  Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  DetectionFiles coco(String truth, String predictions, RegionKind kind) throws IOException {
    return DetectionFiles.coco(
        file("truth.json", truth),
        file("found.json", predictions),
        kind,
        Keypoints.PERSON_SIGMAS,
        false);
  }

  Figures figures(String truth, String predictions, RegionKind kind) throws IOException {
    return coco(truth, predictions, kind).match().scores(Selection.ALL).figures();
  }
}
