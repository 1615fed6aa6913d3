package io.polysight.inference.batching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Forms batches: always around the oldest input of the foremost lane. A lone input waits for
 * company only while every other thread works; an idle machine answers at once.
 */
final class BatchQueue {
  /** Under load, background work gets one batch in so many: it must come to an end some day. */
  static final int SHARE = 16;

  private final BatchSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final List<WaitingEntries> lanes = new ArrayList<>();
  private int idle;
  private long sequence;
  private int passedOver;
  private boolean closed;

  BatchQueue(BatchSettings settings) {
    this.settings = settings;
    for (int lane = 0; lane < Lane.values().length; lane++) {
      lanes.add(new WaitingEntries());
    }
  }

  <I, O> Entry<I, O> submit(Bucket<I, O> bucket, I input, Lane lane, long deadline) {
    lock.lock();
    try {
      if (closed) {
        throw new BatcherClosedException();
      }
      WaitingEntries waiting = lanes.get(lane.ordinal());
      if (waiting.size() >= settings.capacity()) {
        throw new QueueFullException(settings.capacity());
      }
      var entry = new Entry<>(bucket, input, sequence++, System.nanoTime(), deadline);
      waiting.add(entry);
      arrived.signal();
      return entry;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next batch; null once the queue is closed. */
  @Nullable List<? extends Entry<?, ?>> take() throws InterruptedException {
    lock.lock();
    try {
      while (!closed) {
        WaitingEntries lane = foremost();
        Entry<?, ?> oldest = lane.oldest();
        if (oldest == null) {
          idle++;
          try {
            arrived.await();
          } finally {
            idle--;
          }
          continue;
        }
        long wait = gatheringNanos(lane, oldest);
        if (wait <= 0) {
          return take(lane, oldest.bucket);
        }
        arrived.awaitNanos(wait);
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  int waiting() {
    lock.lock();
    try {
      return lanes.stream().mapToInt(WaitingEntries::size).sum();
    } finally {
      lock.unlock();
    }
  }

  /** Refuses further work, wakes the threads and gives back what waited. */
  List<Entry<?, ?>> close() {
    lock.lock();
    try {
      closed = true;
      arrived.signalAll();
      List<Entry<?, ?>> left = new ArrayList<>();
      lanes.forEach(lane -> left.addAll(lane.drain()));
      return left;
    } finally {
      lock.unlock();
    }
  }

  private long gatheringNanos(WaitingEntries lane, Entry<?, ?> oldest) {
    boolean everyoneElseWorks = settings.threads() > 1 && idle == 0;
    if (!everyoneElseWorks
        || !oldest.bucket.gathers()
        || lane.size(oldest.bucket) >= settings.maxBatch()) {
      return 0;
    }
    return oldest.arrived + settings.maxWait().toNanos() - System.nanoTime();
  }

  private WaitingEntries foremost() {
    WaitingEntries background = lanes.get(Lane.BACKGROUND.ordinal());
    if (background.size() > 0 && passedOver >= SHARE - 1) {
      return background;
    }
    for (WaitingEntries lane : lanes) {
      if (lane.size() > 0) {
        return lane;
      }
    }
    return background;
  }

  private List<? extends Entry<?, ?>> take(WaitingEntries lane, Bucket<?, ?> bucket) {
    WaitingEntries background = lanes.get(Lane.BACKGROUND.ordinal());
    passedOver = lane == background || background.size() == 0 ? 0 : passedOver + 1;
    return lane.take(bucket, settings.maxBatch());
  }
}
