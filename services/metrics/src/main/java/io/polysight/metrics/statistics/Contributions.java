package io.polysight.metrics.statistics;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * A metric as sums over samples: row i holds what sample i contributes, and the metric is a
 * function of the column sums. A mean has the columns (value, 1); corpus BLEU has n-gram counts and
 * lengths. Resampling rows and summing again recomputes the metric exactly. A metric that is no
 * function of sums, such as average precision, is computed from how often each sample was drawn.
 */
public final class Contributions {
  private final Form form;

  /** How the metric follows from a draw. */
  sealed interface Form {
    int samples();

    /** The metric on each draw. */
    double[] values(Draws draws);

    /**
     * The metric without each sample, or each group of samples, in turn.
     *
     * @param groups one draw for each group
     */
    double[] leftOut(Supplier<Draws> groups);

    Form only(int[] chosen);

    Form together(Clusters clusters);
  }

  /**
   * @param rows [samples, columns]
   * @param ofSums the metric from the column sums; NaN where it is undefined
   */
  public Contributions(double[][] rows, ToDoubleFunction<double[]> ofSums) {
    this(new Additive(new Rows(rows), ofSums));
  }

  private Contributions(Form form) {
    this.form = form;
  }

  /**
   * @param ofCounts the metric from how often each sample was drawn, int [samples]; NaN where it is
   *     undefined. It is called by several threads at once
   */
  public static Contributions ofCounts(int samples, ToDoubleFunction<int[]> ofCounts) {
    return new Contributions(new Counted(samples, ofCounts));
  }

  /** The mean of per-sample values; NaN without any. */
  public static Contributions mean(double[] values) {
    double[][] rows = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      rows[i] = new double[] {values[i], 1};
    }
    return new Contributions(rows, sums -> sums[0] / sums[1]);
  }

  public int samples() {
    return form.samples();
  }

  /**
   * The metric over some of the samples; what was learned from all of them, such as document
   * frequencies, stays.
   *
   * @param chosen indexes, each at most once; the new sample i is {@code chosen[i]}
   */
  public Contributions only(int[] chosen) {
    return new Contributions(form.only(chosen));
  }

  /**
   * The mean of values that some samples have, where all samples are drawn; NaN on a draw without
   * any of them.
   *
   * @param among the samples that have a value
   * @param values of each of {@code among}
   */
  public static Contributions meanAmong(int samples, int[] among, double[] values) {
    if (among.length != values.length) {
      throw new IllegalArgumentException(
          values.length + " values of " + among.length + " samples do not pair up");
    }
    return ofCounts(
        samples,
        counts -> {
          double sum = 0;
          long drawn = 0;
          for (int i = 0; i < among.length; i++) {
            sum += counts[among[i]] * values[i];
            drawn += counts[among[i]];
          }
          return sum / drawn;
        });
  }

  /** The metric of clusters of samples; {@link Clusters#together} checks that they fit. */
  Contributions together(Clusters clusters) {
    return new Contributions(form.together(clusters));
  }

  /**
   * Whether the metric is a function of sums. Two systems pair up by {@link Paired#of} then, else
   * by {@link Paired#pooled}.
   */
  public boolean isAdditive() {
    return form instanceof Additive;
  }

  /** The metric over all samples; NaN without any. */
  public double value() {
    int[] once = new int[samples()];
    Arrays.fill(once, 1);
    return value(once);
  }

  /** The metric where sample i occurs {@code counts[i]} times. */
  double value(int[] counts) {
    return samples() == 0 ? Double.NaN : form.values(Draws.of(counts))[0];
  }

  Form form() {
    return form;
  }

  record Additive(Rows rows, ToDoubleFunction<double[]> ofSums) implements Form {
    @Override
    public int samples() {
      return rows.samples();
    }

    @Override
    public double[] values(Draws draws) {
      return rows.times(draws).apply(ofSums);
    }

    @Override
    public double[] leftOut(Supplier<Draws> groups) {
      return rows.leavingEachOut(ofSums);
    }

    @Override
    public Form only(int[] chosen) {
      return new Additive(rows.only(chosen), ofSums);
    }

    @Override
    public Form together(Clusters clusters) {
      return new Additive(rows.together(clusters), ofSums);
    }
  }

  record Counted(int samples, ToDoubleFunction<int[]> ofCounts) implements Form {
    @Override
    public double[] values(Draws draws) {
      double[] values = new double[draws.size()];
      Arrays.setAll(values, draw -> ofCounts.applyAsDouble(draws.counts(draw)));
      return values;
    }

    @Override
    public double[] leftOut(Supplier<Draws> groups) {
      return values(groups.get());
    }

    @Override
    public Form only(int[] chosen) {
      int all = samples;
      return new Counted(
          chosen.length,
          counts -> {
            int[] ofAll = new int[all];
            for (int i = 0; i < chosen.length; i++) {
              ofAll[chosen[i]] = counts[i];
            }
            return ofCounts.applyAsDouble(ofAll);
          });
    }

    @Override
    public Form together(Clusters clusters) {
      return new Counted(
          clusters.count(), counts -> ofCounts.applyAsDouble(clusters.spread(counts)));
    }
  }
}
