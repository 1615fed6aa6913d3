package io.polysight.metrics.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The paired permutation test (Fisher, "The Design of Experiments", 1935, section 21; for corpus
 * metrics called approximate randomization, Noreen, 1989): if two systems are equally good, a
 * sample's two answers may trade places. Two-sided p-values are
 *
 * <p>{@code (1 + #{|d*| >= |d|}) / (1 + B)}
 *
 * <p>over B random trades, and the plain share {@code #{|d*| >= |d|} / 2ⁿ} over all trades of n
 * samples where these are no more than B.
 */
public final class Permutation {
  /** Equal differences may differ by rounding. */
  private static final double SLACK = 1e-12;

  private static final int MOST_ENUMERATED = 24;

  private final int resamples;
  private final long seed;

  /**
   * @param resamples how many random trades, at least 100; the smallest p-value is 1/(1 + B)
   */
  public Permutation(int resamples, long seed) {
    if (resamples < 100) {
      throw new IllegalArgumentException(resamples + " trades; give at least 100");
    }
    this.resamples = resamples;
    this.seed = seed;
  }

  /** How often chance alone makes a difference at least this large; NaN where undefined. */
  public double pValue(Paired pair) {
    return pValues(List.of(pair))[0];
  }

  /** The p-value of each figure, all of the same samples. */
  public double[] pValues(List<Paired> pairs) {
    if (pairs.isEmpty()) {
      return new double[0];
    }
    Blocks blocks =
        Blocks.of(pairs, Paired::samples, size -> enumerable(size) ? 1 << size : resamples);
    boolean all = enumerable(blocks.samples());
    double[][] differences =
        blocks.values(
            pairs,
            (size, draws, block) ->
                all
                    ? Draws.subsets(size, draws, block * Draws.BLOCK)
                    : Draws.coins(size, draws, seed, block),
            Paired::swapped);
    return IntStream.range(0, pairs.size())
        .mapToDouble(i -> pValue(pairs.get(i), differences[i], all))
        .toArray();
  }

  private boolean enumerable(int samples) {
    return samples <= MOST_ENUMERATED && 1 << samples <= resamples;
  }

  private static double pValue(Paired pair, double[] differences, boolean all) {
    double first = pair.first();
    double observed = Math.abs(first - pair.second());
    if (Double.isNaN(observed)) {
      return Double.NaN;
    }
    double slack = SLACK * Math.max(1, Math.abs(first));
    // A trade that leaves the metric undefined speaks for chance: it cannot speak against it.
    double asFar =
        Arrays.stream(differences).filter(d -> !(Math.abs(d) < observed - slack)).count();
    return all ? asFar / differences.length : (1 + asFar) / (1 + differences.length);
  }
}
