package io.polysight.generalist.inference;

import io.polysight.nn.Torch;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The threads that compute with a model: it is freed when the last has finished. */
final class Readers {
  private final LoadedModel loaded;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final ThreadLocal<Boolean> ready = ThreadLocal.withInitial(() -> false);
  private boolean closed;

  Readers(LoadedModel loaded) {
    this.loaded = loaded;
  }

  /**
   * @throws IllegalStateException after {@link #close}
   */
  <T> T read(Supplier<T> work) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException(
            "the predictor of checkpoint " + loaded.digest() + " is closed");
      }
      if (!ready.get()) {
        Torch.inference(); // gradient mode and graph optimizer are per thread
        ready.set(true);
      }
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Waits for the calls under way, then frees the native memory. */
  void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        loaded.root().close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
