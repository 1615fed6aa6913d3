package io.polysight.generalist.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.Variation;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class ReplicaThreadsTest {
  @Test
  void seeWhatAnUpdateDidToTheRunsOwnParameters() {
    try (ReplicaWorld world = ReplicaWorld.of(2)) {
      Parameter first = world.parameters().all().getFirst();
      try (NDManager scope = world.root().newSubManager()) {
        NDArray other = scope.ones(first.value().getShape());
        world.kernels().memory().overwrite(first.value(), other);
      }
      Parameters shared = world.parameters().replica(world.root());
      new GeneralistModel(ReplicaWorld.ARCHITECTURE, ReplicaWorld.tokenizer(), shared);
      assertThat(shared.all().getFirst().value().toFloatArray()).containsOnly(1);
      assertThat(shared.trainable()).hasSameSizeAs(world.parameters().trainable());
    }
  }

  @Test
  void workOnThreadsOfTheirOwnAndWaitForAllWhenOneFails() {
    try (ReplicaWorld world = ReplicaWorld.of(3)) {
      Set<String> threads = ConcurrentHashMap.newKeySet();
      world
          .replicas()
          .step(
              Variation.NONE,
              team ->
                  team.each(replica -> {
                    threads.add(Thread.currentThread().getName());
                    return replica.number();
                  }));
      assertThat(threads).contains(Thread.currentThread().getName()).hasSizeGreaterThan(1);
      Set<Integer> finished = ConcurrentHashMap.newKeySet();
      assertThatThrownBy(() ->
              world
                  .replicas()
                  .step(
                      Variation.NONE,
                      team ->
                          team.each(replica -> {
                            if (replica.number() == 0) {
                              throw new IllegalStateException("broken");
                            }
                            Thread.yield();
                            return finished.add(replica.number());
                          })))
          .hasRootCauseMessage("broken");
      assertThat(finished).containsExactlyInAnyOrder(1, 2);
    }
  }

  @Test
  void shareRowsAsEvenlyAsCanBe() {
    try (ReplicaWorld world = ReplicaWorld.of(3)) {
      world
          .replicas()
          .step(
              Variation.NONE,
              team -> {
                assertThat(team.share(7))
                    .extracting(Replicas.Rows::first, Replicas.Rows::count)
                    .containsExactly(tuple(0, 3), tuple(3, 2), tuple(5, 2));
                assertThat(team.share(2)).extracting(Replicas.Rows::count).containsExactly(1, 1, 0);
                return true;
              });
    }
  }
}
