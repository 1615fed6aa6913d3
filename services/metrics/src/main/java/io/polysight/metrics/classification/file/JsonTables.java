package io.polysight.metrics.classification.file;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.JsonRecord;
import io.polysight.metrics.input.RecordFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON: scores as {@code [{"sample": "a.jpg", "scores": {"cat": 0.7, "dog": 0.3}}]}, labels as
 * {@code [{"sample": "a.jpg", "label": "cat"}]} or, of several, {@code "labels": ["cat", "dog"]}.
 */
final class JsonTables {
  private JsonTables() {}

  static ScoreTable scores(Path file, Faults faults) {
    List<String> labels = new ArrayList<>();
    List<ScoreTable.Builder> table = new ArrayList<>(1);
    RecordFile.array(
        file,
        faults,
        record -> {
          @Nullable JsonRecord scores = record.record("scores");
          if (scores == null) {
            return;
          }
          if (table.isEmpty()) {
            labels.addAll(record.names("scores"));
            table.add(new ScoreTable.Builder(file, labels, record.place("scores"), faults));
          }
          if (labels.size() != record.names("scores").size()
              || !record.names("scores").containsAll(labels)) {
            faults.add(
                "scores for other labels than the first sample's " + labels.size(),
                record.place("scores"),
                record.names("scores").size() + " labels");
          } else {
            table
                .getFirst()
                .add(
                    record.place("sample"),
                    record.textOr("sample", ""),
                    row(scores, labels, faults));
          }
        });
    if (table.isEmpty()) {
      ScoreTable.tellEmpty(file, faults);
      return new ScoreTable(List.of(), Map.of(), new double[0][]);
    }
    return table.getFirst().build();
  }

  private static double[] row(JsonRecord scores, List<String> labels, Faults faults) {
    double[] row = new double[labels.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = scores.number(labels.get(i));
      if (scores.isNumber(labels.get(i)) && !Double.isFinite(row[i])) {
        faults.add("score that is no finite number", scores.place(labels.get(i)), row[i]);
      }
    }
    return row;
  }

  static TruthTable labels(Path file, Faults faults) {
    var table = new TruthTable.Builder(file, faults);
    RecordFile.array(
        file,
        faults,
        record -> {
          String sample = record.textOr("sample", "");
          if (!record.has("labels")) {
            @Nullable String label = record.text("label");
            if (label != null) {
              table.add(record.place("label"), sample, label);
            }
            return;
          }
          @Nullable List<String> labels = record.texts("labels");
          if (labels != null) {
            // A sample of no label is one nevertheless.
            (labels.isEmpty() ? List.of("") : labels)
                .forEach(label -> table.add(record.place("labels"), sample, label));
          }
        });
    return table.build();
  }
}
