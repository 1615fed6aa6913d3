package io.polysight.inference.prediction;

import io.polysight.inference.batching.BatcherClosedException;
import io.polysight.inference.batching.DeadlineExceededException;
import io.polysight.inference.batching.QueueFullException;
import io.polysight.inference.batching.WorkRefusedException;
import io.polysight.platform.web.ProblemException;
import io.polysight.platform.web.Problems;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Waits for the engine on a virtual thread; its refusals become problems of capacity. */
public final class Waiting {
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private Waiting() {}

  /** Submits work, which may be refused at once. */
  public static <T> CompletableFuture<T> submit(Supplier<CompletableFuture<T>> work) {
    try {
      return work.get();
    } catch (WorkRefusedException e) {
      throw problem(e);
    }
  }

  /** What the future comes to. */
  public static <T> T on(CompletableFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problems.notReady("The service is shutting down; try again shortly.", A_MOMENT);
    }
  }

  private static RuntimeException unwrapped(Throwable failure) {
    return switch (failure) {
      case CompletionException e when e.getCause() != null -> unwrapped(e.getCause());
      case WorkRefusedException e -> problem(e);
      case RuntimeException e -> e;
      default -> new IllegalStateException(failure);
    };
  }

  private static ProblemException problem(WorkRefusedException refusal) {
    return switch (refusal) {
      case QueueFullException full ->
          Problems.tooManyRequests(
              full.capacity()
                  + " pieces of work wait already, which is the limit; try again in 1 s.",
              A_MOMENT);
      case DeadlineExceededException late ->
          Problems.notReady("The request " + late.getMessage() + ".", A_MOMENT);
      case BatcherClosedException closed ->
          Problems.notReady("The service is shutting down; try again shortly.", A_MOMENT);
    };
  }
}
