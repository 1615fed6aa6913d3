package io.polysight.metrics.vqa;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonRecord;
import io.polysight.metrics.input.RecordFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of VQA v2: questions {@code {"questions": [{question_id, image_id, question}]}},
 * annotations {@code {"annotations": [{question_id, image_id, question_type, answer_type, answers:
 * [{answer, answer_id} x 10]}]}} and results {@code [{question_id, answer}]}. The annotations are
 * scored as they are read; only the predicted answers are held.
 */
public final class VqaFiles {
  private static final int PEOPLE = 10;

  private final Faults faults = new Faults();
  private final Map<String, String> answers = new HashMap<>();
  private final List<AnswerScores.Question> scores = new ArrayList<>();

  private boolean readable = true;

  private VqaFiles() {}

  /**
   * @param questions null to go by the annotations alone
   * @throws io.polysight.metrics.input.InvalidInputException with all faults of all files
   */
  public static AnswerScores score(@Nullable Path questions, Path annotations, Path predictions) {
    var files = new VqaFiles();
    RecordFile.array(predictions, files.faults, files::prediction);
    files.readable = !files.answers.isEmpty() || files.faults.isEmpty();
    Set<String> annotated = files.unique("annotations", annotations, files::annotation);
    if (questions != null) {
      Set<String> asked = files.unique("questions", questions, question -> {});
      files.missing(asked, annotated, "question without annotation", questions);
      files.missing(annotated, asked, "annotation without question", annotations);
    }
    files.missing(files.answers.keySet(), annotated, "prediction without annotation", predictions);
    files.faults.orThrow(String.valueOf(predictions.getFileName()));
    return new AnswerScores(files.scores);
  }

  private void prediction(JsonRecord record) {
    @Nullable String id = record.identifier("question_id");
    @Nullable String answer = record.text("answer");
    if (id != null && answer != null && answers.putIfAbsent(id, answer) != null) {
      faults.add("question_id answered twice", record.place("question_id"), id);
    }
  }

  private Set<String> unique(String array, Path file, Consumer<JsonRecord> each) {
    Set<String> ids = new HashSet<>();
    RecordFile.arrays(
        file,
        faults,
        Map.of(
            array,
            record -> {
              @Nullable String id = record.identifier("question_id");
              if (id != null && !ids.add(id)) {
                faults.add("question_id that stands twice", record.place("question_id"), id);
              }
              each.accept(record);
            }));
    if (ids.isEmpty() && faults.isEmpty()) {
      faults.add("document whose list " + array + " is empty", file.toString());
    }
    return ids;
  }

  private void annotation(JsonRecord record) {
    @Nullable List<JsonRecord> entries = record.records("answers");
    if (entries == null) {
      return;
    }
    if (entries.size() != PEOPLE) {
      faults.add("answers that are not " + PEOPLE, record.place("answers"), entries.size());
    }
    List<HumanAnswer> people = new ArrayList<>(PEOPLE);
    for (JsonRecord entry : entries) {
      @Nullable String answer = entry.text("answer");
      @Nullable String person = person(entry);
      if (answer != null && person != null) {
        people.add(new HumanAnswer(answer, person));
      }
    }
    @Nullable String id = record.identifier("question_id");
    if (id == null || people.size() != PEOPLE) {
      return;
    }
    @Nullable String given = answers.get(id);
    if (given == null) {
      // Where nothing could be read, that has been told already.
      if (readable) {
        faults.add("question_id without prediction", record.place("question_id"), id);
      }
      return;
    }
    scores.add(
        new AnswerScores.Question(
            id,
            record.has("image_id") ? record.identifier("image_id") : null,
            record.has("question_type") ? record.text("question_type") : null,
            record.has("answer_type") ? record.text("answer_type") : null,
            SoftAccuracy.of(given, people, AnswerNormalization.REFERENCE),
            SoftAccuracy.of(given, people, AnswerNormalization.REPAIRED)));
  }

  /** What the reference tells entries of the same answer apart by. */
  private static @Nullable String person(JsonRecord entry) {
    @Nullable String id = entry.has("answer_id") ? entry.identifier("answer_id") : "";
    @Nullable String confidence =
        entry.has("answer_confidence") ? entry.text("answer_confidence") : "";
    return id == null || confidence == null ? null : id + " " + confidence;
  }

  private void missing(Set<String> from, Set<String> in, String kind, Path file) {
    for (String id : from) {
      if (!in.contains(id)) {
        faults.add(kind, file.getFileName() + " question_id = " + id);
      }
    }
  }
}
