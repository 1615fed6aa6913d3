package io.polysight.inference.batchprediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvenSampleTest {
  private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

  @Test
  void takesAllWhereThereAreNoMore() {
    assertThat(EvenSample.of(TEN, 10, 1)).isEqualTo(TEN);
  }

  @Test
  void drawsOneFromEachRun() {
    for (long seed = 0; seed < 50; seed++) {
      List<Integer> drawn = EvenSample.of(TEN, 4, seed);
      assertThat(drawn).hasSize(4);
      assertThat(drawn.get(0)).isBetween(0, 1); // runs [0, 2), [2, 5), [5, 7), [7, 10)
      assertThat(drawn.get(1)).isBetween(2, 4);
      assertThat(drawn.get(2)).isBetween(5, 6);
      assertThat(drawn.get(3)).isBetween(7, 9);
    }
  }

  @Test
  void leavesNoPlaceOut() {
    assertThat(
            IntStream.range(0, 200).boxed().flatMap(seed -> EvenSample.of(TEN, 4, seed).stream()))
        .containsAll(TEN);
  }
}
