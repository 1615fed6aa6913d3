package io.polysight.metrics.relation;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonRecord;
import io.polysight.metrics.input.RecordFile;
import io.polysight.metrics.matching.Box;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads Visual Genome's {@code relationships.json}, {@code [{"image_id", "relationships":
 * [{"predicate", "subject": {"object_id", "name" or "names", "x", "y", "w", "h"}, "object":
 * {...}}]}]}, and predictions in the same form, each relationship with a {@code score}.
 *
 * <p>Things of one {@code object_id} are one; without it, things of the same label and box are.
 */
public final class SceneGraphFiles {
  private final Faults faults = new Faults();
  private final Map<String, Graph> known = new LinkedHashMap<>();
  private final Map<String, Graph> found = new HashMap<>();

  /** Things and relations of one image; of annotations the scores are 0. */
  private static final class Graph {
    private final List<Entity> entities = new ArrayList<>();
    private final List<FoundRelation> relations = new ArrayList<>();
    private final Map<Object, Integer> places = new HashMap<>();

    int place(@Nullable String id, Entity entity) {
      return places.computeIfAbsent(
          id == null ? entity : id,
          key -> {
            entities.add(entity);
            return entities.size() - 1;
          });
    }
  }

  private SceneGraphFiles() {}

  /**
   * Reads the files; an image without predictions has none.
   *
   * @throws io.polysight.metrics.input.InvalidInputException with all that is wrong
   */
  public static List<RelationImage> read(Path groundTruth, Path predictions) {
    var files = new SceneGraphFiles();
    RecordFile.array(groundTruth, files.faults, record -> files.image(record, files.known, false));
    if (files.known.isEmpty() && files.faults.isEmpty()) {
      files.faults.add("document without images", groundTruth.toString());
    }
    RecordFile.array(predictions, files.faults, record -> files.image(record, files.found, true));
    files.faults.orThrow(String.valueOf(predictions.getFileName()));
    List<RelationImage> images = new ArrayList<>(files.known.size());
    files.known.forEach((id, graph) -> {
      Graph of = files.found.getOrDefault(id, new Graph());
      List<Relation> relations =
          graph.relations.stream()
              .map(r -> new Relation(r.subject(), r.predicate(), r.object()))
              .toList();
      images.add(new RelationImage(graph.entities, relations, of.entities, of.relations));
    });
    return images;
  }

  private void image(JsonRecord record, Map<String, Graph> into, boolean scored) {
    String id = record.name("image_id");
    if (scored && !id.isEmpty() && !known.containsKey(id) && !known.isEmpty()) {
      faults.add("image_id that the ground truth does not have", record.place("image_id"), id);
    }
    var graph = new Graph();
    @Nullable List<JsonRecord> relations = record.records("relationships");
    if (relations != null) {
      relations.forEach(relation -> relation(relation, graph, scored));
    }
    if (!id.isEmpty() && into.putIfAbsent(id, graph) != null) {
      faults.add("image_id that stands twice", record.place("image_id"), id);
    }
  }

  private void relation(JsonRecord record, Graph graph, boolean scored) {
    @Nullable String predicate = record.text("predicate");
    @Nullable Integer subject = thing(record, "subject", graph);
    @Nullable Integer object = thing(record, "object", graph);
    double score = scored ? record.number("score") : 0;
    if (scored && record.isNumber("score") && !Double.isFinite(score)) {
      faults.add("score that is not a finite number", record.place("score"), score);
    } else if (predicate != null && subject != null && object != null && !Double.isNaN(score)) {
      graph.relations.add(new FoundRelation(subject, predicate, object, score));
    }
  }

  private @Nullable Integer thing(JsonRecord relation, String role, Graph graph) {
    @Nullable JsonRecord thing = relation.record(role);
    if (thing == null) {
      return null;
    }
    @Nullable String label = thing.has("names") ? first(thing) : thing.text("name");
    double left = thing.number("x");
    double top = thing.number("y");
    double width = thing.number("w");
    double height = thing.number("h");
    if (!Double.isFinite(left + top + width + height) || width < 0 || height < 0) {
      if (thing.isNumber("x")
          && thing.isNumber("y")
          && thing.isNumber("w")
          && thing.isNumber("h")) {
        faults.add(
            "box that is not finite or of negative size",
            thing.place("x..h"),
            left + " " + top + " " + width + " " + height);
      }
      return null;
    }
    if (label == null) {
      return null;
    }
    @Nullable String id = thing.has("object_id") ? thing.identifier("object_id") : null;
    // Right and bottom are the last pixels inside.
    Box box = new Box(left, top, left + width - 1, top + height - 1);
    return graph.place(id, new Entity(label, box));
  }

  private @Nullable String first(JsonRecord thing) {
    @Nullable List<String> names = thing.texts("names");
    if (names != null && names.isEmpty()) {
      faults.add("thing without a name", thing.place("names").toString());
    }
    return names == null || names.isEmpty() ? null : names.getFirst();
  }
}
