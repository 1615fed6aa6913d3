package io.polysight.cli.metrics;

import io.polysight.metrics.Figures;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Prints figures as a table for people, or as one JSON object. */
final class FiguresOutput {
  @Option(
      names = "--json",
      description = {
        "Print one JSON object: the figures under the reference program's names, undefined ones null",
        "with the reasons under \"undefined\", breakdowns as further objects."
      })
  private boolean json;

  void print(Figures figures, PrintStream out) {
    out.print(json ? json(figures) + "\n" : table(figures));
    out.flush();
  }

  static String json(Figures figures) {
    Map<String, Object> object = new LinkedHashMap<>(nulled(figures.values()));
    if (!figures.undefined().isEmpty()) {
      object.put("undefined", figures.undefined());
    }
    figures
        .tables()
        .forEach((name, rows) -> {
          Map<String, Object> table = new LinkedHashMap<>();
          rows.forEach((row, values) -> table.put(row, nulled(values)));
          object.put(name, table);
        });
    return JsonMapper.shared().writeValueAsString(object);
  }

  /** JSON has no NaN. */
  private static Map<String, Object> nulled(SequencedMap<String, Double> values) {
    Map<String, Object> nulled = new LinkedHashMap<>();
    values.forEach((name, value) -> nulled.put(name, value.isNaN() ? null : value));
    return nulled;
  }

  static String table(Figures figures) {
    var text = new StringBuilder();
    int width = figures.values().keySet().stream().mapToInt(String::length).max().orElse(0);
    figures
        .values()
        .forEach((name, value) -> {
          text.append(pad(name, width)).append("  ").append(number(value));
          if (value.isNaN()) {
            text.append("  ").append(figures.undefined().get(name));
          }
          text.append('\n');
        });
    figures.tables().forEach((name, rows) -> text.append('\n').append(breakdown(name, rows)));
    return text.toString();
  }

  private static String breakdown(
      String name, SequencedMap<String, SequencedMap<String, Double>> rows) {
    SequencedMap<String, Integer> columns = new LinkedHashMap<>();
    rows.values()
        .forEach(values ->
            values.forEach((column, value) ->
                columns.merge(
                    column, Math.max(column.length(), number(value).length()), Math::max)));
    int width = name.length();
    for (String row : rows.keySet()) {
      width = Math.max(width, row.length());
    }
    var text = new StringBuilder(pad(name, width));
    columns.forEach((column, size) ->
        text.append("  ").append(" ".repeat(size - column.length())).append(column));
    text.append('\n');
    for (Map.Entry<String, SequencedMap<String, Double>> row : rows.entrySet()) {
      text.append(pad(row.getKey(), width));
      columns.forEach((column, size) -> {
        Double value = row.getValue().get(column);
        String shown = value == null ? "" : number(value);
        text.append("  ").append(" ".repeat(size - shown.length())).append(shown);
      });
      text.append('\n');
    }
    return text.toString();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  /** Six decimals, as many as the references' own figures agree to. */
  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.6f", value);
  }
}
