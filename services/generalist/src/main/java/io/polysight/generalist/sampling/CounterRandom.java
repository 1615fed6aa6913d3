package io.polysight.generalist.sampling;

/**
 * Random numbers without state: each is a hash of a seed and counters (the finaliser of SplitMix64,
 * Steele et al., 2014). What was drawn before makes no difference.
 */
public final class CounterRandom {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private CounterRandom() {}

  /** 64 bits that depend on every argument and on their order. */
  public static long bits(long seed, long... counters) {
    long state = mixed(seed + GOLDEN_GAMMA);
    for (long counter : counters) {
      state = mixed((state ^ counter) * 0xD1342543DE82EF95L + GOLDEN_GAMMA);
    }
    return state;
  }

  /** Uniform in [0, 1). */
  public static double uniform(long seed, long... counters) {
    return (bits(seed, counters) >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [0, bound). */
  public static int below(int bound, long seed, long... counters) {
    return (int) (uniform(seed, counters) * bound);
  }

  private static long mixed(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
