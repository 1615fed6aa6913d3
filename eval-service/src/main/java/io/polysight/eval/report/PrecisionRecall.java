package io.polysight.eval.report;

import io.polysight.contracts.evaluations.EvaluationReport.PrecisionRecallCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Precision over recall of one class against the rest; equal scores form one step. */
final class PrecisionRecall {
  private static final int RECALLS = 101;

  private PrecisionRecall() {}

  /**
   * @param positive at least one is
   */
  static PrecisionRecallCurve curve(String label, double[] scores, List<Boolean> positive) {
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
            .toList();
    long all = positive.stream().filter(p -> p).count();
    List<double[]> steps = new ArrayList<>();
    long hits = 0;
    double area = 0;
    double recall = 0;
    for (int i = 0; i < order.size(); i++) {
      hits += positive.get(order.get(i)) ? 1 : 0;
      boolean last = i + 1 == order.size() || scores[order.get(i + 1)] < scores[order.get(i)];
      if (last) {
        double precision = hits / (i + 1.0);
        area += ((double) hits / all - recall) * precision;
        recall = (double) hits / all;
        steps.add(new double[] {recall, precision});
      }
    }
    return new PrecisionRecallCurve(label, area, greatest(steps));
  }

  private static List<Double> greatest(List<double[]> steps) {
    double[] precision = new double[RECALLS];
    double best = 0;
    int step = steps.size() - 1;
    for (int i = RECALLS - 1; i >= 0; i--) {
      while (step >= 0 && steps.get(step)[0] >= i * 0.01 - 1e-12) {
        best = Math.max(best, steps.get(step)[1]);
        step--;
      }
      precision[i] = best;
    }
    return IntStream.range(0, RECALLS).mapToObj(i -> precision[i]).toList();
  }
}
