package io.polysight.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.input.NumpyArray;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real logits of two networks on 1,500 images; figures by torchmetrics 1.9.0. */
class ClassificationGoldenTest {
  private static final List<String> LABELS =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  @ParameterizedTest
  @ValueSource(strings = {"resnet20", "resnet32"})
  void agreesWithTorchmetrics(String network) throws IOException {
    JsonNode expected =
        JsonMapper.builder()
            .build()
            .readTree(ReferenceData.path("cifar10-resnet/expected.json").toFile())
            .get(network);
    List<String> truth =
        Files.readAllLines(ReferenceData.path("cifar10-resnet/test_order.txt")).stream()
            .map(line ->
                Arrays.stream(line.split("[^a-z]+"))
                    .filter(LABELS::contains)
                    .findFirst()
                    .orElseThrow())
            .toList();
    double[][] logits =
        NumpyArray.open(ReferenceData.path("cifar10-resnet/" + network + "_logits.npy")).matrix();
    int[] labels = truth.stream().mapToInt(LABELS::indexOf).toArray();
    Figures figures = ClassificationFigures.of(ClassScores.ofLogits(LABELS, logits, labels));
    Map<String, String> names =
        Map.ofEntries(
            Map.entry("accuracy", "top1"),
            Map.entry("top5_accuracy", "top5"),
            Map.entry("f1_macro", "macro_f1"),
            Map.entry("precision_macro", "macro_precision"),
            Map.entry("recall_macro", "macro_recall"),
            Map.entry("balanced_accuracy", "macro_recall"),
            Map.entry("cohen_kappa", "cohen_kappa"),
            Map.entry("matthews", "matthews"),
            Map.entry("auroc_macro", "auroc_macro_ovr"),
            Map.entry("average_precision_macro", "average_precision_macro"),
            Map.entry("ece", "ece_15_bins_l1"),
            Map.entry("nll", "cross_entropy"));
    names.forEach((ours, theirs) ->
        assertThat(figures.values().get(ours))
            .as(ours)
            .isCloseTo(expected.get(theirs).asDouble(), within(1e-5)));
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        assertThat(figures.tables().get("confusion").get(LABELS.get(i)).get(LABELS.get(j)))
            .isEqualTo(expected.get("confusion_matrix_rows_truth").get(i).get(j).asDouble());
      }
    }
  }
}
