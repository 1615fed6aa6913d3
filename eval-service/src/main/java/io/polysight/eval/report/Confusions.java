package io.polysight.eval.report;

import io.polysight.contracts.evaluations.EvaluationReport.ConfusedPair;
import io.polysight.contracts.evaluations.EvaluationReport.Confusion;
import io.polysight.contracts.evaluations.EvaluationReport.Confusion.Matched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Confusion matrices for a report, which has room for the counts of a hundred classes. */
final class Confusions {
  private static final int MOST_COUNTED = 100;
  private static final int MOST_PAIRS = 100;

  private Confusions() {}

  /**
   * @param counts rows are true labels, columns predicted ones, in the order of the labels
   */
  static Confusion of(List<String> labels, long[][] counts, @Nullable Matched matched) {
    List<ConfusedPair> pairs = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts.length; column++) {
        if (row != column && counts[row][column] > 0) {
          pairs.add(new ConfusedPair(labels.get(row), labels.get(column), counts[row][column]));
        }
      }
    }
    pairs.sort(Comparator.comparingLong(ConfusedPair::samples).reversed());
    return new Confusion(
        labels,
        counts.length > MOST_COUNTED
            ? null
            : Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList(),
        pairs.subList(0, Math.min(MOST_PAIRS, pairs.size())),
        matched);
  }
}
