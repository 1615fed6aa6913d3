package io.polysight.inference.batchprediction;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Stratified random sampling along a list: it is cut into as many runs as there may be elements,
 * their lengths differing by one at most, and one element is drawn from each. Whatever lies
 * together in the list, such as a split, keeps its share.
 */
final class EvenSample {
  /** Unlike java.util.Random, seeds next to each other begin differently. */
  private static final String GENERATOR = "L64X128MixRandom";

  private EvenSample() {}

  /** All of them where they are no more than the limit; equal arguments give equal samples. */
  static <T> List<T> of(List<T> all, int limit, long seed) {
    if (all.size() <= limit) {
      return all;
    }
    RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(seed);
    List<T> drawn = new ArrayList<>(limit);
    for (int run = 0; run < limit; run++) {
      int from = Math.toIntExact((long) run * all.size() / limit);
      int to = Math.toIntExact((run + 1L) * all.size() / limit);
      drawn.add(all.get(from + random.nextInt(to - from)));
    }
    return List.copyOf(drawn);
  }
}
