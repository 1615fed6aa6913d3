package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands over the reference programs' own files. */
class SegmentationCommandsTest {
  @TempDir Path folder;
  private MetricsRun ran = new MetricsRun(0, "", "");

  private int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    ran = MetricsRun.of(words);
    return ran.status();
  }

  private JsonNode json() {
    return ran.json();
  }

  @Test
  void printsPanopticQualityUnderTheReferencesNames() {
    Path shifted = ReferenceData.path("panoptic-quality/shift6");
    assertThat(
            run(
                "panoptic",
                "--ground-truth",
                shifted.resolve("gt.json"),
                "--ground-truth-folder",
                shifted.resolve("gt"),
                "--predictions",
                shifted.resolve("pred.json"),
                "--predictions-folder",
                shifted.resolve("pred"),
                "--json"))
        .isZero();
    JsonNode figures = json();
    assertThat(figures.get("PQ").asDouble()).isCloseTo(0.5209900969353949, within(1e-9));
    assertThat(figures.get("RQ_th").asDouble()).isCloseTo(0.23076923076923078, within(1e-9));
    assertThat(figures.get("SQ_st").asDouble()).isCloseTo(0.7808784071396259, within(1e-9));
    assertThat(figures.get("per_class").get("person").get("PQ").asDouble())
        .isCloseTo(0.26231526325809684, within(1e-9));
    assertThat(figures.get("per_class").get("bicycle").get("PQ").isNull()).isTrue();
  }

  @Test
  void printsMeanIouOfFolders() throws IOException {
    Path maps = ReferenceData.path("camvid-mini/miou-neighbour");
    JsonNode expected = JsonMapper.shared().readTree(maps.resolve("expected.json").toFile());
    JsonNode order = expected.get("order");
    Path truth = Files.createDirectory(folder.resolve("truth"));
    Path predictions = Files.createDirectory(folder.resolve("predictions"));
    for (int i = 1; i < order.size(); i++) {
      String name = order.get(i).asString();
      Files.copy(maps.resolve(name), truth.resolve(name));
      Files.copy(maps.resolve(order.get(i - 1).asString()), predictions.resolve(name));
    }
    Path names =
        Files.write(folder.resolve("names.txt"), expected.get("per_class_iou").propertyNames());
    assertThat(
            run(
                "miou",
                "--ground-truth-folder",
                truth,
                "--predictions-folder",
                predictions,
                "--classes",
                11,
                "--ignore",
                11,
                "--names",
                names,
                "--json"))
        .isZero();
    assertThat(json().get("mIoU").asDouble()).isCloseTo(0.7676541009165674, within(1e-9));
    assertThat(json().get("per_class").get("Bicyclist").get("IoU").asDouble())
        .isCloseTo(0.7677464913054992, within(1e-9));
    assertThat(json().has("mBoundaryIoU")).isFalse();
  }

  @Test
  void saysWhatDoesNotFit() throws IOException {
    Path maps = ReferenceData.path("camvid-mini/miou-neighbour");
    assertThat(
            run(
                "miou",
                "--ground-truth-folder",
                maps,
                "--predictions-folder",
                maps,
                "--classes",
                11))
        .isEqualTo(1);
    assertThat(ran.err())
        .contains("20 x label map with labels other than 0 to 10: 0016E5_07959.png = 11;")
        .contains("and 15 more");
    assertThat(ran.out()).isEmpty();
  }
}
