package io.polysight.generalist.sampling;

import io.polysight.generalist.sampling.Sampler.Draw;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;

/** The samplers a recipe can name. */
public final class Samplers {
  /** Samples of every task in each step, weighted by s_k: the baseline of unmixed sampling. */
  public static final String MIXED = "mixed";

  private static final String PROPORTIONAL = "proportional";
  private static final long PURPOSE = 0x7461736bL;

  /** Makes a sampler from the sampling weights s_k, which need not sum to 1. */
  private interface Choice {
    Sampler make(double[] weights, long seed);
  }

  private static final TreeMap<String, Choice> CHOICES = new TreeMap<>();

  static {
    CHOICES.put(PROPORTIONAL, Samplers::proportional);
    CHOICES.put("turn", (weights, seed) -> one(step -> (int) (step % weights.length)));
    CHOICES.put(
        "uniform",
        (weights, seed) -> one(step -> CounterRandom.below(weights.length, seed, PURPOSE, step)));
    CHOICES.put(MIXED, (weights, seed) -> mixed(ratios(MIXED, weights)));
  }

  private Samplers() {}

  public static Set<String> names() {
    return CHOICES.keySet();
  }

  /**
   * @param name one of {@link #names}
   * @param weights s_k of each task, positive
   */
  public static Sampler named(String name, double[] weights, long seed) {
    Choice choice = CHOICES.get(name);
    if (choice == null) {
      throw new IllegalArgumentException("sampler: '" + name + "' is not one of " + names());
    }
    return choice.make(weights.clone(), seed);
  }

  /** The share of steps, or of the loss, that each task has under a sampler; they sum to 1. */
  public static double[] ratios(String name, double[] weights) {
    boolean weighted = name.equals(PROPORTIONAL) || name.equals(MIXED);
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> weighted ? w / sum : 1.0 / weights.length).toArray();
  }

  private static Sampler one(LongToIntFunction task) {
    return step -> List.of(new Draw(task.applyAsInt(step), 1));
  }

  private static Sampler mixed(double[] ratios) {
    List<Draw> all =
        IntStream.range(0, ratios.length).mapToObj(task -> new Draw(task, ratios[task])).toList();
    return step -> all;
  }

  private static Sampler proportional(double[] weights, long seed) {
    double sum = Arrays.stream(weights).sum();
    return one(step -> {
      double left = CounterRandom.uniform(seed, PURPOSE, step) * sum;
      for (int task = 0; task < weights.length - 1; task++) {
        left -= weights[task];
        if (left < 0) {
          return task;
        }
      }
      return weights.length - 1;
    });
  }
}
