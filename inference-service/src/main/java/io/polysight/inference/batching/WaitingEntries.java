package io.polysight.inference.batching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of one lane by bucket, oldest first. Not safe for several threads. */
final class WaitingEntries {
  private final Map<Bucket<?, ?>, ArrayDeque<Entry<?, ?>>> byBucket = new LinkedHashMap<>();
  private int size;

  int size() {
    return size;
  }

  void add(Entry<?, ?> entry) {
    byBucket.computeIfAbsent(entry.bucket, key -> new ArrayDeque<>()).add(entry);
    size++;
  }

  /** The oldest input of all buckets, or null when nothing waits. */
  @Nullable Entry<?, ?> oldest() {
    Entry<?, ?> oldest = null;
    for (ArrayDeque<Entry<?, ?>> waiting : byBucket.values()) {
      Entry<?, ?> head = waiting.element();
      if (oldest == null || head.sequence < oldest.sequence) {
        oldest = head;
      }
    }
    return oldest;
  }

  int size(Bucket<?, ?> bucket) {
    ArrayDeque<Entry<?, ?>> waiting = byBucket.get(bucket);
    return waiting == null ? 0 : waiting.size();
  }

  /** Takes the oldest inputs of a bucket, at most {@code most}. */
  @SuppressWarnings("unchecked") // a bucket's queue holds only entries made for it
  <I, O> List<Entry<I, O>> take(Bucket<I, O> bucket, int most) {
    ArrayDeque<Entry<?, ?>> waiting = byBucket.get(bucket);
    List<Entry<I, O>> taken = new ArrayList<>();
    while (waiting != null && !waiting.isEmpty() && taken.size() < most) {
      taken.add((Entry<I, O>) waiting.remove());
    }
    if (waiting != null && waiting.isEmpty()) {
      byBucket.remove(bucket);
    }
    size -= taken.size();
    return taken;
  }

  List<Entry<?, ?>> drain() {
    List<Entry<?, ?>> all = new ArrayList<>();
    byBucket.values().forEach(all::addAll);
    byBucket.clear();
    size = 0;
    return all;
  }
}
