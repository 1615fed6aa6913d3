package io.polysight.cli.metrics;

import static java.util.stream.Collectors.groupingBy;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Contributions;
import io.polysight.metrics.statistics.Interval;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Prints figures as a table for people, or as one JSON object. */
final class FiguresOutput {
  private static final int DRAWS = 1000;
  private static final double CONFIDENCE = 0.95;
  private static final long SEED = 1;

  @Option(
      names = "--json",
      description = {
        "Print one JSON object: the figures under the reference program's names, undefined ones null",
        "with the reasons under \"undefined\", breakdowns as further objects."
      })
  private boolean json;

  @Option(
      names = "--intervals",
      description = {
        "Add the 95 %% interval of each figure that samples can be drawn again for (bootstrap, 1,000",
        "draws, seed 1): beside it, or in JSON as \"intervals\": {name: [low, high]}."
      })
  private boolean intervals;

  void print(Figures figures, PrintStream out) {
    Map<String, Interval> ends = intervals ? intervals(figures) : Map.of();
    out.print(json ? json(figures, ends) + "\n" : FiguresTable.of(figures, ends));
    out.flush();
  }

  /** Figures of as many samples see the same draws. */
  private static Map<String, Interval> intervals(Figures figures) {
    Map<String, Contributions> defined = new LinkedHashMap<>();
    figures
        .contributions()
        .forEach((name, contributions) -> {
          if (!figures.undefined().containsKey(name)) {
            defined.put(name, contributions.get());
          }
        });
    Map<String, Interval> intervals = new HashMap<>();
    Map<Integer, List<Map.Entry<String, Contributions>>> together =
        defined.entrySet().stream().collect(groupingBy(entry -> entry.getValue().samples()));
    for (List<Map.Entry<String, Contributions>> group : together.values()) {
      List<Interval> some =
          new Bootstrap(DRAWS, CONFIDENCE, SEED)
              .intervals(group.stream().map(Map.Entry::getValue).toList());
      for (int i = 0; i < some.size(); i++) {
        intervals.put(group.get(i).getKey(), some.get(i));
      }
    }
    return intervals;
  }

  static String json(Figures figures, Map<String, Interval> intervals) {
    Map<String, Object> object = new LinkedHashMap<>(nulled(figures.values()));
    if (!intervals.isEmpty()) {
      Map<String, Object> ends = new LinkedHashMap<>();
      for (String name : figures.values().keySet()) {
        Interval interval = intervals.get(name);
        if (interval != null) {
          ends.put(name, List.of(interval.low(), interval.high()));
        }
      }
      object.put("intervals", ends);
    }
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
}
