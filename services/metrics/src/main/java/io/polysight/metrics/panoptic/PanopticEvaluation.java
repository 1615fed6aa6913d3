package io.polysight.metrics.panoptic;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.Place;
import io.polysight.metrics.panoptic.PanopticFile.Annotation;
import io.polysight.metrics.pixel.MapPairs;
import io.polysight.metrics.pixel.MapPairs.FaultSink;
import io.polysight.metrics.pixel.PixelMap;
import io.polysight.metrics.pixel.PixelReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Scores files in the COCO panoptic format, as panopticapi's {@code evaluation.py}: one JSON file
 * and one folder of PNG maps (id = R + 256 G + 256² B) for each side. Predictions of images that
 * the ground truth lacks are left out. Everything that does not fit is told at once, first of the
 * JSON files, then of the maps.
 */
public final class PanopticEvaluation {
  private final PanopticFile<TrueSegment> truth;
  private final Path truthFolder;
  private final PanopticFile<PredictedSegment> predictions;
  private final Path predictionsFolder;
  private final Faults faults = new Faults();

  private PanopticEvaluation(
      Path truth, Path truthFolder, Path predictions, Path predictionsFolder) {
    this.truth = PanopticFile.groundTruth(truth, faults);
    this.truthFolder = truthFolder;
    this.predictions = PanopticFile.predictions(predictions, faults);
    this.predictionsFolder = predictionsFolder;
  }

  /**
   * @param ids reads the segment ids of a PNG file
   * @throws io.polysight.metrics.input.InvalidInputException if a file does not fit
   */
  public static PanopticQuality score(
      Path truth, Path truthFolder, Path predictions, Path predictionsFolder, PixelReader ids) {
    var evaluation = new PanopticEvaluation(truth, truthFolder, predictions, predictionsFolder);
    return evaluation.score(ids);
  }

  private PanopticQuality score(PixelReader ids) {
    checkCategories(truth, TrueSegment::category);
    checkCategories(predictions, PredictedSegment::category);
    List<Annotation<TrueSegment>> images = paired();
    List<MapPairs.Pair> pairs = new ArrayList<>();
    for (Annotation<TrueSegment> image : images) {
      Annotation<PredictedSegment> prediction = prediction(image);
      pairs.add(
          new MapPairs.Pair(
              existing(truthFolder, truth.path(), image.file()),
              existing(predictionsFolder, predictions.path(), prediction.file())));
    }
    faults.orThrow(predictions.path().toString());
    List<SortedMap<Integer, MatchCounts>> counts =
        MapPairs.score(
            pairs,
            ids,
            (i, trueIds, predictedIds, sink) ->
                match(images.get(i), pairs.get(i), trueIds, predictedIds, sink),
            faults);
    faults.orThrow(predictions.path().toString());
    return new PanopticQuality(List.copyOf(truth.categories().values()), counts);
  }

  private List<Annotation<TrueSegment>> paired() {
    List<Annotation<TrueSegment>> images = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Annotation<TrueSegment> image : truth.annotations().values()) {
      if (predictions.annotations().containsKey(image.image())) {
        images.add(image);
      } else {
        missing.add(image.image());
      }
    }
    if (images.isEmpty()) {
      faults.add(
          "pair of files with no image in common; image_id must agree",
          predictions.path().getFileName()
              + " with "
              + predictions.annotations().size()
              + " and "
              + truth.path().getFileName()
              + " with "
              + truth.annotations().size()
              + " images");
    } else {
      missing.forEach(image ->
          faults.add(
              "image of the ground truth without prediction",
              new Place(predictions.path(), 0, "image_id"),
              image));
    }
    return images;
  }

  private Annotation<PredictedSegment> prediction(Annotation<TrueSegment> image) {
    Annotation<PredictedSegment> prediction = predictions.annotations().get(image.image());
    if (prediction == null) {
      throw new IllegalStateException("image " + image.image() + " was paired before");
    }
    return prediction;
  }

  private <S> void checkCategories(PanopticFile<S> file, Function<S, Integer> category) {
    for (Annotation<S> image : file.annotations().values()) {
      for (int i = 0; i < image.segments().size(); i++) {
        Integer id = category.apply(image.segments().get(i));
        if (!truth.categories().containsKey(id)) {
          String field = "image_id " + image.image() + " segments_info[" + i + "].category_id";
          faults.add(
              "category that the ground truth does not list", new Place(file.path(), 0, field), id);
        }
      }
    }
  }

  private Path existing(Path folder, Path json, String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      faults.add("file_name that its folder lacks", new Place(json, 0, "file_name"), file);
    }
    return file;
  }

  private SortedMap<Integer, MatchCounts> match(
      Annotation<TrueSegment> image,
      MapPairs.Pair files,
      PixelMap trueIds,
      PixelMap predictedIds,
      FaultSink sink) {
    Overlaps overlaps = Overlaps.of(trueIds, predictedIds);
    List<PredictedSegment> predicted = prediction(image).segments();
    boolean fits =
        agree(
            image.segments().stream().map(TrueSegment::id).toList(),
            overlaps.truthAreas(),
            files.groundTruth(),
            sink);
    fits &=
        agree(
            predicted.stream().map(PredictedSegment::id).toList(),
            overlaps.predictedAreas(),
            files.prediction(),
            sink);
    return fits ? Matching.of(overlaps, image.segments(), predicted) : Collections.emptySortedMap();
  }

  private static boolean agree(
      Collection<Integer> listed, Map<Integer, Integer> areas, Path file, FaultSink sink) {
    var unlisted = new TreeSet<>(areas.keySet());
    unlisted.remove(Overlaps.VOID);
    listed.forEach(unlisted::remove);
    sink.addValues("map with segment ids that segments_info lacks", file, unlisted);
    var absent = new TreeSet<>(listed);
    absent.removeAll(areas.keySet());
    sink.addValues("map without a pixel of segments that segments_info lists", file, absent);
    return unlisted.isEmpty() && absent.isEmpty();
  }
}
