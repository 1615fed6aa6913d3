package io.polysight.inference.imageindex;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Embeddings in memory, bounded by bytes. One is read at a time, and by whoever waits for it
 * together; a failed reading is not kept.
 */
final class LoadedMatrices implements AutoCloseable {
  private final AsyncCache<UUID, EmbeddingMatrix> matrices;
  private final ExecutorService reading =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("image-index-reader").factory());
  private final MatrixReader reader;

  LoadedMatrices(MatrixReader reader, long bytes) {
    this.reader = reader;
    this.matrices =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((UUID batch, EmbeddingMatrix matrix) ->
                (int) Math.min(Integer.MAX_VALUE, matrix.bytes()))
            .recordStats()
            .buildAsync();
  }

  /**
   * The embeddings of an index whose file is there. A batch never changes, so its id is the key.
   */
  CompletableFuture<EmbeddingMatrix> of(StoredIndex index) {
    return matrices.get(
        index.batch(),
        (batch, executor) -> CompletableFuture.supplyAsync(() -> reader.read(index), reading));
  }

  AsyncCache<UUID, EmbeddingMatrix> cache() {
    return matrices;
  }

  @Override
  public void close() {
    reading.shutdownNow();
  }
}
