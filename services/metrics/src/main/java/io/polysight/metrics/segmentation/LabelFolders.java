package io.polysight.metrics.segmentation;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.InvalidInputException;
import io.polysight.metrics.input.Place;
import io.polysight.metrics.pixel.MapPairs;
import io.polysight.metrics.pixel.MapPairs.FaultSink;
import io.polysight.metrics.pixel.PixelMap;
import io.polysight.metrics.pixel.PixelReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Scores a folder of label maps against another; the files of an image have the same name. The
 * ground truth says which images count: predictions of others are left out.
 */
public final class LabelFolders {
  private LabelFolders() {}

  /**
   * @param names of the classes
   * @param labels reads the labels of a PNG file
   * @throws InvalidInputException if a file does not fit
   */
  public static SemanticSegmentation score(
      Path truth,
      Path predictions,
      LabelRule rule,
      List<String> names,
      boolean withBoundary,
      PixelReader labels) {
    var faults = new Faults();
    List<MapPairs.Pair> pairs = pairs(truth, predictions, faults);
    faults.orThrow(predictions.toString());
    List<ImageCounts> images =
        MapPairs.score(
            pairs,
            labels,
            (i, trueLabels, predictedLabels, sink) -> {
              check(pairs.get(i), trueLabels, predictedLabels, rule, sink);
              return ImageCounts.of(trueLabels, predictedLabels, rule, withBoundary);
            },
            faults);
    faults.orThrow(predictions.toString());
    return new SemanticSegmentation(rule, names, images);
  }

  private static List<MapPairs.Pair> pairs(Path truth, Path predictions, Faults faults) {
    TreeSet<String> predicted = files(predictions);
    TreeSet<String> wanted = files(truth);
    List<MapPairs.Pair> pairs = new ArrayList<>();
    for (String name : wanted) {
      if (predicted.contains(name)) {
        pairs.add(new MapPairs.Pair(truth.resolve(name), predictions.resolve(name)));
      }
    }
    if (pairs.isEmpty()) {
      faults.add(
          "pair of folders with no PNG file in common; the files of an image have the same name",
          predictions + " with " + predicted.size() + " and " + truth + " with " + wanted.size());
      return pairs;
    }
    wanted.removeAll(predicted);
    wanted.forEach(name ->
        faults.add(
            "label map without a prediction of the same name",
            new Place(truth.resolve(name), 0, ""),
            "not in " + predictions));
    return pairs;
  }

  private static TreeSet<String> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(folder + " is no folder; give one of PNG label maps");
    }
    var names = new TreeSet<String>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".png"))
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
    return names;
  }

  private static void check(
      MapPairs.Pair files, PixelMap truth, PixelMap predicted, LabelRule rule, FaultSink sink) {
    sink.addValues(
        "label map with labels other than " + rule.describe(),
        files.groundTruth(),
        ImageCounts.strangers(truth, rule));
    sink.addValues(
        "prediction with labels other than " + rule.describe(),
        files.prediction(),
        ImageCounts.strangers(predicted, truth, rule));
  }
}
