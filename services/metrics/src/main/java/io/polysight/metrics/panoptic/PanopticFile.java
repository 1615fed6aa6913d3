package io.polysight.metrics.panoptic;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonRecord;
import io.polysight.metrics.input.RecordFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file in the COCO panoptic format (cocodataset.org/#format-data), read one annotation at a time:
 * the file of a training set has hundreds of megabytes.
 *
 * @param <S> what is read of a segment
 */
final class PanopticFile<S> {
  /** The image as a string, since some data sets number images and others name them. */
  record Annotation<S>(String image, String file, List<S> segments) {}

  private interface SegmentReader<S> {
    S read(int id, int category, JsonRecord fields);
  }

  private final Path path;
  private final Faults faults;
  private final SegmentReader<S> reader;
  private final Map<String, Annotation<S>> annotations = new LinkedHashMap<>();
  private final Map<Integer, Category> categories = new LinkedHashMap<>();

  private PanopticFile(Path path, Faults faults, SegmentReader<S> reader) {
    this.path = path;
    this.faults = faults;
    this.reader = reader;
  }

  /** Annotations and categories. */
  static PanopticFile<TrueSegment> groundTruth(Path path, Faults faults) {
    var file =
        new PanopticFile<TrueSegment>(
            path,
            faults,
            (id, category, fields) ->
                new TrueSegment(
                    id,
                    category,
                    fields.whole("area", 1, Integer.MAX_VALUE),
                    fields.flag("iscrowd")));
    file.read(true);
    if (file.categories.isEmpty() && faults.isEmpty()) {
      faults.add("no category; the ground truth lists all of them", path.toString());
    }
    return file;
  }

  /** Annotations; categories are those of the ground truth. */
  static PanopticFile<PredictedSegment> predictions(Path path, Faults faults) {
    var file =
        new PanopticFile<PredictedSegment>(
            path, faults, (id, category, fields) -> new PredictedSegment(id, category));
    file.read(false);
    return file;
  }

  Path path() {
    return path;
  }

  /** By image, in the order of the file. */
  Map<String, Annotation<S>> annotations() {
    return annotations;
  }

  /** By id, in the order of the file. */
  Map<Integer, Category> categories() {
    return categories;
  }

  private void read(boolean withCategories) {
    Map<String, Consumer<JsonRecord>> lists =
        new HashMap<>(Map.of("annotations", this::annotation));
    if (withCategories) {
      lists.put("categories", this::category);
    }
    RecordFile.arrays(path, faults, lists);
  }

  private void category(JsonRecord fields) {
    int id = fields.whole("id", 0, Integer.MAX_VALUE);
    String name = fields.textOr("name", "" + id);
    var category = new Category(id, name, fields.flag("isthing"));
    if (categories.put(id, category) != null) {
      faults.add("category that is listed before; each id once", fields.place("id"), id);
    }
  }

  private void annotation(JsonRecord fields) {
    String image = fields.name("image_id");
    String file = fields.name("file_name");
    List<S> segments = new ArrayList<>();
    Set<Integer> ids = new HashSet<>();
    @Nullable List<JsonRecord> listed = fields.records("segments_info");
    for (JsonRecord segment : listed == null ? List.<JsonRecord>of() : listed) {
      int id = segment.whole("id", 1, 0xff_ff_ff);
      segments.add(reader.read(id, segment.whole("category_id", 0, Integer.MAX_VALUE), segment));
      if (!ids.add(id)) {
        faults.add("segment that its image lists before; each id once", segment.place("id"), id);
      }
    }
    if (annotations.put(image, new Annotation<>(image, file, segments)) != null) {
      faults.add(
          "image that is annotated before; each image once", fields.place("image_id"), image);
    }
  }
}
