package io.polysight.generalist.sampling;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;

/** The samplers a recipe can name. */
public final class Samplers {
  private static final long PURPOSE = 0x7461736bL;

  /** Makes a sampler from the sampling weights s_k, which need not sum to 1. */
  private interface Choice {
    Sampler make(double[] weights, long seed);
  }

  private static final TreeMap<String, Choice> CHOICES = new TreeMap<>();

  static {
    CHOICES.put("proportional", Samplers::proportional);
    CHOICES.put("turn", (weights, seed) -> step -> (int) (step % weights.length));
    CHOICES.put(
        "uniform",
        (weights, seed) -> step -> CounterRandom.below(weights.length, seed, PURPOSE, step));
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

  private static Sampler proportional(double[] weights, long seed) {
    double sum = Arrays.stream(weights).sum();
    return step -> {
      double left = CounterRandom.uniform(seed, PURPOSE, step) * sum;
      for (int task = 0; task < weights.length - 1; task++) {
        left -= weights[task];
        if (left < 0) {
          return task;
        }
      }
      return weights.length - 1;
    };
  }
}
