package io.polysight.generalist.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTest {

  @Test
  void visitsEverySampleOncePerEpoch() {
    for (int size : new int[] {1, 2, 3, 17, 64, 100}) {
      var order = new ShuffledOrder(5, size);
      for (int epoch = 0; epoch < 3; epoch++) {
        int from = epoch * size;
        List<Integer> seen = IntStream.range(from, from + size).map(order::at).boxed().toList();
        assertThat(seen)
            .containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
      }
    }
  }

  @Test
  void ordersEachEpochDifferently() {
    var order = new ShuffledOrder(5, 100);
    List<Integer> first = IntStream.range(0, 100).map(order::at).boxed().toList();
    List<Integer> second = IntStream.range(100, 200).map(order::at).boxed().toList();
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void drawsTasksInProportionToTheirWeights() {
    Sampler sampler = Samplers.named("proportional", new double[] {3, 1, 1}, 9);
    double[] counts = new double[3];
    for (int step = 0; step < 20_000; step++) {
      counts[sampler.draw(step).getFirst().task()] += 1 / 20_000.0;
    }
    assertThat(counts[0]).isCloseTo(0.6, within(0.015));
    assertThat(counts[1]).isCloseTo(0.2, within(0.015));
  }

  @Test
  void takesTurns() {
    Sampler sampler = Samplers.named("turn", new double[] {3, 1}, 9);
    assertThat(IntStream.range(0, 5).map(step -> sampler.draw(step).getFirst().task()))
        .containsExactly(0, 1, 0, 1, 0);
  }

  @Test
  void mixesAllTasksByTheirShareOfTheWeights() {
    Sampler sampler = Samplers.named("mixed", new double[] {3, 1}, 9);
    var turns = new TaskTurns(sampler, new int[] {4, 8}, 1);
    assertThat(turns.next())
        .containsExactly(new TaskTurns.Turn(1, 0, 4, 0.75), new TaskTurns.Turn(1, 1, 8, 0.25));
  }

  @Test
  void drawsTasksOfTheSameSamplesTogetherSoThatEachKeepsItsShare() {
    double[] weights = {3, 1, 2};
    int[] groups = {0, 1, 0};
    Sampler sampler = Samplers.named("together", weights, groups, 9);
    double[] shares = new double[3];
    for (int step = 0; step < 20_000; step++) {
      List<Sampler.Draw> draws = sampler.draw(step);
      assertThat(draws).hasSize(draws.getFirst().task() == 1 ? 1 : 2);
      draws.forEach(draw -> shares[draw.task()] += draw.weight() / 20_000);
    }
    assertThat(shares[0]).isCloseTo(3 / 6.0, within(0.015));
    assertThat(shares[1]).isCloseTo(1 / 6.0, within(0.015));
    assertThat(shares[2]).isCloseTo(2 / 6.0, within(0.015));
  }

  @Test
  void tellsTheShareOfEachTask() {
    assertThat(Samplers.ratios("proportional", new double[] {3, 1})).containsExactly(0.75, 0.25);
    assertThat(Samplers.ratios("turn", new double[] {3, 1})).containsExactly(0.5, 0.5);
  }

  @Test
  void continuesWhereARunStopped() {
    Sampler sampler = Samplers.named("proportional", new double[] {1, 2}, 3);
    int[] sizes = {4, 8};
    var whole = new TaskTurns(sampler, sizes, 0);
    List<List<TaskTurns.Turn>> expected = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      expected.add(whole.next());
    }
    var resumed = new TaskTurns(sampler, sizes, 20);
    assertThat(IntStream.range(20, 50).mapToObj(i -> resumed.next()).toList())
        .isEqualTo(expected.subList(20, 50));
    assertThat(resumed.samplesSeen()).isEqualTo(whole.samplesSeen());
  }

  @Test
  void namesTheKnownSamplers() {
    assertThatThrownBy(() -> Samplers.named("round-robin", new double[] {1}, 0))
        .hasMessage(
            "sampler: 'round-robin' is not one of [mixed, proportional, together, turn, uniform]");
  }
}
