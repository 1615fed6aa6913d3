package io.polysight.nn;

/**
 * A random stream fixed by (seed, name): SplitMix64 started at a hash of both. Written out here so
 * that a new JDK or engine cannot move the initial weights.
 */
public final class NamedRandom {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;
  private double spare = Double.NaN;

  public NamedRandom(long seed, String name) {
    long hash = mix(seed + GAMMA);
    for (int i = 0; i < name.length(); i++) {
      hash = mix((hash ^ name.charAt(i)) + GAMMA);
    }
    state = hash;
  }

  /** Uniform 64 bits. */
  public long bits() {
    state += GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1), in steps of 2⁻⁵³. */
  public double uniform() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** N(0, 1) by Marsaglia's polar method. */
  public double gaussian() {
    if (!Double.isNaN(spare)) {
      double value = spare;
      spare = Double.NaN;
      return value;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
    spare = y * factor;
    return x * factor;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
