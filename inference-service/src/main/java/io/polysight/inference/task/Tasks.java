package io.polysight.inference.task;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.inference.transaction.AfterCommit;
import io.polysight.tasks.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds tasks: in memory, else in the database, else at dataset-service, so that a task answers at
 * once however late its event is.
 */
public final class Tasks {
  /** How long another instance of this service may go on with a former revision. */
  private static final Duration STALENESS = Duration.ofSeconds(2);

  private final TaskStore store;
  private final TransactionTemplate transactions;
  private final Cache<UUID, KnownTask> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(STALENESS).build();
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  Tasks(TaskStore store, TransactionTemplate transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** The newest revision, reading through to {@code directory} when the task is not known yet. */
  public KnownTask find(UUID task, TaskDirectory directory) {
    KnownTask known = recent.getIfPresent(task);
    if (known == null) {
      known = store.newest(task).orElseGet(() -> learn(directory.get(task)));
      recent.put(task, known);
    }
    return known;
  }

  /** The newest revision known here. */
  public Optional<KnownTask> newest(UUID task) {
    return store.newest(task);
  }

  /** One revision, if known here. */
  public Optional<KnownTask> at(UUID task, int revision) {
    return store.at(task, revision);
  }

  /** The newest revision of each task of a team that is not retired. */
  public List<KnownTask> activeOf(String team) {
    return store.activeOf(team);
  }

  /** The teams that have tasks. */
  public List<String> teams() {
    return store.teams();
  }

  /** Hears the name of a team whenever one of its tasks changed. */
  public void onChange(Consumer<String> listener) {
    listeners.add(listener);
  }

  /** Within the transaction of an event. */
  void learn(UUID task, String team, int revision, Task definition) {
    store.learn(task, team, revision, definition);
    AfterCommit.run(() -> changed(task, team));
  }

  /** Within the transaction of an event. */
  void retire(UUID task, String team) {
    store.retire(task, team);
    AfterCommit.run(() -> changed(task, team));
  }

  private void changed(UUID task, String team) {
    recent.invalidate(task);
    listeners.forEach(listener -> listener.accept(team));
  }

  private KnownTask learn(RegisteredTask task) {
    boolean retired = task.state() == RegisteredTask.State.RETIRED;
    transactions.executeWithoutResult(status -> {
      store.learn(task.id(), task.team(), task.revision(), task.task());
      if (retired) {
        store.retire(task.id(), task.team());
      }
    });
    listeners.forEach(listener -> listener.accept(task.team()));
    return new KnownTask(task.id(), task.team(), task.revision(), task.task(), retired);
  }
}
