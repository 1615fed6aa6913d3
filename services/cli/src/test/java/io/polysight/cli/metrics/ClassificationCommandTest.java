package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.input.NumpyArray;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassificationCommandTest {
  @TempDir private Path folder;

  private static String run(String... words) {
    MetricsRun run = MetricsRun.of(words);
    assertThat(run.status()).as(run.err()).isZero();
    return run.out();
  }

  /** Logits of a real network as CSV, against torchmetrics' figures. */
  @Test
  void printsTheReferenceFiguresAsJson() throws IOException {
    JsonNode expected =
        JsonMapper.shared()
            .readTree(ReferenceData.path("cifar10-resnet/expected.json").toFile())
            .get("resnet20");
    double[][] logits =
        NumpyArray.open(ReferenceData.path("cifar10-resnet/resnet20_logits.npy")).matrix();
    List<String> names =
        List.of(
            "airplane",
            "automobile",
            "bird",
            "cat",
            "deer",
            "dog",
            "frog",
            "horse",
            "ship",
            "truck");
    List<String> scores = new ArrayList<>(List.of("sample,score_" + String.join(",score_", names)));
    List<String> labels = new ArrayList<>(List.of("sample,label"));
    List<String> files = Files.readAllLines(ReferenceData.path("cifar10-resnet/test_order.txt"));
    for (int i = 0; i < logits.length; i++) {
      StringBuilder row = new StringBuilder(files.get(i));
      for (double logit : logits[i]) {
        row.append(',').append(logit);
      }
      scores.add(row.toString());
      labels.add(files.get(i) + "," + files.get(i).split("/")[1]);
    }
    Path predictions = Files.write(folder.resolve("p.csv"), scores);
    Path truth = Files.write(folder.resolve("l.csv"), labels);
    JsonNode figures =
        JsonMapper.shared()
            .readTree(
                run(
                    "classification",
                    "--predictions",
                    predictions.toString(),
                    "--labels",
                    truth.toString(),
                    "--intervals",
                    "--json"));
    assertThat(figures.get("accuracy").asDouble())
        .isCloseTo(expected.get("top1").asDouble(), within(1e-5));
    assertThat(figures.get("auroc_macro").asDouble())
        .isCloseTo(expected.get("auroc_macro_ovr").asDouble(), within(1e-5));
    assertThat(figures.get("ece").asDouble())
        .isCloseTo(expected.get("ece_15_bins_l1").asDouble(), within(1e-5));
    assertThat(figures.get("confusion").get("cat").get("dog").asInt()).isEqualTo(19);
    // 1,500 samples: the normal interval of the accuracy is 0.801 ± 1.96 sqrt(0.801 · 0.199 / 1500)
    JsonNode interval = figures.get("intervals").get("accuracy");
    assertThat(interval.get(0).asDouble()).isCloseTo(0.7811, within(0.004));
    assertThat(interval.get(1).asDouble()).isCloseTo(0.8215, within(0.004));
    assertThat(figures.get("intervals").propertyNames())
        .contains("auroc_macro", "f1_macro", "ece", "matthews", "brier");
  }

  @Test
  void tellsFalseAlarmsWhereNoLabelFits() throws IOException {
    Path predictions =
        Files.writeString(
            folder.resolve("p.csv"), "sample,score_cat,score_dog\na,0.9,0.1\nb,0.6,0.4\n");
    Path truth = Files.writeString(folder.resolve("l.csv"), "sample,label\na,cat\nb,nothing\n");
    String table =
        run(
            "classification",
            "--predictions",
            predictions.toString(),
            "--labels",
            truth.toString(),
            "--none",
            "nothing",
            "--scores",
            "probabilities");
    assertThat(table).containsPattern("false_alarm_rate +1\\.000000");
  }
}
