package io.polysight.eval.forecast;

import static io.polysight.eval.forecast.Forecasts.ask;
import static io.polysight.eval.forecast.Forecasts.ended;
import static io.polysight.eval.forecast.Forecasts.judged;
import static io.polysight.eval.forecast.Forecasts.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.ScoreForecast;
import io.polysight.contracts.evaluations.ScoreForecast.State;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.BatchPredictionCreation;
import io.polysight.eval.Predictions;
import io.polysight.eval.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScoreForecastIT {
  private final String model = Service.fresh("model");
  private final RegisteredTask task = Forecasts.task();
  private final DatasetVersion images = Forecasts.images();
  private Benchmark source;
  private UUID version;

  @BeforeEach
  void judgeAVersion() {
    source = Forecasts.benchmark(model, task, Forecasts.images());
    version = judged(model, Forecasts.LABELLED, source);
  }

  @Test
  void expectsAsManyRightAnswersAsAreSureEnough() {
    Predictions.predict(version, Forecasts.UNLABELLED);
    UUID id = ask("ben", wanted(task, images, version)).as(ScoreForecast.class).id();
    ScoreForecast forecast = ended(id, State.FINISHED);
    ScoreForecast.Figures figures = forecast.figures();
    // Three of ten labelled answers are wrong, so that those up to 0.95 - 0.045 · 7 do not count.
    assertThat(figures.accuracy()).isEqualTo(0.75);
    assertThat(figures.low()).isLessThan(0.75);
    assertThat(figures.high()).isBetween(0.75, 1.0);
    assertThat(figures.threshold()).isCloseTo(0.95 - 0.045 * 6, within(1e-9));
    assertThat(figures.images()).isEqualTo(4);
    assertThat(figures.sourceAccuracy()).isEqualTo(0.7);
    assertThat(figures.sourceImages()).isEqualTo(10);
    assertThat(forecast.total()).isEqualTo(4);
    assertThat(forecast.model()).isEqualTo(model);
    assertThat(forecast.measured()).isNull();
    assertThat(forecast.source())
        .isEqualTo(
            new ScoreForecast.Source(
                Forecasts.run(source, version), source.id(), source.name(), "vision", true, 1));
    assertThat(Service.PEERS.askedFor(version).getLast())
        .isEqualTo(
            new BatchPredictionCreation(
                "vision", task.id(), 2, version, images.id(), "test", null, true));
  }

  @Test
  void tellsWhatWasMeasuredOnTheSameImagesSince() {
    Predictions.predict(version, Forecasts.UNLABELLED);
    UUID id = ask("ben", wanted(task, images, version)).as(ScoreForecast.class).id();
    ended(id, State.FINISHED);
    Benchmark measuring = Forecasts.benchmark(model, task, images);
    Predictions.predict(version, Predictions.classified(3, 5));
    Service.as("ben")
        .post("/api/v1/evaluations", Map.of("benchmark", measuring.id(), "modelVersion", version));
    UUID run = Forecasts.run(measuring, version);
    ScoreForecast.Measured measured = ended(id, State.FINISHED).measured();
    assertThat(measured.evaluation()).isEqualTo(run);
    assertThat(measured.benchmarkName()).isEqualTo(measuring.name());
    assertThat(measured.accuracy().value()).isEqualTo(0.6);
    assertThat(
            Service.as("vera")
                .get(Forecasts.PATH + "?task=" + task.id())
                .json()
                .at("/items/0/measured/accuracy/value")
                .asDouble())
        .isEqualTo(0.6);
  }

  @Test
  void asksTheVersionThatAnswersTheTaskUnlessOneIsNamed() {
    Predictions.predict(version, Forecasts.UNLABELLED);
    assertThat(ask("ben", wanted(task, images, null)).faults().get("modelVersion"))
        .contains("no version answers the task yet");
    Service.PEERS.serve(task, version);
    ScoreForecast asked = ask("ben", wanted(task, images, null)).as(ScoreForecast.class);
    assertThat(asked.modelVersion()).isEqualTo(version);
    ended(asked.id(), State.FINISHED);
  }

  @Test
  void answersTheForecastThereIsAndTriesAgainWhereItFailed() {
    Service.PEERS.batch(version, BatchPrediction.State.FAILED, 0, 4, "", "the weights are gone");
    UUID id = ask("ben", wanted(task, images, version)).as(ScoreForecast.class).id();
    assertThat(ended(id, State.FAILED).failure()).contains("the weights are gone");
    Predictions.predict(version, Forecasts.UNLABELLED);
    assertThat(ask("ben", wanted(task, images, version)).as(ScoreForecast.class).id())
        .isEqualTo(id);
    ScoreForecast finished = ended(id, State.FINISHED);
    assertThat(finished.failure()).isNull();
    assertThat(ask("ada", wanted(task, images, version)).as(ScoreForecast.class))
        .isEqualTo(finished);
    assertThat(Service.PEERS.askedFor(version)).hasSize(3); // the evaluation's and two of its own
  }

  @Test
  void waitsWhileImagesCannotBeAnswered() {
    Service.PEERS.batch(version, BatchPrediction.State.RUNNING, 1, 4, "", "");
    UUID id = ask("ben", wanted(task, images, version)).as(ScoreForecast.class).id();
    await().atMost(Duration.ofSeconds(60)).until(() -> ended(id, State.PREDICTING).done() == 1);
    Service.PEERS.down(true);
    try {
      await().pollDelay(Duration.ofMillis(600)).until(() -> true); // several looks fail meanwhile
      ended(id, State.PREDICTING);
    } finally {
      Service.PEERS.down(false);
    }
    Predictions.predict(version, Forecasts.UNLABELLED);
    ended(id, State.FINISHED);
  }

  @Test
  void isAskedForByEditorsAndSeenByMembersOfTheTeam() {
    Predictions.predict(version, Forecasts.UNLABELLED);
    assertThat(Service.get().api().post(Forecasts.PATH, wanted(task, images, version)).status())
        .isEqualTo(401);
    assertThat(ask("vera", wanted(task, images, version)).status()).isEqualTo(403);
    assertThat(ask("otto", wanted(task, images, version)).status()).isEqualTo(404);
    UUID id = ask("ben", wanted(task, images, version)).as(ScoreForecast.class).id();
    ended(id, State.FINISHED);
    for (String path : List.of(Forecasts.PATH + "/" + id, Forecasts.PATH)) {
      assertThat(Service.get().api().get(path).status()).isEqualTo(401);
      assertThat(Service.as("vera").get(path).status()).isEqualTo(200);
    }
    assertThat(Service.as("otto").get(Forecasts.PATH + "/" + id).status()).isEqualTo(404);
    assertThat(Service.as("otto").get(Forecasts.PATH).json().path("items")).isEmpty();
  }
}
