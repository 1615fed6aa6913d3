package io.polysight.eval.report;

import io.polysight.contracts.evaluations.EvaluationReport.Reliability;
import io.polysight.contracts.evaluations.EvaluationReport.ReliabilityBin;
import io.polysight.metrics.classification.Calibration;
import java.util.ArrayList;
import java.util.List;

/** Fifteen bins of confidence, as {@link Calibration} has them. */
final class ReliabilityTable {
  private static final int BINS = 15;

  private ReliabilityTable() {}

  static Reliability of(double[] confidence, List<Boolean> right) {
    long[] samples = new long[BINS];
    double[] hits = new double[BINS];
    double[] sums = new double[BINS];
    boolean[] correct = new boolean[confidence.length];
    for (int i = 0; i < confidence.length; i++) {
      correct[i] = right.get(i);
      int bin = Math.clamp((int) Math.ceil(confidence[i] * BINS) - 1, 0, BINS - 1);
      samples[bin]++;
      sums[bin] += confidence[i];
      hits[bin] += correct[i] ? 1 : 0;
    }
    List<ReliabilityBin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      long many = samples[bin];
      bins.add(
          new ReliabilityBin(
              (double) bin / BINS,
              (bin + 1.0) / BINS,
              many,
              many == 0 ? null : sums[bin] / many,
              many == 0 ? null : hits[bin] / many));
    }
    return new Reliability(Calibration.expectedError(confidence, correct, BINS), bins);
  }
}
