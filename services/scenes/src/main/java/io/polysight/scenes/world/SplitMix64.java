package io.polysight.scenes.world;

import java.util.List;

/**
 * SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
 * 2014), written out here so that a seed means the same scenes on every Java version.
 */
public final class SplitMix64 {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  public SplitMix64(long seed) {
    this.state = seed;
  }

  /** A seed made of several numbers, each of which changes it thoroughly. */
  public static long mix(long... parts) {
    long mixed = 0;
    for (long part : parts) {
      mixed = finish((mixed ^ part) + GOLDEN_GAMMA);
    }
    return mixed;
  }

  public long nextLong() {
    state += GOLDEN_GAMMA;
    return finish(state);
  }

  /**
   * Uniform in 0 .. bound-1, by the multiply-shift method on the upper 32 bits; bound up to 2^16.
   */
  public int below(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** Uniform in least .. most, both included. */
  public int between(int least, int most) {
    return least + below(most - least + 1);
  }

  public boolean coin() {
    return nextLong() < 0;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  private static long finish(long z) {
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
