package io.polysight.metrics.panoptic;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.InvalidInputException;
import io.polysight.metrics.input.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    S read(int id, int category, Fields fields);
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
    file.read();
    if (file.categories.isEmpty()) {
      file.fault("no category; the ground truth lists all of them", "categories", "[]");
    }
    return file;
  }

  /** Annotations; categories are those of the ground truth. */
  static PanopticFile<PredictedSegment> predictions(Path path, Faults faults) {
    var file =
        new PanopticFile<PredictedSegment>(
            path, faults, (id, category, fields) -> new PredictedSegment(id, category));
    file.read();
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

  private void read() {
    if (!Files.isRegularFile(path)) {
      throw new InvalidInputException(path + " is no file; give a COCO panoptic JSON file");
    }
    try (JsonParser parser = JsonMapper.shared().createParser(path)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        fault("file that is no object with \"annotations\"", "", "" + parser.currentToken());
        return;
      }
      boolean annotated = false;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value != JsonToken.START_ARRAY) {
          parser.skipChildren();
        } else if (field.equals("annotations")) {
          annotated = true;
          readEach(parser, field, this::annotation);
        } else if (field.equals("categories")) {
          readEach(parser, field, this::category);
        } else {
          parser.skipChildren();
        }
      }
      if (!annotated) {
        fault("file without the list \"annotations\"", "annotations", "absent");
      }
    } catch (JacksonException e) {
      fault(
          "file that is not JSON from here on",
          "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr(),
          e.getOriginalMessage());
    }
  }

  private interface Element {
    void read(Fields fields);
  }

  private void readEach(JsonParser parser, String list, Element element) {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      JsonNode node = parser.readValueAsTree();
      element.read(new Fields(path, list + "[" + i + "]", node, faults));
    }
  }

  private void category(Fields fields) {
    int id = fields.whole("id", 0, Integer.MAX_VALUE);
    String name = fields.textOr("name", "" + id);
    var category = new Category(id, name, fields.flag("isthing"));
    if (categories.put(id, category) != null) {
      fields.fault("category that is listed before; each id once", "id", id);
    }
  }

  private void annotation(Fields fields) {
    String image = fields.scalar("image_id");
    String file = fields.scalar("file_name");
    List<S> segments = new ArrayList<>();
    Set<Integer> ids = new HashSet<>();
    for (Fields segment : fields.list("segments_info")) {
      int id = segment.whole("id", 1, 0xff_ff_ff);
      segments.add(reader.read(id, segment.whole("category_id", 0, Integer.MAX_VALUE), segment));
      if (!ids.add(id)) {
        segment.fault("segment that its image lists before; each id once", "id", id);
      }
    }
    if (annotations.put(image, new Annotation<>(image, file, segments)) != null) {
      fields.fault("image that is annotated before; each image once", "image_id", image);
    }
  }

  private void fault(String kind, String field, String value) {
    faults.add(kind, new Place(path, 0, field), value);
  }
}
