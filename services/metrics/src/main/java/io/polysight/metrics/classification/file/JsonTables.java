package io.polysight.metrics.classification.file;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.InvalidInputException;
import io.polysight.metrics.input.Place;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON: scores as {@code [{"sample": "a.jpg", "scores": {"cat": 0.7, "dog": 0.3}}]}, labels as
 * {@code [{"sample": "a.jpg", "label": "cat"}]} or, of several, {@code "labels": ["cat", "dog"]}.
 */
final class JsonTables {
  private JsonTables() {}

  static ScoreTable scores(Path file, Faults faults) {
    JsonNode array = read(file);
    List<String> labels =
        array.isEmpty() ? List.of() : List.copyOf(array.get(0).path("scores").propertyNames());
    Map<String, Integer> columns = new LinkedHashMap<>();
    labels.forEach(label -> columns.put(label, columns.size()));
    var table = new ScoreTable.Builder(file, labels, new Place(file, 0, "[0].scores"), faults);
    for (int i = 0; i < array.size(); i++) {
      JsonNode scores = array.get(i).path("scores");
      Place place = new Place(file, 0, "[" + i + "].scores");
      if (!columns.keySet().equals(Set.copyOf(scores.propertyNames()))) {
        faults.add(
            "scores for other labels than the first sample's " + columns.size(),
            place,
            scores.size() + " labels");
        continue;
      }
      table.add(
          new Place(file, 0, "[" + i + "].sample"),
          array.get(i).path("sample").asString(""),
          row(scores, columns, place, faults));
    }
    return table.build();
  }

  private static double[] row(
      JsonNode scores, Map<String, Integer> columns, Place place, Faults faults) {
    double[] row = new double[columns.size()];
    columns.forEach((label, column) -> {
      JsonNode score = scores.path(label);
      row[column] = score.isNumber() ? score.asDouble() : Double.NaN;
      if (!Double.isFinite(row[column])) {
        faults.add(
            "score that is no finite number",
            new Place(place.file(), 0, place.field() + "." + label),
            score.isMissingNode() ? "missing" : score);
      }
    });
    return row;
  }

  static TruthTable labels(Path file, Faults faults) {
    JsonNode array = read(file);
    var table = new TruthTable.Builder(file, faults);
    for (int i = 0; i < array.size(); i++) {
      JsonNode record = array.get(i);
      String sample = record.path("sample").asString("");
      if (record.path("label").isString()) {
        table.add(new Place(file, 0, "[" + i + "].label"), sample, record.path("label").asString());
      } else if (record.path("labels").isArray()) {
        Place place = new Place(file, 0, "[" + i + "].labels");
        if (record.path("labels").isEmpty()) {
          table.add(place, sample, "");
        }
        record.path("labels").forEach(label -> table.add(place, sample, label.asString("")));
      } else {
        faults.add(
            "record without label (text) or labels (list)",
            new Place(file, 0, "[" + i + "]"),
            sample);
      }
    }
    return table.build();
  }

  private static JsonNode read(Path file) {
    try {
      JsonNode root = JsonMapper.shared().readTree(file);
      if (!root.isArray()) {
        throw new InvalidInputException(
            file.getFileName() + " holds no list of records, [{\"sample\": ..., ...}, ...]");
      }
      return root;
    } catch (JacksonException e) {
      throw new InvalidInputException(
          file.getFileName()
              + ":"
              + e.getLocation().getLineNr()
              + " is no JSON: "
              + e.getOriginalMessage());
    }
  }
}
