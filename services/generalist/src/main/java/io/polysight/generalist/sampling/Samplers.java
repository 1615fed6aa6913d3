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

  /** One set of samples per step, drawn by s_k, with all tasks that know something of them. */
  public static final String TOGETHER = "together";

  private static final String PROPORTIONAL = "proportional";

  /** Steps of several tasks. */
  private static final Set<String> OF_SEVERAL = Set.of(MIXED, TOGETHER);

  private static final long PURPOSE = 0x7461736bL;

  /** Makes a sampler from the sampling weights s_k, which need not sum to 1. */
  private interface Choice {
    Sampler make(double[] weights, int[] groups, long seed);
  }

  private static final TreeMap<String, Choice> CHOICES = new TreeMap<>();

  static {
    CHOICES.put(PROPORTIONAL, (weights, groups, seed) -> one(proportional(weights, seed)));
    CHOICES.put("turn", (weights, groups, seed) -> one(step -> (int) (step % weights.length)));
    CHOICES.put(
        "uniform",
        (weights, groups, seed) ->
            one(step -> CounterRandom.below(weights.length, seed, PURPOSE, step)));
    CHOICES.put(MIXED, (weights, groups, seed) -> mixed(ratios(MIXED, weights)));
    CHOICES.put(TOGETHER, Samplers::together);
  }

  private Samplers() {}

  public static Set<String> names() {
    return CHOICES.keySet();
  }

  /** Whether the steps of a sampler belong to no task alone. */
  public static boolean ofSeveralTasks(String name) {
    return OF_SEVERAL.contains(name);
  }

  /** Of tasks none of which share their samples. */
  public static Sampler named(String name, double[] weights, long seed) {
    return named(name, weights, IntStream.range(0, weights.length).toArray(), seed);
  }

  /**
   * @param name one of {@link #names}
   * @param weights s_k of each task, positive
   * @param groups for each task the first one of those with the same samples
   */
  public static Sampler named(String name, double[] weights, int[] groups, long seed) {
    Choice choice = CHOICES.get(name);
    if (choice == null) {
      throw new IllegalArgumentException("sampler: '" + name + "' is not one of " + names());
    }
    return choice.make(weights.clone(), groups.clone(), seed);
  }

  /** The share of steps, or of the loss, that each task has under a sampler; they sum to 1. */
  public static double[] ratios(String name, double[] weights) {
    boolean weighted = name.equals(PROPORTIONAL) || ofSeveralTasks(name);
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

  private static LongToIntFunction proportional(double[] weights, long seed) {
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

  /** A task drawn by weight brings the others of its group along; so each has its share s_k. */
  private static Sampler together(double[] weights, int[] groups, long seed) {
    LongToIntFunction drawn = proportional(weights, seed);
    return step -> {
      int group = groups[drawn.applyAsInt(step)];
      int[] tasks = IntStream.range(0, groups.length).filter(k -> groups[k] == group).toArray();
      double sum = Arrays.stream(tasks).mapToDouble(task -> weights[task]).sum();
      return Arrays.stream(tasks).mapToObj(k -> new Draw(k, weights[k] / sum)).toList();
    };
  }
}
