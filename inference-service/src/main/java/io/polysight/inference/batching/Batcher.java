package io.polysight.inference.batching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A bounded queue in front of a fixed pool of platform threads. Native calls hold their thread, so
 * virtual threads only wait on the futures. Every input gets its own answer; one that fails is run
 * alone, so that it cannot spoil those it met in a batch.
 */
public final class Batcher implements AutoCloseable {
  private final BatchQueue queue;
  private final BatchObserver observer;
  private final List<Thread> threads = new ArrayList<>();

  public Batcher(BatchSettings settings, BatchObserver observer) {
    this.queue = new BatchQueue(settings);
    this.observer = observer;
    for (int i = 0; i < settings.threads(); i++) {
      threads.add(Thread.ofPlatform().name("engine-" + i).start(this::work));
    }
  }

  /**
   * @param within how long the input may wait; beyond it fails with {@link
   *     DeadlineExceededException}
   * @throws QueueFullException when the lane is full
   * @throws BatcherClosedException while shutting down
   */
  public <I, O> CompletableFuture<Batched<O>> submit(
      Bucket<I, O> bucket, I input, Lane lane, Duration within) {
    return queue.submit(bucket, input, lane, System.nanoTime() + within.toNanos()).answer;
  }

  /** How many inputs wait. */
  public int waiting() {
    return queue.waiting();
  }

  /** Ends batches under way, fails what waits, and returns when every thread has ended. */
  @Override
  public void close() {
    queue
        .close()
        .forEach(entry -> entry.answer.completeExceptionally(new BatcherClosedException()));
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      for (var batch = queue.take(); batch != null; batch = queue.take()) {
        runBatch(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody interrupts these threads but the JVM's end
    }
  }

  @SuppressWarnings("unchecked") // the queue forms batches of one bucket
  private <I, O> void runBatch(List<? extends Entry<?, ?>> taken) {
    long now = System.nanoTime();
    List<Entry<I, O>> batch = new ArrayList<>(taken.size());
    for (Entry<?, ?> entry : taken) {
      observer.waited(entry.bucket.operation(), now - entry.arrived);
      if (entry.expired(now)) {
        entry.answer.completeExceptionally(
            new DeadlineExceededException(Duration.ofNanos(now - entry.arrived)));
      } else if (!entry.answer.isDone()) { // a caller who gave up has cancelled its future
        batch.add((Entry<I, O>) entry);
      }
    }
    if (!batch.isEmpty()) {
      run(batch);
    }
  }

  private <I, O> void run(List<Entry<I, O>> batch) {
    Bucket<I, O> bucket = batch.getFirst().bucket;
    long began = System.nanoTime();
    try {
      List<O> outputs = bucket.run(batch.stream().map(entry -> entry.input).toList());
      if (outputs.size() != batch.size()) {
        throw new IllegalStateException(
            bucket.operation()
                + " gave "
                + outputs.size()
                + " outputs for "
                + batch.size()
                + " inputs");
      }
      long took = System.nanoTime() - began;
      observer.ran(bucket.operation(), batch.size(), took);
      for (int i = 0; i < batch.size(); i++) {
        Entry<I, O> entry = batch.get(i);
        entry.answer.complete(
            new Batched<>(outputs.get(i), began - entry.arrived, took, batch.size()));
      }
    } catch (Throwable failure) { // a pool thread must outlive any failure; the callers get it
      observer.ran(bucket.operation(), batch.size(), System.nanoTime() - began);
      failed(batch, failure);
    }
  }

  private <I, O> void failed(List<Entry<I, O>> batch, Throwable failure) {
    if (batch.size() == 1) {
      batch.getFirst().answer.completeExceptionally(failure);
    } else {
      batch.forEach(entry -> run(List.of(entry)));
    }
  }
}
