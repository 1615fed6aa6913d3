package io.polysight.metrics.statistics;

import io.polysight.metrics.statistics.Contributions.Additive;
import io.polysight.metrics.statistics.Contributions.Counted;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One metric of two systems on the same samples; differences are first minus second. */
public abstract sealed class Paired {
  private Paired() {}

  /**
   * Two systems of an additive metric.
   *
   * @param first sample i of both is the same sample
   */
  public static Paired of(Contributions first, Contributions second) {
    if (first.samples() != second.samples()) {
      throw new IllegalArgumentException(
          first.samples()
              + " and "
              + second.samples()
              + " samples cannot be paired; score both systems on the same samples");
    }
    if (!(first.form() instanceof Additive a) || !(second.form() instanceof Additive b)) {
      throw new IllegalArgumentException(
          "a metric computed from draw counts cannot trade samples between two systems; compute it"
              + " over the samples of the first and then those of the second, and pool it");
    }
    if (a.rows().columns() != b.rows().columns()) {
      throw new IllegalArgumentException(
          "rows of "
              + a.rows().columns()
              + " and of "
              + b.rows().columns()
              + " columns are not of one metric");
    }
    return new OfSums(a, b);
  }

  /**
   * Two systems of any metric.
   *
   * @param both the metric over the n samples as the first system answered them, followed by the
   *     same n as the second did
   */
  public static Paired pooled(Contributions both) {
    if (both.samples() % 2 != 0) {
      throw new IllegalArgumentException(
          both.samples() + " samples are not those of two systems; their number must be even");
    }
    int half = both.samples() / 2;
    return switch (both.form()) {
      case Additive(Rows rows, ToDoubleFunction<double[]> ofSums) ->
          new OfSums(
              new Additive(rows.only(IntStream.range(0, half).toArray()), ofSums),
              new Additive(rows.only(IntStream.range(half, 2 * half).toArray()), ofSums));
      case Counted(int samples, ToDoubleFunction<int[]> ofCounts) -> new OfCounts(half, ofCounts);
    };
  }

  /** How many samples both systems answered. */
  public abstract int samples();

  /** The first system's value. */
  public double first() {
    return samples() == 0 ? Double.NaN : firsts(once())[0];
  }

  /** The second system's value. */
  public double second() {
    return samples() == 0 ? Double.NaN : seconds(once())[0];
  }

  private Draws once() {
    int[] counts = new int[samples()];
    Arrays.fill(counts, 1);
    return Draws.of(counts);
  }

  /** The first system's metric on each draw of samples. */
  abstract double[] firsts(Draws draws);

  /** The second system's metric on each draw of samples. */
  abstract double[] seconds(Draws draws);

  /** The difference when exactly the samples of the draw keep their system and the others swap. */
  abstract double[] swapped(Draws kept);

  /**
   * The difference without each sample, or group of samples, in turn.
   *
   * @param groups one draw for each group
   */
  abstract double[] leftOut(Supplier<Draws> groups);

  /** First minus second on each draw. */
  final double[] differences(Draws draws) {
    return minus(firsts(draws), seconds(draws));
  }

  private static double[] minus(double[] first, double[] second) {
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> first[i] - second[i]);
    return differences;
  }

  private static final class OfSums extends Paired {
    private final Additive first;
    private final Additive second;
    private final Rows difference;

    OfSums(Additive first, Additive second) {
      this.first = first;
      this.second = second;
      this.difference = first.rows().minus(second.rows());
    }

    @Override
    public int samples() {
      return first.samples();
    }

    @Override
    double[] firsts(Draws draws) {
      return first.values(draws);
    }

    @Override
    double[] seconds(Draws draws) {
      return second.values(draws);
    }

    /** Sums move by the difference of the rows, so that equal rows cost nothing. */
    @Override
    double[] swapped(Draws kept) {
      double[] firstSums = first.rows().total();
      double[] secondSums = second.rows().total();
      Rows.Sums moved = difference.times(kept);
      double[] onFirst = new double[firstSums.length];
      double[] onSecond = new double[firstSums.length];
      double[] differences = new double[kept.size()];
      for (int draw = 0; draw < differences.length; draw++) {
        for (int column = 0; column < onFirst.length; column++) {
          double moves = moved.values()[column * differences.length + draw];
          onFirst[column] = secondSums[column] + moves;
          onSecond[column] = firstSums[column] - moves;
        }
        differences[draw] =
            first.ofSums().applyAsDouble(onFirst) - second.ofSums().applyAsDouble(onSecond);
      }
      return differences;
    }

    @Override
    double[] leftOut(Supplier<Draws> groups) {
      return minus(first.leftOut(groups), second.leftOut(groups));
    }
  }

  private static final class OfCounts extends Paired {
    private final int samples;
    private final ToDoubleFunction<int[]> ofCounts;

    OfCounts(int samples, ToDoubleFunction<int[]> ofCounts) {
      this.samples = samples;
      this.ofCounts = ofCounts;
    }

    @Override
    public int samples() {
      return samples;
    }

    @Override
    double[] firsts(Draws draws) {
      double[] values = new double[draws.size()];
      Arrays.setAll(values, i -> pooled(draws.counts(i), new int[samples]));
      return values;
    }

    @Override
    double[] seconds(Draws draws) {
      double[] values = new double[draws.size()];
      Arrays.setAll(values, i -> pooled(new int[samples], draws.counts(i)));
      return values;
    }

    @Override
    double[] swapped(Draws kept) {
      double[] differences = new double[kept.size()];
      for (int draw = 0; draw < differences.length; draw++) {
        int[] stay = kept.counts(draw);
        int[] swap = Arrays.stream(stay).map(count -> 1 - count).toArray();
        differences[draw] = pooled(stay, swap) - pooled(swap, stay);
      }
      return differences;
    }

    @Override
    double[] leftOut(Supplier<Draws> groups) {
      return differences(groups.get());
    }

    private double pooled(int[] ofFirst, int[] ofSecond) {
      int[] counts = Arrays.copyOf(ofFirst, 2 * samples);
      System.arraycopy(ofSecond, 0, counts, samples, samples);
      return ofCounts.applyAsDouble(counts);
    }
  }
}
