package io.polysight.metrics.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Intervals of figures and of differences by the bootstrap: BCa ends ({@link Replicates}), which
 * allow for bias and skewness where percentile ends do not. Samples are drawn with replacement; all
 * figures see the same draws, and so do both systems of a difference. A seed gives the same figures
 * everywhere. Draws on which a figure is undefined are left out.
 */
public final class Bootstrap {
  private final int resamples;
  private final double confidence;
  private final long seed;

  /**
   * @param resamples how many draws, at least 100; 1000 is usual
   * @param confidence above 0 and below 1, such as 0.95
   */
  public Bootstrap(int resamples, double confidence, long seed) {
    if (resamples < 100 || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          resamples
              + " resamples at confidence "
              + confidence
              + ": give at least 100 resamples and a confidence between 0 and 1");
    }
    this.resamples = resamples;
    this.confidence = confidence;
    this.seed = seed;
  }

  /** The interval of one figure; NaN where undefined. */
  public Interval interval(Contributions metric) {
    return intervals(List.of(metric)).getFirst();
  }

  /** The interval of each figure, all of the same samples. */
  public List<Interval> intervals(List<Contributions> metrics) {
    return metrics.isEmpty() ? List.of() : intervals(metrics, metrics.getFirst().samples());
  }

  /**
   * The interval of a figure of several independent samples, such as a labelled and an unlabelled
   * one: each is drawn by itself and keeps its size.
   *
   * @param strata sizes of the samples, which follow each other in the figure
   */
  public Interval intervalOfStrata(Contributions metric, int... strata) {
    if (Arrays.stream(strata).sum() != metric.samples()) {
      throw new IllegalArgumentException(
          "strata of "
              + Arrays.toString(strata)
              + " samples are no parts of a figure of "
              + metric.samples());
    }
    return intervals(List.of(metric), strata).getFirst();
  }

  private List<Interval> intervals(List<Contributions> metrics, int... strata) {
    double tail = (1 - confidence) / 2;
    return replicates(
            metrics,
            Contributions::samples,
            strata,
            (metric, draws) -> metric.form().values(draws),
            (metric, values, groups) ->
                new Replicates(metric.value(), values, metric.form().leftOut(groups)))
        .stream()
        .map(r -> new Interval(r.estimate(), r.end(tail), r.end(1 - tail), confidence))
        .toList();
  }

  /** The difference between two systems; NaN where undefined. */
  public Difference difference(Paired pair) {
    return differences(List.of(pair)).getFirst();
  }

  /** The difference in each figure, all of the same samples. */
  public List<Difference> differences(List<Paired> pairs) {
    double tail = (1 - confidence) / 2;
    return paired(pairs).stream()
        .map(r ->
            new Difference(
                r.estimate(),
                r.end(tail),
                r.end(1 - tail),
                confidence,
                r.end(2 * tail),
                r.end(1 - 2 * tail),
                r.standardError()))
        .toList();
  }

  /**
   * Whether the first system is no worse than the second by more than a margin: the lower end of a
   * one-sided interval of the difference lies above minus the margin.
   *
   * @param pair of a figure of which more is better
   * @param margin at least 0, in the unit of the figure: the loss that would not matter
   */
  public NonInferiority nonInferiority(Paired pair, double margin) {
    if (!(margin >= 0)) {
      throw new IllegalArgumentException(
          "a margin of " + margin + "; give the loss that would not matter, at least 0");
    }
    Replicates difference = paired(List.of(pair)).getFirst();
    return new NonInferiority(
        difference.estimate(),
        difference.end(1 - confidence),
        margin,
        confidence,
        difference.tail(-margin));
  }

  private List<Replicates> paired(List<Paired> pairs) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    return replicates(
        pairs,
        Paired::samples,
        new int[] {pairs.getFirst().samples()},
        Paired::differences,
        (pair, values, groups) ->
            new Replicates(pair.first() - pair.second(), values, pair.leftOut(groups)));
  }

  private interface Judging<F> {
    Replicates replicates(F figure, double[] values, Supplier<Draws> groups);
  }

  /** The draws that leave groups out, made once for all figures that need them. */
  private static final class LeftOut implements Supplier<Draws> {
    private final int samples;
    private @Nullable Draws draws;

    LeftOut(int samples) {
      this.samples = samples;
    }

    @Override
    public Draws get() {
      Draws made = draws == null ? Draws.leavingOut(samples) : draws;
      draws = made;
      return made;
    }
  }

  private <F> List<Replicates> replicates(
      List<F> figures,
      ToIntFunction<F> samples,
      int[] strata,
      BiFunction<F, Draws, double[]> onDraws,
      Judging<F> judging) {
    double[][] values =
        Blocks.of(figures, samples, size -> resamples)
            .values(
                figures,
                (size, draws, block) -> Draws.withReplacement(strata, draws, seed, block),
                onDraws);
    Supplier<Draws> groups = new LeftOut(samples.applyAsInt(figures.getFirst()));
    return IntStream.range(0, values.length)
        .mapToObj(i -> judging.replicates(figures.get(i), values[i], groups))
        .toList();
  }
}
