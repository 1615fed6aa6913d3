package io.polysight.eval.forecast;

import static org.awaitility.Awaitility.await;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.ScoreForecast;
import io.polysight.contracts.evaluations.ScoreForecastCreation;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Predictions;
import io.polysight.eval.Service;
import io.polysight.platform.testing.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Forecasts of team vision, and what they learn from. */
final class Forecasts {
  static final String PATH = "/api/v1/score-forecasts";

  /** Ten answers of falling confidence, of which the first seven are right. */
  static final List<PredictedSample> LABELLED =
      IntStream.range(0, 10).mapToObj(i -> Predictions.sure(i, 0.95 - 0.045 * i, i < 7)).toList();

  /** Four answers, of which three are surer than the three surest wrong ones. */
  static final List<PredictedSample> UNLABELLED =
      Stream.of(0.9, 0.8, 0.7, 0.6).map(p -> Predictions.sure((int) (100 * p), p, null)).toList();

  private Forecasts() {}

  static RegisteredTask task() {
    return Benchmarks.task(Benchmarks.catsAndDogs());
  }

  /** A ready version with the split {@code test}, whose labels a benchmark may find. */
  static DatasetVersion images() {
    return Benchmarks.dataset(DatasetVersion.State.READY, Map.of("labels", Map.of("class", "cat")));
  }

  static Benchmark benchmark(String model, RegisteredTask task, DatasetVersion images) {
    return Service.as("ben")
        .post("/api/v1/benchmarks", Benchmarks.wanted(model, task, images, "test"))
        .as(Benchmark.class);
  }

  /** A version of a model, judged by each benchmark there is of the model. */
  static UUID judged(String model, List<PredictedSample> answers, Benchmark... by) {
    UUID version = Service.version(model, 1, true);
    Predictions.predict(version, answers);
    for (Benchmark benchmark : by) {
      Service.run(benchmark.id(), version, EvaluationRun.State.FINISHED);
    }
    return version;
  }

  /** The run of a version by a benchmark. */
  static UUID run(Benchmark benchmark, UUID version) {
    return Service.run(benchmark.id(), version, EvaluationRun.State.FINISHED).id();
  }

  static ScoreForecastCreation wanted(
      RegisteredTask task, DatasetVersion images, @Nullable UUID version) {
    return new ScoreForecastCreation(task.id(), images.id(), null, version, null);
  }

  static Answer ask(String user, ScoreForecastCreation wanted) {
    return Service.as(user).post(PATH, wanted);
  }

  static ScoreForecast ended(UUID id, ScoreForecast.State state) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> Service.as("vera").get(PATH + "/" + id).as(ScoreForecast.class),
            forecast -> forecast.state() == state);
  }
}
