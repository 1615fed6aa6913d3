package io.polysight.metrics.relation;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonRecord;
import io.polysight.metrics.input.RecordFile;
import io.polysight.metrics.matching.Box;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads HICO-DET in the form that PPDM, QPIC and their descendants use: annotations {@code
 * [{"file_name", "annotations": [{"bbox": [left, top, right, bottom], "category_id"}],
 * "hoi_annotation": [{"subject_id", "object_id", "category_id"}]}]}, where the ids are places in
 * {@code annotations} and the category is the verb's, and predictions with {@code predictions} and
 * {@code hoi_prediction}, which has a {@code score}. Labels are the numbers of the categories.
 */
public final class HicoFiles {
  /** Classes with fewer training instances are rare. */
  private static final int ENOUGH = 10;

  private final Faults faults = new Faults();
  private final Map<String, Annotated> images = new LinkedHashMap<>();
  private final Map<String, Found> found = new HashMap<>();

  private record Annotated(List<Entity> entities, List<Relation> relations) {}

  private record Found(List<Entity> entities, List<FoundRelation> relations) {}

  /**
   * What the files hold.
   *
   * @param rare names of the classes with fewer than ten training instances
   */
  public record Read(List<RelationImage> images, Set<String> rare) {}

  private HicoFiles() {}

  /**
   * Reads the files.
   *
   * @param training annotations of the training images, {@code trainval_hico.json}; null for none,
   *     and then no class is rare
   * @param shift added to the predictions' coordinates: 1 where they count from 0 and the
   *     annotations from 1, as PPDM's
   * @throws io.polysight.metrics.input.InvalidInputException with all that is wrong
   */
  public static Read read(
      Path groundTruth, Path predictions, @Nullable Path training, double shift) {
    var files = new HicoFiles();
    RecordFile.array(groundTruth, files.faults, files::annotated);
    if (files.images.isEmpty() && files.faults.isEmpty()) {
      files.faults.add("document without images", groundTruth.toString());
    }
    RecordFile.array(predictions, files.faults, record -> files.found(record, shift));
    Set<String> rare = training == null ? Set.of() : files.rare(training);
    files.faults.orThrow(String.valueOf(predictions.getFileName()));
    return new Read(
        files.images.entrySet().stream()
            .map(image -> {
              Found of = files.found.getOrDefault(image.getKey(), new Found(List.of(), List.of()));
              Annotated known = image.getValue();
              return new RelationImage(known.entities, known.relations, of.entities, of.relations);
            })
            .toList(),
        rare);
  }

  private void annotated(JsonRecord record) {
    @Nullable String name = record.text("file_name");
    List<Entity> entities = entities(record, "annotations", 0);
    List<Relation> relations = new ArrayList<>();
    for (JsonRecord relation : records(record, "hoi_annotation")) {
      @Nullable Integer subject = relation.index("subject_id", entities.size());
      @Nullable Integer object = relation.index("object_id", entities.size());
      String verb = category(relation);
      if (subject != null && object != null) {
        relations.add(new Relation(subject, verb, object));
      }
    }
    if (name != null && images.putIfAbsent(name, new Annotated(entities, relations)) != null) {
      faults.add("image that stands twice", record.place("file_name"), name);
    }
  }

  private void found(JsonRecord record, double shift) {
    @Nullable String name = record.text("file_name");
    List<Entity> entities = entities(record, "predictions", shift);
    List<FoundRelation> relations = new ArrayList<>();
    for (JsonRecord relation : records(record, "hoi_prediction")) {
      @Nullable Integer subject = relation.index("subject_id", entities.size());
      @Nullable Integer object = relation.index("object_id", entities.size());
      String verb = category(relation);
      double score = relation.number("score");
      if (relation.isNumber("score") && !Double.isFinite(score)) {
        faults.add("score that is not a finite number", relation.place("score"), score);
      } else if (subject != null && object != null && relation.isNumber("score")) {
        relations.add(new FoundRelation(subject, verb, object, score));
      }
    }
    if (name != null && !images.containsKey(name) && !images.isEmpty()) {
      faults.add("image that the ground truth does not have", record.place("file_name"), name);
    } else if (name != null && found.putIfAbsent(name, new Found(entities, relations)) != null) {
      faults.add("image predicted twice", record.place("file_name"), name);
    }
  }

  private static List<JsonRecord> records(JsonRecord record, String field) {
    @Nullable List<JsonRecord> records = record.records(field);
    return records == null ? List.of() : records;
  }

  /** As many as there are, whatever is wrong with them, so that places stay right. */
  private List<Entity> entities(JsonRecord record, String field, double shift) {
    List<Entity> entities = new ArrayList<>();
    for (JsonRecord entity : records(record, field)) {
      double @Nullable [] sides = entity.numbers("bbox", 4);
      if (sides != null && (sides[2] < sides[0] || sides[3] < sides[1])) {
        faults.add(
            "bbox whose right or bottom is before its left or top",
            entity.place("bbox").toString());
      }
      double[] box = sides == null ? new double[4] : sides;
      entities.add(
          new Entity(
              category(entity),
              new Box(box[0] + shift, box[1] + shift, box[2] + shift, box[3] + shift)));
    }
    return entities;
  }

  /** PPDM's files have texts that end in a line break among their numbers. */
  private static String category(JsonRecord record) {
    return record.name("category_id").strip();
  }

  private Set<String> rare(Path training) {
    Map<String, Integer> instances = new HashMap<>();
    RecordFile.array(
        training,
        faults,
        record -> {
          List<Entity> entities = entities(record, "annotations", 0);
          for (JsonRecord relation : records(record, "hoi_annotation")) {
            @Nullable Integer subject = relation.index("subject_id", entities.size());
            @Nullable Integer object = relation.index("object_id", entities.size());
            if (subject != null && object != null) {
              instances.merge(
                  HicoDet.name(
                      entities.get(subject).label(),
                      category(relation),
                      entities.get(object).label()),
                  1,
                  Integer::sum);
            }
          }
        });
    return instances.entrySet().stream()
        .filter(entry -> entry.getValue() < ENOUGH)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
