package io.polysight.eval.report;

import io.polysight.contracts.evaluations.EvaluationReport.PrecisionRecallCurve;
import io.polysight.metrics.classification.BinaryRanking;
import java.util.Arrays;
import java.util.List;

/** Precision over recall of one class against the rest. */
final class PrecisionRecall {
  private static final int RECALLS = 101;

  private PrecisionRecall() {}

  /**
   * @param positive at least one is
   */
  static PrecisionRecallCurve curve(String label, double[] scores, List<Boolean> positive) {
    boolean[] truth = new boolean[positive.size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = positive.get(i);
    }
    var ranking = BinaryRanking.of(scores, truth);
    return new PrecisionRecallCurve(
        label,
        ranking.averagePrecision(),
        Arrays.stream(ranking.interpolatedPrecision(RECALLS)).boxed().toList());
  }
}
