package io.polysight.inference.batching;

/** The pool is shutting down and takes no more work. */
public final class BatcherClosedException extends WorkRefusedException {
  BatcherClosedException() {
    super("the service is shutting down; try again shortly");
  }
}
