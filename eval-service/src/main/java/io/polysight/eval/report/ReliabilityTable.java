package io.polysight.eval.report;

import io.polysight.contracts.evaluations.EvaluationReport.Bounds;
import io.polysight.contracts.evaluations.EvaluationReport.Reliability;
import io.polysight.contracts.evaluations.EvaluationReport.ReliabilityBin;
import io.polysight.eval.scoring.Scoring;
import io.polysight.metrics.classification.Calibration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fifteen bins of confidence and one for certainty, as {@link Calibration} has them. */
final class ReliabilityTable {
  private static final int BINS = 15;

  private ReliabilityTable() {}

  static Reliability of(double[] confidence, List<Boolean> right, Scoring scoring) {
    boolean[] correct = new boolean[right.size()];
    for (int i = 0; i < correct.length; i++) {
      correct[i] = right.get(i);
    }
    Calibration calibration = Calibration.of(confidence, correct, BINS);
    List<@Nullable Bounds> intervals = scoring.bounds(calibration.accuracies());
    List<ReliabilityBin> bins = new ArrayList<>();
    for (var bin : calibration.bins()) {
      @Nullable Bounds interval = intervals.get(bins.size());
      bins.add(
          bin.samples() == 0
              ? new ReliabilityBin(bin.low(), bin.high(), 0, null, null, null)
              : new ReliabilityBin(
                  bin.low(),
                  bin.high(),
                  bin.samples(),
                  bin.confidence(),
                  bin.accuracy(),
                  bin.samples() < Scoring.FEWEST ? null : interval));
    }
    return new Reliability(calibration.expectedError(), bins);
  }
}
