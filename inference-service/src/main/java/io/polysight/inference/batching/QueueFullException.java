package io.polysight.inference.batching;

/** The queue holds as many inputs as it may; the caller should come back later. */
public final class QueueFullException extends WorkRefusedException {
  private final int capacity;

  QueueFullException(int capacity) {
    super(capacity + " inputs are waiting already, which is the limit; try again shortly");
    this.capacity = capacity;
  }

  public int capacity() {
    return capacity;
  }
}
