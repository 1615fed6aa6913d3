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
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of GQA's {@code eval.py}: questions {@code {"<id>": {"imageId", "answer",
 * "isBalanced", "types": {"structural", "semantic"}, "groups": {"global"}, "entailed": [...]}}} and
 * predictions {@code [{"questionId", "prediction"}]}. Every balanced question needs a prediction;
 * others are left out without one.
 */
public final class GqaFiles {
  private final Faults faults = new Faults();
  private final Map<String, String> answers = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<GqaQuestion> questions = new ArrayList<>();
  private boolean readable = true;

  private GqaFiles() {}

  /**
   * Scores the predictions.
   *
   * @throws io.polysight.metrics.input.InvalidInputException with all faults of both files
   */
  public static GqaScores score(Path questions, Path predictions) {
    var files = new GqaFiles();
    RecordFile.array(predictions, files.faults, files::prediction);
    files.readable = !files.answers.isEmpty() || files.faults.isEmpty();
    RecordFile.members(questions, files.faults, files::question);
    if (files.asked.isEmpty() && files.faults.isEmpty()) {
      files.faults.add("document without questions", questions.toString());
    }
    for (String id : files.answers.keySet()) {
      if (!files.asked.contains(id)) {
        files.faults.add(
            "prediction for a question that is not asked",
            predictions.getFileName() + " questionId = " + id);
      }
    }
    files.faults.orThrow(String.valueOf(predictions.getFileName()));
    return new GqaScores(files.questions);
  }

  private void prediction(JsonRecord record) {
    String id = record.name("questionId");
    @Nullable String answer = record.text("prediction");
    if (!id.isEmpty() && answer != null && answers.putIfAbsent(id, answer) != null) {
      faults.add("questionId answered twice", record.place("questionId"), id);
    }
  }

  private void question(String id, JsonRecord record) {
    if (!asked.add(id)) {
      faults.add("question that stands twice", record.place().toString());
      return;
    }
    @Nullable String answer = record.text("answer");
    boolean balanced = record.flag("isBalanced");
    @Nullable JsonRecord types = record.record("types");
    @Nullable String structural = types == null ? null : types.text("structural");
    @Nullable String semantic = types == null ? null : types.text("semantic");
    // A question of its own has {"global": null}.
    @Nullable JsonRecord groups = record.has("groups") ? record.record("groups") : null;
    @Nullable List<String> entailed = record.has("entailed") ? record.texts("entailed") : List.of();
    if (answer == null || structural == null || semantic == null || entailed == null) {
      return;
    }
    @Nullable String given = answers.get(id);
    if (given != null) {
      questions.add(
          new GqaQuestion(
              id,
              record.textOr("imageId", ""),
              answer,
              given,
              balanced,
              structural,
              semantic,
              groups == null ? "" : groups.textOr("global", ""),
              entailed));
    } else if (balanced && readable) {
      faults.add("balanced question without prediction", record.place().toString());
    }
  }
}
