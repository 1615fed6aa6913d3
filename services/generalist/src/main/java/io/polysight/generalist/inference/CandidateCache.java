package io.polysight.generalist.inference;

import io.polysight.tasks.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The candidate sets encoded last. A predictor's parameters never change, so the task alone is the
 * key; a new checkpoint comes with a new predictor and an empty cache.
 */
final class CandidateCache {
  private final long capacity;
  private final Map<Task, CandidateEmbeddings> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param capacity bytes of vectors to keep at most
   */
  CandidateCache(long capacity) {
    this.capacity = capacity;
  }

  synchronized Optional<CandidateEmbeddings> find(Task task) {
    return Optional.ofNullable(entries.get(task));
  }

  /** Keeps what fits and drops what was used longest ago. */
  synchronized void keep(Task task, CandidateEmbeddings embeddings) {
    if (embeddings.bytes() > capacity || entries.containsKey(task)) {
      return;
    }
    entries.put(task, embeddings);
    bytes += embeddings.bytes();
    var oldest = entries.entrySet().iterator();
    while (bytes > capacity) {
      bytes -= oldest.next().getValue().bytes();
      oldest.remove();
    }
  }
}
