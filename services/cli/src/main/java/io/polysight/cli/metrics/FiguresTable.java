package io.polysight.cli.metrics;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Interval;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** Figures as text in columns. */
final class FiguresTable {
  private FiguresTable() {}

  static String of(Figures figures, Map<String, Interval> intervals) {
    var text = new StringBuilder();
    int width = figures.values().keySet().stream().mapToInt(String::length).max().orElse(0);
    figures
        .values()
        .forEach((name, value) -> {
          text.append(pad(name, width)).append("  ").append(number(value));
          Interval interval = intervals.get(name);
          if (value.isNaN()) {
            text.append("  ").append(figures.undefined().get(name));
          } else if (interval != null) {
            text.append("  [").append(number(interval.low())).append(", ");
            text.append(number(interval.high())).append(']');
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
