package io.polysight.metrics.classification;

import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What became of one label, sample by sample. Only the samples that bear it or were given it are
 * kept, so that drawing samples anew costs little however many labels there are.
 */
public final class LabelOutcomes {
  private final int samples;
  private final int[] hits;
  private final int[] falseAlarms;
  private final int[] misses;

  /**
   * @param samples how many there are in all
   * @param hits the samples that bear the label and were given it
   * @param falseAlarms those that were only given it
   * @param misses those that only bear it
   */
  LabelOutcomes(int samples, IntStream hits, IntStream falseAlarms, IntStream misses) {
    this.samples = samples;
    this.hits = hits.toArray();
    this.falseAlarms = falseAlarms.toArray();
    this.misses = misses.toArray();
  }

  /**
   * Of each label, where a sample bears one label and was given one.
   *
   * @param labels each once, all that occur among them
   */
  public static List<LabelOutcomes> of(
      List<String> labels, List<String> truth, List<String> predicted) {
    Map<String, List<Integer>> bearing = bySample(truth);
    Map<String, List<Integer>> given = bySample(predicted);
    List<LabelOutcomes> outcomes = new ArrayList<>(labels.size());
    for (String label : labels) {
      List<Integer> bearers = bearing.getOrDefault(label, List.of());
      List<Integer> said = given.getOrDefault(label, List.of());
      outcomes.add(
          new LabelOutcomes(
              truth.size(),
              indexes(said).filter(i -> truth.get(i).equals(label)),
              indexes(said).filter(i -> !truth.get(i).equals(label)),
              indexes(bearers).filter(i -> !predicted.get(i).equals(label))));
    }
    return outcomes;
  }

  private static Map<String, List<Integer>> bySample(List<String> labels) {
    Map<String, List<Integer>> samples = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      samples.computeIfAbsent(labels.get(i), label -> new ArrayList<>()).add(i);
    }
    return samples;
  }

  private static IntStream indexes(List<Integer> samples) {
    return samples.stream().mapToInt(Integer::intValue);
  }

  /** Over all samples. */
  public LabelCounts counts() {
    return new LabelCounts(hits.length, falseAlarms.length, misses.length);
  }

  /**
   * @param drawn how often each sample was drawn
   */
  LabelCounts counts(int[] drawn) {
    return new LabelCounts(sum(drawn, hits), sum(drawn, falseAlarms), sum(drawn, misses));
  }

  private static long sum(int[] drawn, int[] some) {
    long sum = 0;
    for (int sample : some) {
      sum += drawn[sample];
    }
    return sum;
  }

  /**
   * A figure of this label for intervals.
   *
   * @param figure such as {@code LabelCounts::recall}
   */
  public Contributions contributions(ToDoubleFunction<LabelCounts> figure) {
    return Contributions.ofCounts(samples, drawn -> figure.applyAsDouble(counts(drawn)));
  }
}
