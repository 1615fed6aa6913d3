package io.polysight.metrics.detection.format;

import io.polysight.metrics.Figures;
import io.polysight.metrics.detection.DetectionProtocol;
import io.polysight.metrics.detection.Detections;
import io.polysight.metrics.detection.GroundTruth;
import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.LvisFigures;
import io.polysight.metrics.detection.LvisFigures.Frequency;
import io.polysight.metrics.detection.MatchStatistics;
import io.polysight.metrics.detection.Selection;
import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.InvalidInputException;
import io.polysight.metrics.input.JsonFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ground truth and predictions for it, as files hold them.
 *
 * @param truth the annotations
 * @param detections the results
 * @param frequencies of each category; empty but for LVIS
 */
public record DetectionFiles(
    GroundTruth truth, Detections detections, List<Frequency> frequencies) {

  /**
   * Reads COCO's files.
   *
   * @param sigmas of each key point; {@link Keypoints#PERSON_SIGMAS} for people
   * @throws InvalidInputException with all faults of both files
   */
  public static DetectionFiles coco(
      Path groundTruth,
      Path predictions,
      RegionKind kind,
      List<Double> sigmas,
      boolean classAgnostic) {
    if (classAgnostic && kind == RegionKind.KEYPOINTS) {
      throw new InvalidInputException(
          "key points cannot be judged without classes: pycocotools then compares nothing and"
              + " answers 0; leave out the one or the other");
    }
    return read(groundTruth, predictions, kind, sigmas, kind.protocol(), classAgnostic, false);
  }

  /**
   * Reads LVIS's files.
   *
   * @param kind boxes or masks
   * @throws InvalidInputException with all faults of both files
   */
  public static DetectionFiles lvis(Path groundTruth, Path predictions, RegionKind kind) {
    if (kind == RegionKind.KEYPOINTS) {
      throw new InvalidInputException("LVIS has no key points; compare bbox or segm");
    }
    return read(
        groundTruth,
        predictions,
        kind,
        Keypoints.PERSON_SIGMAS,
        DetectionProtocol.LVIS,
        false,
        true);
  }

  private static DetectionFiles read(
      Path groundTruth,
      Path predictions,
      RegionKind kind,
      List<Double> sigmas,
      DetectionProtocol protocol,
      boolean classAgnostic,
      boolean federated) {
    var faults = new Faults();
    Catalogue catalogue = CatalogueReader.read(groundTruth, federated, faults);
    GroundTruth truth = null;
    var detections = new Detections(kind.shapes(sigmas), protocol, classAgnostic);
    if (catalogue != null) {
      truth = truth(groundTruth, catalogue, kind, sigmas, faults);
      JsonFile.read(
          predictions, faults, json -> new ResultReader(json, catalogue, kind, detections).read());
    }
    faults.orThrow(predictions.getFileName() + " against " + groundTruth.getFileName());
    if (catalogue == null || truth == null) {
      throw new IllegalStateException("a ground truth that was not read has faults");
    }
    return new DetectionFiles(truth, detections, catalogue.frequencies());
  }

  private static @Nullable GroundTruth truth(
      Path file, Catalogue catalogue, RegionKind kind, List<Double> sigmas, Faults faults) {
    List<GroundTruth> read = new ArrayList<>(1);
    JsonFile.read(
        file,
        faults,
        json -> read.add(new AnnotationReader(json, catalogue, kind, kind.shapes(sigmas)).read()));
    return read.isEmpty() ? null : read.getFirst();
  }

  /** Matches the two. */
  public MatchStatistics match() {
    return MatchStatistics.of(truth, detections);
  }

  /**
   * The reference's figures under its names. Where it forgets matches of the annotation with the id
   * 0 ({@link GroundTruth#add}), each figure follows once more as it should be, its name ending in
   * {@code _repaired}.
   */
  public Figures figures() {
    Figures exact = figures(match());
    if (!truth.losesMatches()) {
      return exact;
    }
    Figures repaired = figures(MatchStatistics.of(truth.repaired(), detections));
    Figures.Builder both = Figures.builder();
    put(exact, "", both);
    put(repaired, "_repaired", both);
    exact
        .tables()
        .forEach((table, rows) ->
            rows.forEach((row, values) ->
                values.forEach((name, value) -> both.put(table, row, name, value))));
    return both.build();
  }

  private Figures figures(MatchStatistics matched) {
    return frequencies.isEmpty()
        ? matched.scores(Selection.ALL).figures()
        : LvisFigures.of(matched, Selection.ALL, frequencies);
  }

  private static void put(Figures figures, String suffix, Figures.Builder into) {
    figures
        .values()
        .forEach((name, value) ->
            into.put(
                name + suffix,
                value,
                figures.undefined().getOrDefault(name, ""),
                Objects.requireNonNull(figures.contributions().get(name))));
  }
}
