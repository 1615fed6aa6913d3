package io.polysight.inference.batching;

/** Hears of every batch, for metrics. Called on pool threads: be quick. */
public interface BatchObserver {
  BatchObserver NONE =
      new BatchObserver() {
        @Override
        public void waited(String operation, long nanos) {}

        @Override
        public void ran(String operation, int size, long nanos) {}
      };

  /** An input left the queue. */
  void waited(String operation, long nanos);

  /** A batch ended, one way or the other. */
  void ran(String operation, int size, long nanos);
}
