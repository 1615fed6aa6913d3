package io.polysight.metrics.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * A block of draws from the same samples, shared by all figures. Each block has a generator of its
 * own (L64X128MixRandom, seeded with the block's number), so that blocks can be computed in any
 * order, by any number of threads, to the same figures.
 */
final class Draws {
  /** Draws per block: enough for the processor's vectors, few enough for its caches. */
  static final int BLOCK = 64;

  /** Groups of samples that are left out in turn where each costs a whole metric. */
  private static final int GROUPS = 200;

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private final int[][] counts;

  /** Made when a figure of sums first asks; a block is drawn and used by one thread. */
  private int @Nullable [] bySample;

  private Draws(int[][] counts) {
    this.counts = counts;
  }

  /**
   * @param counts how often each sample was drawn, [draws][samples]
   */
  static Draws of(int[]... counts) {
    return new Draws(counts);
  }

  /**
   * With replacement, from each stratum as many samples as it has.
   *
   * @param strata sizes of parts that follow each other and are drawn each by itself
   */
  static Draws withReplacement(int[] strata, int draws, long seed, int block) {
    RandomGenerator random = generator(seed, block);
    int[][] counts = new int[draws][Arrays.stream(strata).sum()];
    for (int[] count : counts) {
      int from = 0;
      for (int size : strata) {
        for (int i = 0; i < size; i++) {
          count[from + random.nextInt(size)]++;
        }
        from += size;
      }
    }
    return new Draws(counts);
  }

  /** Each sample once or not at all, with equal chances. */
  static Draws coins(int samples, int draws, long seed, int block) {
    RandomGenerator random = generator(seed, block);
    int[][] counts = new int[draws][samples];
    for (int[] count : counts) {
      long bits = 0;
      for (int i = 0; i < samples; i++) {
        bits = i % Long.SIZE == 0 ? random.nextLong() : bits >>> 1;
        count[i] = (int) (bits & 1);
      }
    }
    return new Draws(counts);
  }

  /** The subsets of few samples whose numbers, read as bits, are {@code from} and following. */
  static Draws subsets(int samples, int draws, int from) {
    int[][] counts = new int[draws][samples];
    for (int draw = 0; draw < draws; draw++) {
      for (int i = 0; i < samples; i++) {
        counts[draw][i] = ((from + draw) >>> i) & 1;
      }
    }
    return new Draws(counts);
  }

  /**
   * All samples but those of one group, for each group in turn: sample i is of group {@code i mod
   * groups}, and there are at most 200.
   */
  static Draws leavingOut(int samples) {
    int groups = Math.min(samples, GROUPS);
    int[][] counts = new int[groups][samples];
    for (int group = 0; group < groups; group++) {
      Arrays.fill(counts[group], 1);
      for (int i = group; i < samples; i += groups) {
        counts[group][i] = 0;
      }
    }
    return new Draws(counts);
  }

  private static RandomGenerator generator(long seed, int block) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * GOLDEN_RATIO + block);
  }

  int size() {
    return counts.length;
  }

  /** How often each sample was drawn, int [samples]. */
  int[] counts(int draw) {
    return counts[draw];
  }

  /** The counts of sample 0 in each draw, then those of sample 1, ...: int [samples · draws]. */
  int[] bySample() {
    int[] known = bySample;
    if (known != null) {
      return known;
    }
    int draws = counts.length;
    int samples = draws == 0 ? 0 : counts[0].length;
    int[] made = new int[samples * draws];
    for (int draw = 0; draw < draws; draw++) {
      for (int sample = 0; sample < samples; sample++) {
        made[sample * draws + draw] = counts[draw][sample];
      }
    }
    bySample = made;
    return made;
  }
}
