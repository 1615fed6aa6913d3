package io.polysight.eval.report;

import io.polysight.contracts.evaluations.EvaluationReport.Reliability;
import io.polysight.contracts.evaluations.EvaluationReport.ReliabilityBin;
import io.polysight.metrics.classification.Calibration;
import java.util.List;

/** Fifteen bins of confidence and one for certainty, as {@link Calibration} has them. */
final class ReliabilityTable {
  private static final int BINS = 15;

  private ReliabilityTable() {}

  static Reliability of(double[] confidence, List<Boolean> right) {
    boolean[] correct = new boolean[right.size()];
    for (int i = 0; i < correct.length; i++) {
      correct[i] = right.get(i);
    }
    Calibration calibration = Calibration.of(confidence, correct, BINS);
    List<ReliabilityBin> bins =
        calibration.bins().stream()
            .map(bin ->
                bin.samples() == 0
                    ? new ReliabilityBin(bin.low(), bin.high(), 0, null, null)
                    : new ReliabilityBin(
                        bin.low(), bin.high(), bin.samples(), bin.confidence(), bin.accuracy()))
            .toList();
    return new Reliability(calibration.expectedError(), bins);
  }
}
