package io.polysight.metrics.classification;

import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether probabilities mean what they say (Guo et al., ICML 2017): samples are put into bins by
 * the confidence of their predicted label, and each bin's mean confidence is held against the share
 * of right answers.
 */
public final class Calibration {
  private final double[] confidence;
  private final boolean[] correct;
  private final float[] edges;

  private Calibration(double[] confidence, boolean[] correct, float[] edges) {
    this.confidence = confidence;
    this.correct = correct;
    this.edges = edges;
  }

  /**
   * Bins of equal width. They are closed below and open above, and a confidence of exactly 1 has a
   * bin of its own, as in torchmetrics 1.9; as there, both are compared in single precision.
   *
   * @param confidence probability of the predicted label per sample, in [0, 1]
   * @param correct whether the predicted label was true, per sample
   * @param bins at least 1; 15 is usual
   */
  public static Calibration of(double[] confidence, boolean[] correct, int bins) {
    check(confidence, correct, bins);
    float[] edges = new float[bins + 1];
    double step = 1f / bins;
    for (int i = 0; i <= bins; i++) {
      // torch.linspace in float32 counts from both ends and rounds once.
      edges[i] = (float) (i < (bins + 1) / 2 ? step * i : 1 - step * (bins - i));
    }
    return new Calibration(confidence.clone(), correct.clone(), edges);
  }

  public static Calibration of(ClassScores scores, int bins) {
    return of(confidences(scores), hits(scores), bins);
  }

  private static double[] confidences(ClassScores scores) {
    return IntStream.range(0, scores.samples())
        .mapToDouble(i -> scores.probability(i, scores.predicted(i)))
        .toArray();
  }

  private static boolean[] hits(ClassScores scores) {
    boolean[] hits = new boolean[scores.samples()];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = scores.predicted(i) == scores.truth(i);
    }
    return hits;
  }

  private static void check(double[] confidence, boolean[] correct, int bins) {
    if (confidence.length != correct.length || bins < 1) {
      throw new IllegalArgumentException(
          confidence.length
              + " confidences, "
              + correct.length
              + " outcomes, "
              + bins
              + " bins: give as many confidences as outcomes and at least one bin");
    }
    for (int i = 0; i < confidence.length; i++) {
      if (!(confidence[i] >= 0 && confidence[i] <= 1)) {
        throw new IllegalArgumentException(
            "confidence[" + i + "] = " + confidence[i] + " is no probability");
      }
    }
  }

  /** Expected calibration error, {@code Σ_b |B_b| / N · |accuracy(B_b) - confidence(B_b)|}. */
  public double expectedError() {
    return expected().value();
  }

  /** The expected error for intervals. */
  public Contributions expected() {
    int bins = edges.length;
    double[][] rows = new double[confidence.length][bins + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i][bin(confidence[i])] = (correct[i] ? 1 : 0) - confidence[i];
      rows[i][bins] = 1;
    }
    return new Contributions(
        rows,
        sums -> {
          double error = 0;
          for (int bin = 0; bin < bins; bin++) {
            error += Math.abs(sums[bin]);
          }
          return error / sums[bins];
        });
  }

  /** Maximum calibration error, the greatest gap of any bin; NaN without samples. */
  public double maximumError() {
    return bins().stream()
        .filter(bin -> bin.samples() > 0)
        .mapToDouble(ReliabilityBin::gap)
        .max()
        .orElse(Double.NaN);
  }

  /** {@code sqrt(Σ_b |B_b| / N · gap_b²)}; NaN without samples. */
  public double rootMeanSquareError() {
    return Math.sqrt(
        bins().stream().mapToDouble(bin -> bin.samples() * bin.gap() * bin.gap()).sum()
            / confidence.length);
  }

  /** The reliability diagram as a table: bins of rising confidence, the last holds exactly 1. */
  public List<ReliabilityBin> bins() {
    long[] samples = new long[edges.length];
    double[] sums = new double[edges.length];
    double[] hits = new double[edges.length];
    for (int i = 0; i < confidence.length; i++) {
      int bin = bin(confidence[i]);
      samples[bin]++;
      sums[bin] += confidence[i];
      hits[bin] += correct[i] ? 1 : 0;
    }
    List<ReliabilityBin> table = new ArrayList<>();
    for (int bin = 0; bin < edges.length; bin++) {
      table.add(
          new ReliabilityBin(
              edges[bin],
              edges[Math.min(bin + 1, edges.length - 1)],
              samples[bin],
              sums[bin] / samples[bin],
              hits[bin] / samples[bin]));
    }
    return table;
  }

  /** The share of right answers in each of {@link #bins}, for intervals. */
  public List<Contributions> accuracies() {
    double[] hits = new double[correct.length];
    Arrays.setAll(hits, i -> correct[i] ? 1 : 0);
    return IntStream.range(0, edges.length)
        .mapToObj(bin -> {
          int[] in =
              IntStream.range(0, confidence.length)
                  .filter(i -> bin(confidence[i]) == bin)
                  .toArray();
          return Contributions.meanAmong(
              confidence.length, in, IntStream.of(in).mapToDouble(i -> hits[i]).toArray());
        })
        .toList();
  }

  private int bin(double value) {
    int at = Arrays.binarySearch(edges, (float) value);
    return at >= 0 ? at : -at - 2;
  }

  /**
   * Adaptive calibration error (Nixon et al., 2019, of the predicted label): as the expected error,
   * but over bins of equally many samples by rising confidence, the first {@code N mod bins} one
   * larger. Samples of equal confidence count each with their common share of right answers, so
   * that their order does not matter.
   *
   * @return NaN without samples
   */
  public static double adaptiveError(ClassScores scores, int bins) {
    return adaptiveError(confidences(scores), hits(scores), bins);
  }

  static double adaptiveError(double[] confidence, boolean[] correct, int bins) {
    check(confidence, correct, bins);
    int[] order =
        IntStream.range(0, confidence.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> confidence[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] gaps = new double[order.length];
    for (int from = 0, to; from < order.length; from = to) {
      double hits = 0;
      for (to = from; to < order.length && confidence[order[to]] == confidence[order[from]]; to++) {
        hits += correct[order[to]] ? 1 : 0;
      }
      Arrays.fill(gaps, from, to, hits / (to - from) - confidence[order[from]]);
    }
    double error = 0;
    int at = 0;
    for (int bin = 0; bin < bins; bin++) {
      int end = at + order.length / bins + (bin < order.length % bins ? 1 : 0);
      error += Math.abs(Arrays.stream(gaps, at, end).sum());
      at = end;
    }
    return error / order.length;
  }
}
