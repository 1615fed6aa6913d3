package io.polysight.metrics.openimages;

import io.polysight.metrics.input.CsvTable;
import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonFile;
import io.polysight.metrics.input.JsonRecord;
import io.polysight.metrics.matching.Box;
import io.polysight.metrics.matching.Detection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads what the evaluation of the Open Images challenges reads: CSV of annotated boxes ({@code
 * ImageID,LabelName,XMin,XMax,YMin,YMax,IsGroupOf}), of verified image labels ({@code
 * ImageID,LabelName,Confidence}), of detections ({@code
 * ImageID,LabelName,Score,XMin,XMax,YMin,YMax}), and the hierarchy of labels.
 */
public final class OpenImagesFiles {
  private final Faults faults = new Faults();

  /** By id, as the reference orders them. */
  private final SortedMap<String, Known> images = new TreeMap<>();

  /** What is known of one image. */
  private static final class Known {
    private final List<OpenImagesObject> objects = new ArrayList<>();
    private final Set<String> present = new HashSet<>();
    private final Set<String> absent = new HashSet<>();
    private final List<Detection> detections = new ArrayList<>();

    OpenImagesImage image() {
      return new OpenImagesImage(objects, present, absent, detections);
    }
  }

  private OpenImagesFiles() {}

  /**
   * Reads the files.
   *
   * @param hierarchy by which annotations are expanded; null where they are already
   * @throws io.polysight.metrics.input.InvalidInputException with all that is wrong
   */
  public static List<OpenImagesImage> read(
      Path boxes, Path labels, @Nullable Path hierarchy, Path predictions) {
    var files = new OpenImagesFiles();
    @Nullable LabelHierarchy tree = hierarchy == null ? null : files.hierarchy(hierarchy);
    CsvTable.read(
        boxes,
        files.faults,
        List.of("ImageID", "LabelName", "XMin", "XMax", "YMin", "YMax", "IsGroupOf"),
        row -> files.object(row, tree));
    CsvTable.read(
        labels,
        files.faults,
        List.of("ImageID", "LabelName", "Confidence"),
        row -> files.label(row, tree));
    boolean known = files.faults.isEmpty();
    CsvTable.read(
        predictions,
        files.faults,
        List.of("ImageID", "LabelName", "Score", "XMin", "XMax", "YMin", "YMax"),
        row -> files.detection(row, known));
    files.faults.orThrow(String.valueOf(predictions.getFileName()));
    return files.images.values().stream()
        .map(Known::image)
        .map(image -> tree == null ? image : tree.expand(image))
        .toList();
  }

  private @Nullable LabelHierarchy hierarchy(Path file) {
    List<LabelHierarchy> read = new ArrayList<>(1);
    JsonFile.read(
        file,
        faults,
        json -> {
          if (json.token() == JsonToken.START_OBJECT) {
            JsonRecord root = json.record();
            try {
              read.add(LabelHierarchy.of(root.node()));
            } catch (IllegalArgumentException e) {
              faults.add("hierarchy of labels that is none", file + ": " + e.getMessage());
            }
          } else {
            faults.add("hierarchy that is not an object with LabelName", file.toString());
          }
        });
    return read.isEmpty() ? null : read.getFirst();
  }

  private void object(CsvTable.Row row, @Nullable LabelHierarchy tree) {
    String image = row.text("ImageID");
    String label = label(row, tree, "LabelName");
    boolean group = row.flag("IsGroupOf");
    @Nullable Box box = box(row);
    if (!image.isEmpty() && !label.isEmpty() && box != null) {
      known(image).objects.add(new OpenImagesObject(label, box, group));
    }
  }

  private Known known(String image) {
    return images.computeIfAbsent(image, i -> new Known());
  }

  private void label(CsvTable.Row row, @Nullable LabelHierarchy tree) {
    String image = row.text("ImageID");
    String label = label(row, tree, "LabelName");
    double confidence = row.number("Confidence");
    if (confidence != 0 && confidence != 1 && !Double.isNaN(confidence)) {
      faults.add(
          "label that is not verified (Confidence is neither 0 nor 1)",
          row.place("Confidence"),
          confidence);
    }
    if (!image.isEmpty() && !label.isEmpty()) {
      (confidence == 1 ? known(image).present : known(image).absent).add(label);
    }
  }

  private String label(CsvTable.Row row, @Nullable LabelHierarchy tree, String column) {
    String label = row.text(column);
    if (tree != null && !label.isEmpty() && !tree.contains(label)) {
      faults.add("label that the hierarchy does not have", row.place(column), label);
    }
    return label;
  }

  private void detection(CsvTable.Row row, boolean complete) {
    String image = row.text("ImageID");
    String label = row.text("LabelName");
    double score = row.number("Score");
    @Nullable Box box = box(row);
    @Nullable Known known = images.get(image);
    if (known == null) {
      // Where annotations could not be read, that has been told already.
      if (complete && !image.isEmpty()) {
        faults.add("detection in an image of which nothing is known", row.place("ImageID"), image);
      }
    } else if (box != null && !Double.isNaN(score) && !label.isEmpty()) {
      known.detections.add(new Detection(label, box, score));
    }
  }

  private @Nullable Box box(CsvTable.Row row) {
    double left = row.number("XMin");
    double top = row.number("YMin");
    double right = row.number("XMax");
    double bottom = row.number("YMax");
    if (right < left || bottom < top) {
      faults.add(
          "box whose XMax or YMax is below its XMin or YMin",
          row.place("XMin..YMax"),
          left + ".." + right + ", " + top + ".." + bottom);
      return null;
    }
    boolean finite = !Double.isNaN(left + top + right + bottom);
    return finite ? new Box(left, top, right, bottom) : null;
  }
}
