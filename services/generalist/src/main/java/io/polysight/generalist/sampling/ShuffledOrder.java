package io.polysight.generalist.sampling;

/**
 * An endless walk over the samples of a data set: each epoch visits every sample once, in an order
 * of its own, and the sample at any place of the walk is computed without the ones before it (a
 * Feistel network over the next power of four, walked until it falls inside).
 */
public final class ShuffledOrder {
  private static final int ROUNDS = 4;

  private final long seed;
  private final int size;
  private final int halfBits;

  /**
   * @param size number of samples, at least 1
   */
  public ShuffledOrder(long seed, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("a data set of " + size + " samples has no order");
    }
    this.seed = seed;
    this.size = size;
    this.halfBits = Math.max(1, (33 - Integer.numberOfLeadingZeros(size - 1)) / 2);
  }

  /**
   * @param position place in the walk, from 0
   * @return the number of the sample in [0, size)
   */
  public int at(long position) {
    long epoch = position / size;
    long value = position % size;
    do {
      value = permuted(value, epoch);
    } while (value >= size);
    return (int) value;
  }

  private long permuted(long value, long epoch) {
    long mask = (1L << halfBits) - 1;
    long left = value >>> halfBits;
    long right = value & mask;
    for (int round = 0; round < ROUNDS; round++) {
      long next = left ^ (CounterRandom.bits(seed, epoch, round, right) & mask);
      left = right;
      right = next;
    }
    return left << halfBits | right;
  }
}
