package io.polysight.inference.batching;

/** Work that was not done for want of room or time; the same work may succeed later. */
public abstract sealed class WorkRefusedException extends RuntimeException
    permits BatcherClosedException, DeadlineExceededException, QueueFullException {
  WorkRefusedException(String message) {
    super(message);
  }
}
