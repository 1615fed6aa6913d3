package io.polysight.inference.engine;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.polysight.contracts.serving.Effort;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.prompts.PromptWeights;
import io.polysight.tasks.Task;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was encoded already, bounded by memory. Requests that miss together share one computation; a
 * failed one is not kept.
 */
public final class EmbeddingCaches {
  private static final int ENTRY_BYTES = 200;

  final AsyncCache<ImageKey, EncodedImage> images;
  final AsyncCache<CandidateKey, CandidateEmbeddings> candidates;

  /** Equal pixels seen by the same weights as closely. */
  record ImageKey(String pixelDigest, UUID version, Effort effort) {}

  /**
   * Equal questions to the same weights, whichever task or request they come from.
   *
   * @param prompts how much each counts; absent where each counts alike
   */
  record CandidateKey(Task task, UUID version, @Nullable PromptWeights prompts) {}

  /**
   * @param imageBytes memory for encoded images
   * @param candidateBytes memory for encoded candidates
   */
  public EmbeddingCaches(long imageBytes, long candidateBytes) {
    this.images =
        Caffeine.newBuilder()
            .maximumWeight(imageBytes)
            .weigher((ImageKey key, EncodedImage image) -> weight(image.bytes()))
            .recordStats()
            .buildAsync();
    this.candidates =
        Caffeine.newBuilder()
            .maximumWeight(candidateBytes)
            .weigher((CandidateKey key, CandidateEmbeddings all) -> weight(bytes(all)))
            .recordStats()
            .buildAsync();
  }

  private static long bytes(CandidateEmbeddings all) {
    long names = all.names().stream().mapToLong(name -> 56 + name.length()).sum();
    return names + all.bytes();
  }

  private static int weight(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, bytes + ENTRY_BYTES);
  }
}
