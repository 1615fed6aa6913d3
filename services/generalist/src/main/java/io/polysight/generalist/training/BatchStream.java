package io.polysight.generalist.training;

import io.polysight.generalist.objective.Objective;
import io.polysight.generalist.objective.PreparedBatch;
import io.polysight.generalist.sampling.TaskTurns;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The batches of a run in their order, prepared on another thread a few steps ahead. How far ahead
 * it is changes nothing: a batch depends on its turn only.
 */
final class BatchStream implements AutoCloseable {
  private static final int AHEAD = 3;

  private final TaskTurns turns;
  private final List<Objective> objectives;
  private final Queue<Future<List<TurnBatch>>> pending = new ArrayDeque<>();
  private final ExecutorService preparing =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("batch-preparation").unstarted(task));

  /** A turn and its batch. */
  record TurnBatch(Turn turn, PreparedBatch batch) {}

  BatchStream(TaskTurns turns, List<Objective> objectives) {
    this.turns = turns;
    this.objectives = objectives;
  }

  /** The batches of the next step. */
  List<TurnBatch> next() throws IOException {
    while (pending.size() <= AHEAD) {
      List<Turn> step = turns.next();
      pending.add(preparing.submit(() -> prepared(step)));
    }
    return awaited(pending.remove());
  }

  private static List<TurnBatch> awaited(Future<List<TurnBatch>> batch) throws IOException {
    try {
      return batch.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new IOException("the batch could not be read: " + cause.getMessage(), cause);
      }
      throw new IllegalStateException("the batch could not be prepared: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a batch");
    }
  }

  /**
   * A batch beside the run's own, prepared on the same thread: sources of examples know only one.
   */
  TurnBatch aside(Turn turn) throws IOException {
    return awaited(preparing.submit(() -> prepared(List.of(turn)))).getFirst();
  }

  private List<TurnBatch> prepared(List<Turn> step) throws IOException {
    List<TurnBatch> batches = new ArrayList<>();
    for (Turn turn : step) {
      batches.add(new TurnBatch(turn, objectives.get(turn.task()).prepare(turn)));
    }
    return batches;
  }

  @Override
  public void close() {
    preparing.shutdownNow();
  }
}
