package io.polysight.metrics.grounding;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonRecord;
import io.polysight.metrics.input.RecordFile;
import io.polysight.metrics.matching.Box;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of MDETR's evaluation: expressions in COCO's form, where an image stands for one
 * expression, names the picture in {@code file_name} and has one annotation ({@code
 * finetune_refcoco_val.json}), and boxes as COCO's results, {@code [{"image_id", "bbox": [x, y,
 * width, height], "score"}]}.
 */
public final class ReferringFiles {
  private final Faults faults = new Faults();
  private final Map<String, Found> expressions = new LinkedHashMap<>();

  /** A box and how sure it is. */
  private record Scored(Box box, double score) {}

  /** What is known of one expression, and the boxes given for it. */
  private static final class Found {
    private final String image;
    private final String dataset;
    private final List<Scored> boxes = new ArrayList<>();
    private @Nullable Box known;

    Found(String image, String dataset) {
      this.image = image;
      this.dataset = dataset;
    }
  }

  private ReferringFiles() {}

  /**
   * Scores the predictions.
   *
   * @throws io.polysight.metrics.input.InvalidInputException with all faults of both files
   */
  public static ReferringScores score(Path groundTruth, Path predictions) {
    var files = new ReferringFiles();
    // Lists may stand in any order, and annotations need their images.
    RecordFile.arrays(groundTruth, files.faults, Map.of("images", files::image));
    if (files.faults.isEmpty()) {
      RecordFile.arrays(groundTruth, files.faults, Map.of("annotations", files::annotation));
      RecordFile.array(predictions, files.faults, files::prediction);
      files.check(groundTruth, predictions);
    }
    files.faults.orThrow(String.valueOf(predictions.getFileName()));
    return new ReferringScores(files.ranked());
  }

  private void check(Path groundTruth, Path predictions) {
    if (expressions.isEmpty()) {
      faults.add("document without expressions", groundTruth.toString());
    }
    boolean anything = expressions.values().stream().anyMatch(found -> !found.boxes.isEmpty());
    expressions.forEach((id, found) -> {
      if (found.known == null && faults.isEmpty()) {
        faults.add(
            "expression without an annotation", groundTruth.getFileName() + " image_id = " + id);
      }
      // Where nothing could be read, that has been told already.
      if (found.boxes.isEmpty() && (anything || faults.isEmpty())) {
        faults.add("expression without a box", predictions.getFileName() + " image_id = " + id);
      }
    });
  }

  private void image(JsonRecord record) {
    String id = record.name("id");
    // The id is the expression's; what it speaks of is known by its file.
    String picture = record.textOr("file_name", "");
    if (!id.isEmpty()
        && expressions.putIfAbsent(id, new Found(picture, record.textOr("dataset_name", "")))
            != null) {
      faults.add("image id that occurs twice", record.place("id"), id);
    }
  }

  private void annotation(JsonRecord record) {
    @Nullable Found expression = expression(record);
    @Nullable Box box = box(record);
    if (expression == null || box == null) {
      return;
    }
    if (!(box.area() > 0)) {
      faults.add("annotated box that covers nothing", record.place("bbox").toString());
    } else if (expression.known != null) {
      faults.add(
          "second annotation of an image; here an image stands for one expression",
          record.place("image_id").toString());
    }
    expression.known = box;
  }

  private void prediction(JsonRecord record) {
    @Nullable Found expression = expression(record);
    @Nullable Box box = box(record);
    double score = record.number("score");
    if (record.isNumber("score") && !Double.isFinite(score)) {
      faults.add("score that is not a finite number", record.place("score"), score);
    } else if (expression != null && box != null) {
      expression.boxes.add(new Scored(box, score));
    }
  }

  private @Nullable Found expression(JsonRecord record) {
    String id = record.name("image_id");
    @Nullable Found expression = expressions.get(id);
    if (expression == null && !id.isEmpty()) {
      faults.add(
          "image_id that the ground truth has no expression of", record.place("image_id"), id);
    }
    return expression;
  }

  private @Nullable Box box(JsonRecord record) {
    double @Nullable [] sides = record.numbers("bbox", 4);
    if (sides != null && (sides[2] < 0 || sides[3] < 0)) {
      faults.add(
          "bbox of negative size; it is left, top, width, height", record.place("bbox").toString());
      return null;
    }
    return sides == null ? null : Box.ofSides(sides[0], sides[1], sides[2], sides[3]);
  }

  /** Python sorts pairs of score and box, so that of equal scores the greater box is first. */
  private List<ReferringScores.Expression> ranked() {
    Comparator<Scored> rising =
        Comparator.comparingDouble(Scored::score)
            .thenComparingDouble(s -> s.box.left())
            .thenComparingDouble(s -> s.box.top())
            .thenComparingDouble(s -> s.box.right())
            .thenComparingDouble(s -> s.box.bottom());
    List<ReferringScores.Expression> ranked = new ArrayList<>(expressions.size());
    for (Found found : expressions.values()) {
      if (found.known != null) {
        ranked.add(
            new ReferringScores.Expression(
                found.image,
                found.dataset,
                found.known,
                found.boxes.stream().sorted(rising.reversed()).map(Scored::box).toList()));
      }
    }
    return ranked;
  }
}
