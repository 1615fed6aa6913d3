package io.polysight.inference.engine;

import io.polysight.contracts.serving.Effort;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.prompts.PromptPool;
import io.polysight.generalist.prompts.PromptWeights;
import io.polysight.generalist.prompts.PromptedTask;
import io.polysight.inference.batching.Batched;
import io.polysight.inference.batching.Batcher;
import io.polysight.inference.engine.EmbeddingCaches.CandidateKey;
import io.polysight.inference.engine.EmbeddingCaches.ImageKey;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decides on the batching threads, and remembers what was encoded. Futures fail with
 * the exceptions of the batching package when work is refused or comes too late; nobody may cancel
 * them, for several requests may wait on one.
 */
public final class InferenceEngine {
  private final Batcher batcher;
  private final EmbeddingCaches caches;

  public InferenceEngine(Batcher batcher, EmbeddingCaches caches) {
    this.batcher = batcher;
    this.caches = caches;
  }

  /** An image as the version sees it with the usual effort. */
  public CompletableFuture<Batched<EncodedImage>> encode(Lease lease, RgbImage image, Turn turn) {
    return encode(lease, image, Effort.BALANCED, turn);
  }

  /**
   * An image as the version sees it; what is in the cache costs no time.
   *
   * @param effort one of the version's
   */
  public CompletableFuture<Batched<EncodedImage>> encode(
      Lease lease, RgbImage image, Effort effort, Turn turn) {
    var own = new AtomicReference<CompletableFuture<Batched<EncodedImage>>>();
    var key = new ImageKey(image.pixelDigest(), lease.checkpoint().version(), effort);
    CompletableFuture<EncodedImage> shared =
        caches.images.get(
            key,
            (k, executor) -> {
              var computed = uncached(lease, image, effort, turn);
              own.set(computed);
              return computed.thenApply(Batched::value);
            });
    CompletableFuture<Batched<EncodedImage>> computed = own.get();
    return computed != null ? computed : shared.thenApply(value -> new Batched<>(value, 0, 0, 0));
  }

  /** As {@link #encode(Lease, RgbImage, Turn)}, for images that will not come again. */
  public CompletableFuture<Batched<EncodedImage>> encodeUncached(
      Lease lease, RgbImage image, Turn turn) {
    return uncached(lease, image, Effort.BALANCED, turn);
  }

  private CompletableFuture<Batched<EncodedImage>> uncached(
      Lease lease, RgbImage image, Effort effort, Turn turn) {
    var bucket = new EncodeBucket(lease.version(), effort);
    return batcher.submit(bucket, image, turn.lane(), turn.within());
  }

  /** What a task may answer, as the version sees it, each prompt counting alike. */
  public CompletableFuture<CandidateEmbeddings> candidates(Lease lease, Task task, Turn turn) {
    return candidates(lease, task, null, turn);
  }

  /**
   * What a task may answer, as the version sees it.
   *
   * @param prompts how much each prompt of the task counts; absent where each counts alike
   */
  public CompletableFuture<CandidateEmbeddings> candidates(
      Lease lease, Task task, @Nullable PromptWeights prompts, Turn turn) {
    return caches.candidates.get(
        new CandidateKey(ofCandidates(task), lease.checkpoint().version(), prompts),
        (key, executor) ->
            prompts == null
                ? candidatesUncached(lease, task, turn)
                : pool(lease, PromptedTask.of(task).orElseThrow(), turn)
                    .thenApply(pool -> pool.weighted(prompts)));
  }

  /** Every label in every prompt, each by itself; not kept. */
  public CompletableFuture<PromptPool> pool(Lease lease, PromptedTask task, Turn turn) {
    return texts(lease, task.texts(), turn).thenApply(texts -> task.pool(texts.vectors()));
  }

  /** The same for tasks that differ only in what is asked. */
  private static Task ofCandidates(Task task) {
    return task instanceof QuestionTask asking ? asking.asking(null) : task;
  }

  /** As {@link #candidates}, for a task that will not be asked again. */
  public CompletableFuture<CandidateEmbeddings> candidatesUncached(
      Lease lease, Task task, Turn turn) {
    return pieces(lease, CandidatePieces.of(task), turn);
  }

  /** Any number of texts; not kept. */
  public CompletableFuture<CandidateEmbeddings> texts(Lease lease, List<String> texts, Turn turn) {
    return pieces(lease, CandidatePieces.ofTexts(texts), turn);
  }

  private CompletableFuture<CandidateEmbeddings> pieces(Lease lease, List<Task> all, Turn turn) {
    var bucket = new CandidateBucket(lease.version());
    var pieces = CompletableFuture.<List<CandidateEmbeddings>>completedFuture(new ArrayList<>());
    for (Task piece : all) { // one after the other: a long list stays polite
      pieces =
          pieces.thenCompose(before ->
              batcher
                  .submit(bucket, piece, turn.lane(), turn.within())
                  .thenApply(encoded -> {
                    before.add(encoded.value());
                    return before;
                  }));
    }
    return pieces.thenApply(CandidatePieces::join);
  }

  /** The answer for an image that is encoded already. */
  public CompletableFuture<Batched<Prediction>> decide(
      Lease lease, Task task, CandidateEmbeddings candidates, EncodedImage image, Turn turn) {
    var bucket = new DecideBucket(lease.version(), task, new DecideBucket.Same(candidates));
    Turn next = turn.started();
    return batcher.submit(bucket, image, next.lane(), next.within());
  }

  /** How many pieces of work wait for a thread. */
  public int waiting() {
    return batcher.waiting();
  }
}
