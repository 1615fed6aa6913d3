package io.polysight.metrics.voc;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.InvalidInputException;
import io.polysight.metrics.input.Numbers;
import io.polysight.metrics.input.Place;
import io.polysight.metrics.input.TextLines;
import io.polysight.metrics.matching.Box;
import io.polysight.metrics.matching.Detection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what VOC's development kit reads: a folder of XML annotations, the names of the images that
 * count, and a folder of detections, a file per class ({@code comp4_det_test_cat.txt}) with a line
 * {@code image score left top right bottom} each.
 */
public final class VocFiles {
  private static final int FIELDS = 6;

  private final Faults faults = new Faults();

  /** By image, in order. */
  private final Map<String, List<VocObject>> objects = new LinkedHashMap<>();

  private final Map<String, List<Detection>> found = new LinkedHashMap<>();

  private VocFiles() {}

  /**
   * Reads the files.
   *
   * @param imageSet a text with the name of an image at the beginning of each line; null for all
   *     images that have an annotation
   * @throws InvalidInputException with all that is wrong
   */
  public static List<VocImage> read(Path annotations, @Nullable Path imageSet, Path detections) {
    var files = new VocFiles();
    for (String image : files.images(annotations, imageSet)) {
      files.objects.put(
          image, AnnotationFile.read(annotations.resolve(image + ".xml"), files.faults));
      files.found.put(image, new ArrayList<>());
    }
    files.detections(detections);
    files.faults.orThrow(detections.toString());
    return files.objects.entrySet().stream()
        .map(entry ->
            new VocImage(entry.getValue(), files.found.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  private List<String> images(Path annotations, @Nullable Path imageSet) {
    List<String> images = new ArrayList<>();
    if (imageSet == null) {
      for (Path file : list(annotations, ".xml")) {
        images.add(stem(file));
      }
      if (images.isEmpty()) {
        faults.add("folder without annotations (.xml)", annotations.toString());
      }
      return images;
    }
    Set<String> seen = new HashSet<>();
    TextLines.read(
        imageSet,
        faults,
        (line, place) -> {
          String image = line.strip().split("\\s+")[0];
          if (seen.add(image)) {
            images.add(image);
          } else {
            faults.add("image that stands twice", place, image);
          }
        });
    return images;
  }

  private void detections(Path folder) {
    SortedSet<String> open = new TreeSet<>();
    objects.values().forEach(some -> some.forEach(object -> open.add(object.label())));
    List<String> longestFirst = new ArrayList<>(open);
    longestFirst.sort(Comparator.comparing(String::length).reversed());
    for (Path file : list(folder, ".txt")) {
      String label = label(stem(file), longestFirst);
      open.remove(label);
      TextLines.readEvenEmpty(file, faults, (line, place) -> detection(label, line, place));
    }
    open.forEach(label ->
        faults.add(
            "class without a file of detections; an empty one says that nothing was found",
            folder + " ..._" + label + ".txt"));
  }

  /** A class may have underscores; one that is annotated nowhere is what follows the last. */
  private static String label(String stem, List<String> annotated) {
    return annotated.stream()
        .filter(label -> stem.equals(label) || stem.endsWith("_" + label))
        .findFirst()
        .orElse(stem.substring(stem.lastIndexOf('_') + 1));
  }

  private void detection(String label, String line, Place place) {
    String[] fields = line.strip().split("\\s+");
    if (fields.length != FIELDS) {
      faults.add("line that is not image score left top right bottom", place, line);
      return;
    }
    double[] numbers = new double[FIELDS];
    for (int i = 1; i < FIELDS; i++) {
      numbers[i] = Numbers.finite(fields[i]);
      if (Double.isNaN(numbers[i])) {
        faults.add("score or side that is no finite number", place, fields[i]);
        return;
      }
    }
    @Nullable List<Detection> image = found.get(fields[0]);
    if (image == null) {
      faults.add("detection in an image that is not to be scored", place, fields[0]);
    } else if (numbers[4] < numbers[2] || numbers[5] < numbers[3]) {
      faults.add("box whose right or bottom is before its left or top", place, line);
    } else {
      Box box = new Box(numbers[2], numbers[3], numbers[4], numbers[5]);
      image.add(new Detection(label, box, numbers[1]));
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static List<Path> list(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(folder + " is no folder; give one of " + ending + " files");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
