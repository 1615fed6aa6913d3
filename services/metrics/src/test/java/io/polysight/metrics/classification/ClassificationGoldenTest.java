package io.polysight.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.input.NumpyMatrix;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
        NumpyMatrix.open(ReferenceData.path("cifar10-resnet/" + network + "_logits.npy")).values();
    assertThat(logits).hasDimensions(1500, 10);
    List<List<String>> ranked = new ArrayList<>();
    double[] confidence = new double[logits.length];
    boolean[] correct = new boolean[logits.length];
    for (int i = 0; i < logits.length; i++) {
      double[] row = logits[i];
      List<String> ranking =
          IntStream.range(0, 10)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer label) -> -row[label]))
              .map(LABELS::get)
              .toList();
      ranked.add(ranking);
      double most = Arrays.stream(row).max().orElseThrow();
      confidence[i] = 1 / Arrays.stream(row).map(logit -> Math.exp(logit - most)).sum();
      correct[i] = ranking.getFirst().equals(truth.get(i));
    }
    assertClose(Accuracy.topK(truth, ranked, 1), expected.get("top1"));
    assertClose(Accuracy.topK(truth, ranked, 5), expected.get("top5"));
    assertClose(Calibration.expectedError(confidence, correct, 15), expected.get("ece_15_bins_l1"));
    ConfusionMatrix matrix =
        ConfusionMatrix.of(LABELS, truth, ranked.stream().map(List::getFirst).toList());
    assertClose(matrix.accuracy(), expected.get("top1"));
    assertClose(matrix.macroF1(), expected.get("macro_f1"));
    assertClose(matrix.macroPrecision(), expected.get("macro_precision"));
    assertClose(matrix.macroRecall(), expected.get("macro_recall"));
    assertClose(matrix.cohenKappa(), expected.get("cohen_kappa"));
    assertClose(matrix.matthews(), expected.get("matthews"));
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        assertThat(matrix.counts()[i][j])
            .isEqualTo(expected.get("confusion_matrix_rows_truth").get(i).get(j).asLong());
      }
    }
  }

  private static void assertClose(double actual, JsonNode expected) {
    assertThat(actual).isCloseTo(expected.asDouble(), within(1e-5));
  }
}
