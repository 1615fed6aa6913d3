package io.polysight.inference.activation;

import io.polysight.contracts.EventType;
import io.polysight.contracts.serving.TaskActivated;
import io.polysight.contracts.serving.TaskActivation.State;
import io.polysight.contracts.serving.TaskDegraded;
import io.polysight.inference.batching.Lane;
import io.polysight.inference.batching.WorkRefusedException;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.Lease;
import io.polysight.inference.engine.Turn;
import io.polysight.inference.promptweights.PromptWeightsDirectory;
import io.polysight.inference.promptweights.WeightsInUse;
import io.polysight.inference.slot.DefaultModel;
import io.polysight.inference.slot.SlotKey;
import io.polysight.inference.slot.SwapPreparation;
import io.polysight.inference.task.KnownTask;
import io.polysight.inference.task.Tasks;
import io.polysight.platform.events.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Encodes the candidates of tasks and tells the outcome. */
final class TaskActivator implements SwapPreparation {
  private static final Logger LOG = LoggerFactory.getLogger(TaskActivator.class);

  /** Nobody waits for it; interactive requests go first. */
  private static final Turn IN_THE_BACKGROUND = new Turn(Lane.BACKGROUND, Duration.ofMinutes(10));

  private final Tasks tasks;
  private final DefaultModel defaultModel;
  private final InferenceEngine engine;
  private final PromptWeightsDirectory promptWeights;
  private final ActivationStore store;
  private final TransactionTemplate transactions;
  private final Outbox outbox;

  TaskActivator(
      Tasks tasks,
      DefaultModel defaultModel,
      InferenceEngine engine,
      PromptWeightsDirectory promptWeights,
      ActivationStore store,
      TransactionTemplate transactions,
      Outbox outbox) {
    this.tasks = tasks;
    this.defaultModel = defaultModel;
    this.engine = engine;
    this.promptWeights = promptWeights;
    this.store = store;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  /**
   * Fills the cache for every team the slot answers; a task that cannot be encoded is told of once
   * the version serves.
   */
  @Override
  public void prepare(SlotKey key, Lease version) {
    tasks.activeOf(key.team()).forEach(task -> prepare(task, version));
    for (String team : tasks.teams()) {
      if (!team.equals(key.team()) && defaultModel.slot(team, null).equals(key)) {
        tasks.activeOf(team).forEach(task -> prepare(task, version));
      }
    }
  }

  private void prepare(KnownTask task, Lease version) {
    encode(task, inUse(task, version), version);
  }

  private @Nullable WeightsInUse inUse(KnownTask task, Lease version) {
    return promptWeights
        .of(task.id(), task.revision(), version.checkpoint().version())
        .orElse(null);
  }

  /** Settles every task of a team that is not settled for the version and its weights yet. */
  void settle(String team, Lease version) {
    UUID id = version.checkpoint().version();
    var settled = store.settled(team, id);
    for (KnownTask task : tasks.activeOf(team)) {
      WeightsInUse weights = inUse(task, version);
      UUID weighting = weights == null ? null : weights.weighting();
      if (!settled.contains(new ActivationStore.Settled(task.id(), task.revision(), weighting))) {
        settle(task, id, weighting, encode(task, weights, version));
      }
    }
  }

  /**
   * @return why the task cannot be answered, or null when it can
   * @throws WorkRefusedException when that is not known yet
   */
  private @Nullable String encode(KnownTask task, @Nullable WeightsInUse weights, Lease version) {
    try {
      engine
          .candidates(
              version,
              task.definition(),
              weights == null ? null : weights.weights(),
              IN_THE_BACKGROUND)
          .join();
      return null;
    } catch (CompletionException e) {
      if (e.getCause() instanceof WorkRefusedException later) {
        throw later;
      }
      LOG.warn("task {} cannot be encoded", task.id(), e);
      return String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }
  }

  private void settle(
      KnownTask task, UUID version, @Nullable UUID weighting, @Nullable String failure) {
    State state = failure == null ? State.ACTIVE : State.DEGRADED;
    transactions.executeWithoutResult(status -> {
      if (!store.settle(
          task.id(), task.revision(), version, weighting, state, failure, Instant.now())) {
        return;
      }
      if (failure == null) {
        outbox.publish(
            EventType.TASK_ACTIVATED,
            task.team(),
            task.id(),
            new TaskActivated(task.id(), task.revision(), task.team(), version));
      } else {
        outbox.publish(
            EventType.TASK_DEGRADED,
            task.team(),
            task.id(),
            new TaskDegraded(task.id(), task.revision(), task.team(), failure));
      }
    });
  }
}
