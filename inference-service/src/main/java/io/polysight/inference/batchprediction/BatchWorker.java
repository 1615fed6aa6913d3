package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.BatchEmbeddingCreation;
import io.polysight.contracts.serving.BatchPredictionCreation;
import io.polysight.contracts.serving.PromptWeightingCreation;
import io.polysight.inference.engine.Lease;
import io.polysight.platform.web.Outages;
import io.polysight.platform.web.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes batches from the queue, one at a time. */
final class BatchWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(BatchWorker.class);
  private static final Duration CLAIM = Duration.ofSeconds(20);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(5);

  private final BatchStore store;
  private final BatchInputsLookup lookup;
  private final BatchModels models;
  private final BatchRun run;
  private final PromptInputsLookup promptInputs;
  private final PromptLearning promptLearning;
  private final Duration interval;
  private final BlockingQueue<Boolean> nudges = new ArrayBlockingQueue<>(1);
  private volatile boolean running;
  private Thread thread = new Thread();

  BatchWorker(
      BatchStore store,
      BatchInputsLookup lookup,
      BatchModels models,
      BatchRun run,
      PromptInputsLookup promptInputs,
      PromptLearning promptLearning,
      Duration interval) {
    this.store = store;
    this.lookup = lookup;
    this.models = models;
    this.run = run;
    this.promptInputs = promptInputs;
    this.promptLearning = promptLearning;
    this.interval = interval;
  }

  /** There may be work. */
  void nudge() {
    nudges.offer(true);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("batch-worker").start(this::work);
  }

  /** The batch under way goes back to the queue. */
  @Override
  public void stop() {
    running = false;
    nudge();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        Optional<BatchStore.Claimed> next = store.claim(CLAIM);
        if (next.isPresent()) {
          runOne(next.get());
          continue;
        }
      } catch (RuntimeException e) { // the database is away; the claim runs out by itself
        LOG.warn("the queue of batch predictions cannot be read; trying again in {}", interval, e);
      }
      try {
        nudges.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void runOne(BatchStore.Claimed batch) {
    var ended = new CountDownLatch(1);
    Thread.ofVirtual().name("batch-heartbeat").start(() -> keep(batch, ended));
    try {
      work(batch);
    } finally {
      ended.countDown();
    }
  }

  private void keep(BatchStore.Claimed batch, CountDownLatch ended) {
    try {
      while (!ended.await(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
        store.keep(batch.id(), CLAIM);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(BatchStore.Claimed batch) {
    try {
      store.finish(batch.id(), written(batch));
    } catch (StoppedException e) {
      store.requeue(batch.id(), Duration.ZERO);
    } catch (IOException | RuntimeException | Error e) { // the next batch must have its turn
      failed(batch, e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
    }
  }

  /** The key of the file, where there is one. */
  private @Nullable String written(BatchStore.Claimed batch) throws IOException {
    SplitPrediction.Progress progress = (done, total) -> progress(batch, done, total);
    return switch (batch.request()) {
      case BatchPredictionCreation wanted -> {
        BatchInputs inputs = lookup.find(wanted);
        try (Lease lease = models.lease(inputs.checkpoint())) {
          yield run.run(batch.id(), inputs, lease, progress);
        }
      }
      case BatchEmbeddingCreation wanted -> {
        EmbeddingInputs inputs = lookup.find(wanted);
        try (Lease lease = models.lease(inputs.checkpoint())) {
          yield run.embed(batch.id(), inputs, lease, progress);
        }
      }
      case PromptWeightingCreation wanted -> {
        learn(batch.id(), wanted, progress);
        yield null;
      }
    };
  }

  private void learn(UUID id, PromptWeightingCreation wanted, SplitPrediction.Progress progress)
      throws IOException {
    PromptInputs inputs = promptInputs.find(wanted);
    String pretrain = inputs.pretrain();
    int limit = Objects.requireNonNull(wanted.images());
    int most = pretrain == null ? limit : 2 * limit;
    try (Lease lease = models.lease(inputs.checkpoint())) {
      List<float[]> images =
          run.embeddings(
              inputs.manifest(),
              limit,
              lease,
              (done, total) -> progress.at(done, total + most - limit));
      List<float[]> anyKind =
          pretrain == null
              ? List.of()
              : run.embeddings(
                  pretrain,
                  limit,
                  lease,
                  (done, total) -> progress.at(images.size() + done, images.size() + total));
      promptLearning.learn(id, wanted, inputs, lease, images, anyKind);
    }
  }

  private void progress(BatchStore.Claimed batch, long done, long total) {
    if (!running) {
      throw new StoppedException();
    }
    store.progress(batch.id(), done, total);
  }

  private void failed(BatchStore.Claimed batch, Throwable failure) {
    if (Outages.behind(failure) != null) {
      LOG.warn("batch {} met an outage; it starts over", batch.id(), failure);
      store.requeue(batch.id(), AFTER_AN_OUTAGE);
    } else {
      LOG.error("batch {} failed", batch.id(), failure);
      store.fail(
          batch.id(),
          failure instanceof ProblemException problem
              ? problem.detail()
              : String.valueOf(failure.getMessage()));
    }
  }
}
