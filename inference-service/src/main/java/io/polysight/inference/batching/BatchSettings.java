package io.polysight.inference.batching;

import java.time.Duration;

/**
 * @param threads pool threads, at least 1
 * @param maxBatch most inputs that run together, at least 1
 * @param maxWait how long the oldest input waits for company while every thread is busy; a thread
 *     that would otherwise be idle never waits
 * @param capacity how many inputs may wait in each lane before new ones are refused, at least 1
 */
public record BatchSettings(int threads, int maxBatch, Duration maxWait, int capacity) {
  public BatchSettings {
    if (threads < 1 || maxBatch < 1 || capacity < 1 || maxWait.isNegative()) {
      throw new IllegalArgumentException(
          "threads %d, maxBatch %d and capacity %d must be at least 1, maxWait %s not negative"
              .formatted(threads, maxBatch, capacity, maxWait));
    }
  }
}
