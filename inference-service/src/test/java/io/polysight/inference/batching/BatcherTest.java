package io.polysight.inference.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatcherTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private static BatchSettings settings(int threads, int maxBatch, int capacity) {
    return new BatchSettings(threads, maxBatch, Duration.ofMillis(2), capacity);
  }

  @Test
  void answersEachInputWithItsOwnOutputUnderLoad() throws Exception {
    var squares = new Squares("a");
    try (var batcher = new Batcher(settings(4, 8, 10_000), BatchObserver.NONE);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Batched<Integer>>> answers =
          IntStream.range(0, 2000)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(
                          () -> batcher.submit(squares, i, Lane.INTERACTIVE, LONG), callers)
                      .thenCompose(answer -> answer))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get().value()).isEqualTo(i * i);
      }
    }
    assertThat(squares.batches())
        .allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(8));
  }

  @Test
  void formsFullBatchesInOrderOfArrivalFromABacklog() throws Exception {
    var squares = new Squares("a");
    try (var batcher = new Batcher(settings(1, 4, 100), BatchObserver.NONE)) {
      var gate = new Gate(batcher);
      var last = submitAll(batcher, squares, IntStream.range(0, 10).boxed().toList());
      gate.open();
      last.get();
    }
    assertThat(squares.batches())
        .containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7), List.of(8, 9));
  }

  @Test
  void neverMixesBucketsAndServesTheOldestInputFirst() throws Exception {
    List<String> order = new ArrayList<>();
    var left = new Squares("left", order);
    var right = new Squares("right", order);
    try (var batcher = new Batcher(settings(1, 4, 100), BatchObserver.NONE)) {
      var gate = new Gate(batcher);
      batcher.submit(left, 1, Lane.INTERACTIVE, LONG);
      var second = batcher.submit(right, 2, Lane.INTERACTIVE, LONG);
      batcher.submit(left, 3, Lane.INTERACTIVE, LONG);
      gate.open();
      second.get();
      batcher.submit(right, 5, Lane.INTERACTIVE, LONG).get();
    }
    assertThat(order).containsExactly("left[1, 3]", "right[2]", "right[5]");
  }

  @Test
  void refusesWorkBeyondItsCapacity() throws Exception {
    var squares = new Squares("a");
    try (var batcher = new Batcher(settings(1, 4, 2), BatchObserver.NONE)) {
      var gate = new Gate(batcher);
      batcher.submit(squares, 1, Lane.INTERACTIVE, LONG);
      batcher.submit(squares, 2, Lane.INTERACTIVE, LONG);
      assertThatThrownBy(() -> batcher.submit(squares, 3, Lane.INTERACTIVE, LONG))
          .isInstanceOf(QueueFullException.class)
          .hasMessageContaining("2 inputs are waiting");
      gate.open();
    }
  }

  @Test
  void failsOnlyTheInputThatIsAtFault() throws Exception {
    var squares = new Squares("a");
    try (var batcher = new Batcher(settings(1, 8, 100), BatchObserver.NONE)) {
      var gate = new Gate(batcher);
      var before = batcher.submit(squares, 1, Lane.INTERACTIVE, LONG);
      var poison = batcher.submit(squares, Squares.POISON, Lane.INTERACTIVE, LONG);
      var after = batcher.submit(squares, 3, Lane.INTERACTIVE, LONG);
      gate.open();
      assertThat(before.get().value()).isEqualTo(1);
      assertThat(after.get().value()).isEqualTo(9);
      assertThatThrownBy(poison::get)
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage("poison");
    }
  }

  @Test
  void doesNotComputeWhatWaitedBeyondItsDeadline() throws Exception {
    var squares = new Squares("a");
    try (var batcher = new Batcher(settings(1, 8, 100), BatchObserver.NONE)) {
      var gate = new Gate(batcher);
      var late = batcher.submit(squares, 1, Lane.INTERACTIVE, Duration.ZERO);
      gate.open();
      assertThatThrownBy(late::get).hasCauseInstanceOf(DeadlineExceededException.class);
    }
    assertThat(squares.batches()).isEmpty();
  }

  @Test
  void putsBackgroundWorkBehindTheRestButLetsItThroughInTheEnd() throws Exception {
    List<String> order = new ArrayList<>();
    var interactive = new Squares("interactive", order);
    var background = new Squares("background", order);
    try (var batcher = new Batcher(settings(1, 1, 1000), BatchObserver.NONE)) {
      var gate = new Gate(batcher);
      batcher.submit(background, 0, Lane.BACKGROUND, LONG);
      List<Integer> many = IntStream.range(0, 40).boxed().toList();
      var last = submitAll(batcher, interactive, many);
      batcher.submit(background, 1, Lane.BACKGROUND, LONG);
      gate.open();
      last.get();
    }
    assertThat(order.indexOf("background[0]")).isEqualTo(BatchQueue.SHARE - 1);
    assertThat(order.indexOf("background[1]")).isEqualTo(2 * BatchQueue.SHARE - 1);
  }

  @Test
  void letsStartedRequestsFinishBeforeNewOnesBegin() throws Exception {
    List<String> order = new ArrayList<>();
    var encode = new Squares("encode", order);
    var decide = new Squares("decide", order);
    try (var batcher = new Batcher(settings(1, 4, 100), BatchObserver.NONE)) {
      var gate = new Gate(batcher);
      var last = batcher.submit(encode, 1, Lane.INTERACTIVE, LONG);
      batcher.submit(decide, 2, Lane.STARTED, LONG);
      gate.open();
      last.get();
    }
    assertThat(order).containsExactly("decide[2]", "encode[1]");
  }

  @Test
  void failsWhatWaitsAndRefusesMoreOnceClosed() throws Exception {
    var squares = new Squares("a");
    var batcher = new Batcher(settings(1, 4, 100), BatchObserver.NONE);
    var gate = new Gate(batcher);
    var waiting = batcher.submit(squares, 1, Lane.INTERACTIVE, LONG);
    var closing = Thread.ofVirtual().start(batcher::close);
    assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(BatcherClosedException.class);
    gate.open();
    closing.join();
    assertThatThrownBy(() -> batcher.submit(squares, 1, Lane.INTERACTIVE, LONG))
        .isInstanceOf(BatcherClosedException.class);
  }

  private static CompletableFuture<Batched<Integer>> submitAll(
      Batcher batcher, Squares squares, List<Integer> inputs) {
    return inputs.stream()
        .map(input -> batcher.submit(squares, input, Lane.INTERACTIVE, LONG))
        .toList()
        .getLast();
  }

  /** Keeps the only thread busy until it is opened. */
  private static final class Gate implements Bucket<Integer, Integer> {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    Gate(Batcher batcher) throws InterruptedException {
      batcher.submit(this, 0, Lane.STARTED, LONG);
      entered.await();
    }

    void open() {
      opened.countDown();
    }

    @Override
    public List<Integer> run(List<Integer> inputs) {
      entered.countDown();
      try {
        opened.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return inputs;
    }

    @Override
    public String operation() {
      return "gate";
    }

    @Override
    public boolean gathers() {
      return false;
    }
  }
}
