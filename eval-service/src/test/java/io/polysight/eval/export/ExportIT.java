package io.polysight.eval.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.EvaluationRun.State;
import io.polysight.eval.Benchmarks;
import io.polysight.eval.Predictions;
import io.polysight.eval.Service;
import io.polysight.platform.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ExportIT {
  private final Benchmark benchmark =
      Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());

  private EvaluationRun judged(int number, int right) {
    UUID version = Service.version(benchmark.model(), number, true);
    Predictions.predict(version, Predictions.classified(right, 100));
    return Service.run(benchmark.id(), version, State.FINISHED);
  }

  private static String text(String path) {
    return Service.as("vera").get("/api/v1" + path).text();
  }

  @Test
  @SuppressWarnings("unchecked")
  void writesAModelIndexThatHuggingFaceReads() {
    EvaluationRun run = judged(1, 90);

    Map<String, Object> card =
        new Yaml().load(text("/evaluations/" + run.id() + "/export?format=model-index"));

    var model = (Map<String, Object>) ((List<?>) card.get("model-index")).getFirst();
    assertThat(model).containsEntry("name", benchmark.model());
    var result = (Map<String, Object>) ((List<?>) model.get("results")).getFirst();
    assertThat(result).containsEntry("task", Map.of("type", "image-classification"));
    assertThat((Map<String, Object>) result.get("dataset"))
        .containsEntry("name", benchmark.name())
        .containsEntry("split", "test");
    var metric = (Map<String, Object>) ((List<?>) result.get("metrics")).getFirst();
    assertThat(metric).containsEntry("type", "accuracy").containsEntry("value", 0.9);
  }

  @Test
  void exportsRunsComparisonsAndLeaderboards() {
    EvaluationRun weak = judged(1, 50);
    EvaluationRun strong = judged(2, 90);

    assertThat(text("/evaluations/" + strong.id() + "/export?format=csv"))
        .startsWith("slice,metric,value,low,high,samples\r\nall,accuracy,0.9,");
    assertThat(
            text(
                "/comparisons/export?format=markdown&left="
                    + strong.modelVersion()
                    + "&right="
                    + weak.modelVersion()))
        .contains("left is better")
        .contains("| accuracy | 0.9000 | 0.5000 | 0.4000 |");
    assertThat(text("/benchmarks/" + benchmark.id() + "/leaderboard/export?format=latex"))
        .contains("1 & v2 & accuracy & 0.9000")
        .contains("2 & v1 & accuracy & 0.5000");
    assertThat(
            Service.as("vera")
                .get("/api/v1/evaluations/" + weak.id() + "/export?format=pdf")
                .faults())
        .containsKey("format");
  }

  @Test
  void writesWhatTheCallerAccepts() {
    String path = "/api/v1/evaluations/" + judged(1, 90).id() + "/export";
    Answer json = Service.as("vera").get(path, "Accept", "application/json");
    assertThat(json.header("content-type")).startsWith("application/json");
    assertThat(json.json().at("/rows/0/metric").asString()).isEqualTo("accuracy");
    assertThat(json.json().at("/rows/0/value").asDouble()).isEqualTo(0.9);
    assertThat(Service.as("vera").get(path, "Accept", "text/csv").text()).startsWith("slice,");
    assertThat(
            Service.as("vera")
                .get(path, "Accept", "text/csv;q=0.5, application/yaml")
                .header("content-type"))
        .startsWith("application/yaml");
    assertThat(Service.as("vera").get(path, "Accept", "*/*").header("content-type"))
        .startsWith("application/json");
    assertThat(Service.as("vera").get(path, "Accept", "text/csv").header("vary"))
        .contains("Accept");
    Answer none = Service.as("vera").get(path, "Accept", "image/png");
    assertThat(none.status()).isEqualTo(406);
  }
}
