package io.polysight.eval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationFailed;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.EvaluationRun.State;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Predictions;
import io.polysight.eval.Service;
import io.polysight.platform.testing.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs whose predictions come late, never, or are no use. */
class RunFailuresIT {
  @AfterEach
  void peersAreWellAgain() {
    Service.PEERS.down(false);
    Service.PEERS.refuse("");
  }

  @Test
  void waitsForInferenceThatIsAwayAndThenGoesOn() {
    String model = Service.fresh("model");
    Benchmark benchmark = Benchmarks.benchmark(model, Benchmarks.catsAndDogs());
    Service.PEERS.down(true);
    UUID version = Service.version(model, 1, true);
    EvaluationRun queued = Service.run(benchmark.id(), version, State.QUEUED);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> Service.get().bean(RunStore.class).find(queued.id()).orElseThrow().waits() >= 2);

    Predictions.predict(version, Predictions.classified(4, 4));
    Service.PEERS.down(false);

    assertThat(Service.run(benchmark.id(), version, State.FINISHED).scores().getFirst().value())
        .isEqualTo(1);
  }

  @Test
  void failsWithTheReasonWhenInferenceRefuses() {
    String model = Service.fresh("model");
    Benchmark benchmark = Benchmarks.benchmark(model, Benchmarks.catsAndDogs());
    Service.PEERS.refuse("There is no model version like that.");
    UUID version = Service.version(model, 1, true);

    EvaluationRun failed = Service.run(benchmark.id(), version, State.FAILED);

    assertThat(failed.failure()).contains("There is no model version like that.");
    assertThat(
            Service.get()
                .events()
                .await(EventType.EVALUATION_FAILED, e -> e.key().equals(failed.id().toString()))
                .as(EvaluationFailed.class)
                .reason())
        .isEqualTo(failed.failure());
  }

  @Test
  void failsWhenTheBatchFailsOrItsFileCannotBeScored() {
    String model = Service.fresh("model");
    Benchmark benchmark = Benchmarks.benchmark(model, Benchmarks.catsAndDogs());
    UUID failing = Service.version(model, 1, true);
    Service.PEERS.batch(failing, BatchPrediction.State.FAILED, 3, 10, "", "the device is gone");
    UUID garbled = Service.version(model, 2, true);
    Predictions.store("batches/garbled.jsonl", "{\"sample\": 7\n");
    Service.PEERS.batch(garbled, BatchPrediction.State.FINISHED, 1, 1, "batches/garbled.jsonl", "");
    UUID mixed = Service.version(model, 3, true);
    Predictions.predict(mixed, List.of(RunIT.captioned("a", "a cat", "a cat")));

    assertThat(Service.run(benchmark.id(), failing, State.FAILED).failure())
        .contains("the device is gone");
    assertThat(Service.run(benchmark.id(), garbled, State.FAILED).failure()).contains("line 1");
    assertThat(Service.run(benchmark.id(), mixed, State.FAILED).failure())
        .contains("'a'", "the right label");
  }

  @Test
  void refusesVersionsItDoesNotKnowAndASecondRunAtATime() {
    String model = Service.fresh("model");
    Benchmark benchmark = Benchmarks.benchmark(model, Benchmarks.catsAndDogs());

    Answer unknown = RunIT.request(benchmark, UUID.randomUUID());
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.faults().get("modelVersion")).contains(model);

    UUID version = Service.version(model, 1, true);
    EvaluationRun running = Service.run(benchmark.id(), version, State.PREDICTING);
    Answer second = RunIT.request(benchmark, version);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.detail()).contains(running.id().toString());
    Predictions.predict(version, Predictions.classified(1, 2));
    Service.run(benchmark.id(), version, State.FINISHED);
    assertThat(RunIT.request(benchmark, version).status()).isEqualTo(202);
  }
}
