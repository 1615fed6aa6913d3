package io.polysight.eval.leaderboard;

import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.eval.comparison.LeadingTest;
import io.polysight.eval.comparison.PairedRuns;
import io.polysight.eval.run.RunFinished;
import io.polysight.eval.run.RunStore;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes the tests that leaderboards lack and keeps them, by one thread: as soon as a run is
 * finished, and when somebody looks. Leaderboards take turns, so that one whose tests are slow does
 * not hold up the others.
 */
final class RankTests implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RankTests.class);
  private static final Duration TURN = Duration.ofSeconds(1);

  private final RunStore runs;
  private final RankTestStore tests;
  private final PairedRuns pairs;
  private final Map<UUID, CompletableFuture<Void>> begun = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("rank-tests").factory());

  RankTests(RunStore runs, RankTestStore tests, PairedRuns pairs) {
    this.runs = runs;
    this.tests = tests;
    this.pairs = pairs;
  }

  /** The ranks as far as they are known: three questions to the database, however many runs. */
  Ranking ranking(UUID benchmark) {
    var finished = runs.latestFinished(benchmark);
    return Ranking.of(finished, tests.between(benchmark, finished, pairs.settings()));
  }

  @TransactionalEventListener
  void on(RunFinished finished) {
    begin(finished.benchmark());
  }

  /**
   * Has the missing tests of a leaderboard made and waits for them, but not long.
   *
   * @throws RuntimeException why they cannot be made
   */
  void make(UUID benchmark, Duration patience) {
    CompletableFuture<Void> making = begin(benchmark);
    try {
      making.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      log.debug("the leaderboard of benchmark {} is still being tested", benchmark);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private CompletableFuture<Void> begin(UUID benchmark) {
    return begun.computeIfAbsent(
        benchmark,
        id -> {
          var making = new CompletableFuture<Void>();
          worker.execute(() -> turn(id, making));
          return making;
        });
  }

  private void turn(UUID benchmark, CompletableFuture<Void> making) {
    try {
      Ranking.Untested untested = ranking(benchmark).untested();
      if (untested == null) {
        begun.remove(benchmark, making);
        making.complete(null);
        return;
      }
      LeadingTest test = pairs.leading(untested.best());
      long end = System.nanoTime() + TURN.toNanos();
      for (EvaluationRun other : untested.others()) {
        keep(test, untested.best(), other);
        if (System.nanoTime() > end) {
          break;
        }
      }
      worker.execute(() -> turn(benchmark, making));
    } catch (RuntimeException e) {
      // The next look at the leaderboard tries again.
      log.warn("the leaderboard of benchmark {} cannot be tested", benchmark, e);
      begun.remove(benchmark, making);
      making.completeExceptionally(e);
    }
  }

  private void keep(LeadingTest test, EvaluationRun best, EvaluationRun other) {
    tests.keep(best, other, pairs.settings(), new RankTest(test.pValue(other)));
  }

  @Override
  public void close() {
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
        log.warn("a rank test is still being made; it is made again after the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
