package io.polysight.metrics.errors;

import io.polysight.metrics.Figures;
import io.polysight.metrics.classification.ConfusionMatrix;
import io.polysight.metrics.detection.ImageObjects;
import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.format.DetectionFiles;
import io.polysight.metrics.detection.format.RegionKind;
import io.polysight.metrics.input.InvalidInputException;
import java.nio.file.Path;
import java.util.List;

/** Errors of detections in COCO's files, boxes or masks. */
public final class DetectionErrorFiles {
  /** TIDE looks at the hundred best of an image. */
  private static final int MOST = 100;

  private static final double CONFUSED = 0.45;

  private final List<RegionImage> images;

  private DetectionErrorFiles(List<RegionImage> images) {
    this.images = images;
  }

  /**
   * Reads the two files.
   *
   * @param kind boxes or masks
   * @throws InvalidInputException with all faults of both
   */
  public static DetectionErrorFiles read(Path groundTruth, Path predictions, RegionKind kind) {
    if (kind == RegionKind.KEYPOINTS) {
      throw new InvalidInputException(
          "error types are those of boxes and masks; compare bbox or segm");
    }
    DetectionFiles files =
        DetectionFiles.coco(groundTruth, predictions, kind, Keypoints.PERSON_SIGMAS, false);
    return new DetectionErrorFiles(
        ImageObjects.of(files.truth(), files.detections(), MOST)
            .map(objects -> new RegionImage(files.truth().categories(), objects))
            .toList());
  }

  /**
   * TIDE's figures ({@link DetectionErrors}), and the confusion of classes.
   *
   * @param hit the overlap of a hit
   * @param background the overlap up to which a detection lies in the background
   * @param score from which on detections are looked at for the {@code confusion} table; NaN for
   *     none
   */
  public Figures figures(double hit, double background, double score) {
    if (!(background > 0 && background < hit && hit <= 1)) {
      throw new InvalidInputException(
          "overlaps of %s for a hit and %s for background: give 0 < background < hit <= 1"
              .formatted(hit, background));
    }
    Figures.Builder figures = Figures.builder();
    new DetectionErrors(images, hit, background).putInto(figures);
    if (!Double.isNaN(score)) {
      ConfusionMatrix confusion = BackgroundConfusion.of(images, score, CONFUSED);
      List<String> labels = confusion.labels();
      long[][] counts = confusion.counts();
      for (int i = 0; i < counts.length; i++) {
        for (int j = 0; j < counts.length; j++) {
          figures.put("confusion", labels.get(i), labels.get(j), counts[i][j]);
        }
      }
    }
    return figures.build();
  }
}
