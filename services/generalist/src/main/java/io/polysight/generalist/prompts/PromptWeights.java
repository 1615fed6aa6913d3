package io.polysight.generalist.prompts;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How much each prompt counts.
 *
 * @param weights in the order of the prompts, not negative, together 1
 */
public record PromptWeights(List<Double> weights) {
  /** What of the rounding of a sum is not held against weights. */
  private static final double ROUNDING = 1e-6;

  public PromptWeights {
    weights = List.copyOf(weights);
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    if (weights.stream().anyMatch(w -> !(w >= 0)) || Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException("weights of prompts must be shares of 1, not " + weights);
    }
  }

  /** Each prompt as much as the other. */
  public static PromptWeights equal(int prompts) {
    return new PromptWeights(Collections.nCopies(prompts, 1.0 / prompts));
  }

  /** w = softmax over the prompts of s. Its temperature is in the scale of the logits. */
  public static PromptWeights softmax(double[] scores) {
    double largest = Arrays.stream(scores).max().orElse(0);
    double[] powers = Arrays.stream(scores).map(s -> Math.exp(s - largest)).toArray();
    double sum = Arrays.stream(powers).sum();
    return new PromptWeights(Arrays.stream(powers).mapToObj(p -> p / sum).toList());
  }

  /**
   * Equal weights for the prompts that stand out, none for the others: those with (s - median) /
   * MAD above the threshold, and where none is, those with the largest score.
   */
  public static PromptWeights selected(double[] scores, double threshold) {
    double median = median(scores);
    double spread = median(Arrays.stream(scores).map(s -> Math.abs(s - median)).toArray());
    double largest = Arrays.stream(scores).max().orElse(0);
    double least = median + threshold * spread;
    boolean outstanding = largest > least;
    boolean[] kept = new boolean[scores.length];
    int count = 0;
    for (int i = 0; i < scores.length; i++) {
      kept[i] = outstanding ? scores[i] > least : scores[i] == largest;
      count += kept[i] ? 1 : 0;
    }
    Double[] weights = new Double[scores.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = kept[i] ? 1.0 / count : 0;
    }
    return new PromptWeights(List.of(weights));
  }

  private static double median(double[] values) {
    double[] sorted = DoubleStream.of(values).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
  }
}
