package io.polysight.eval.report;

import io.polysight.contracts.evaluations.EvaluationReport.Bounds;
import io.polysight.contracts.evaluations.EvaluationReport.ClassFigures;
import io.polysight.eval.scoring.Scoring;
import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One class of a report before its intervals are drawn.
 *
 * @param samples how many are of it
 */
record ClassRow(String label, long samples, SequencedMap<String, Decided> figures) {

  /**
   * @param by how many samples decide the figure; too few have no interval
   */
  record Decided(Contributions figure, long by) {
    private boolean hasInterval() {
      return by >= Scoring.FEWEST;
    }
  }

  /** All classes on the same draws. */
  static List<ClassFigures> drawn(List<ClassRow> rows, Scoring scoring) {
    List<Contributions> figures = new ArrayList<>();
    for (ClassRow row : rows) {
      row.figures.values().stream()
          .filter(Decided::hasInterval)
          .forEach(decided -> figures.add(decided.figure));
    }
    List<@Nullable Bounds> bounds = scoring.bounds(figures);
    List<ClassFigures> classes = new ArrayList<>();
    int at = 0;
    for (ClassRow row : rows) {
      Map<String, @Nullable Double> values = new LinkedHashMap<>();
      Map<String, Bounds> intervals = new LinkedHashMap<>();
      for (Map.Entry<String, Decided> figure : row.figures.entrySet()) {
        values.put(figure.getKey(), defined(figure.getValue().figure.value()));
        @Nullable Bounds ends = figure.getValue().hasInterval() ? bounds.get(at++) : null;
        if (ends != null) {
          intervals.put(figure.getKey(), ends);
        }
      }
      classes.add(new ClassFigures(row.label, row.samples, values, intervals));
    }
    return classes;
  }

  /** Null where undefined, for JSON has no NaN. */
  private static @Nullable Double defined(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
