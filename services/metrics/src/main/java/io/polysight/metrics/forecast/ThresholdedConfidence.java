package io.polysight.metrics.forecast;

import io.polysight.metrics.statistics.Contributions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Average thresholded confidence, ATC (Garg et al., "Leveraging Unlabeled Data to Predict
 * Out-of-Distribution Performance", ICLR 2022, arXiv:2201.04234, equations 1 and 2): the threshold
 * t is the score below which as many labelled answers lie as are wrong,
 *
 * <p>{@code E_S[ 1[s(x) < t] ] = E_S[ 1[argmax f(x) ≠ y] ]},
 *
 * <p>and the forecast is the share of unlabelled answers that reach it, {@code E_T[ 1[s(x) ≥ t] ]}.
 * Where several labelled answers have the very score t, as all copies of one do in a draw of the
 * bootstrap, no threshold need be exact; an answer with the score t then counts with the part that
 * makes the forecast of the labelled answers themselves exact.
 */
public final class ThresholdedConfidence {
  private final LabelledConfidence source;

  /** The labelled samples by rising score. */
  private final int[] rising;

  public ThresholdedConfidence(LabelledConfidence source) {
    this.source = source;
    this.rising =
        IntStream.range(0, source.samples())
            .boxed()
            .sorted(Comparator.comparingDouble(source::score))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** The score that counts as right from here on; positive infinity where no answer was right. */
  public double threshold() {
    int[] once = new int[source.samples()];
    Arrays.fill(once, 1);
    return threshold(once).value;
  }

  /**
   * @param atValue the part that a score of exactly {@code value} counts with, in (0, 1]
   */
  private record Threshold(double value, double atValue) {
    double counted(double score) {
      return score > value ? 1 : score == value ? atValue : 0;
    }
  }

  private Threshold threshold(int[] counts) {
    long wrong = 0;
    for (int i = 0; i < source.samples(); i++) {
      wrong += source.correct(i) ? 0 : counts[i];
    }
    long below = 0;
    for (int from = 0, to; from < rising.length; from = to) {
      double value = source.score(rising[from]);
      long tied = 0;
      for (to = from; to < rising.length && source.score(rising[to]) == value; to++) {
        tied += counts[rising[to]];
      }
      if (below + tied > wrong) {
        return new Threshold(value, (double) (below + tied - wrong) / tied);
      }
      below += tied;
    }
    return new Threshold(Double.POSITIVE_INFINITY, 1);
  }

  /**
   * The accuracy to expect of unlabelled answers, for intervals by {@link
   * io.polysight.metrics.statistics.Bootstrap#intervalOfStrata}: the labelled samples come first,
   * then the unlabelled ones. NaN without any.
   *
   * @param target how sure the classifier was of each, finite
   */
  public Contributions forecast(double[] target) {
    LabelledConfidence.finite(target);
    double[] scores = target.clone();
    int labelled = source.samples();
    return Contributions.ofCounts(
        labelled + scores.length,
        counts -> {
          Threshold threshold = threshold(counts);
          double reached = 0;
          long drawn = 0;
          for (int i = 0; i < scores.length; i++) {
            reached += counts[labelled + i] * threshold.counted(scores[i]);
            drawn += counts[labelled + i];
          }
          return reached / drawn;
        });
  }
}
