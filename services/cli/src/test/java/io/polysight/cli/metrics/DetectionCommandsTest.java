package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.testing.ReferenceData;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DetectionCommandsTest {
  private static String path(String name) {
    return ReferenceData.path(name).toString();
  }

  @Test
  void cocoPrintsThePublishedFiguresUnderTheirNames() {
    MetricsRun run =
        MetricsRun.of(
            "coco",
            "--ground-truth",
            path("coco-eval/instances_val2014_100.json"),
            "--predictions",
            path("coco-eval/instances_val2014_fakesegm100_results.json"),
            "--iou-type",
            "segm",
            "--json");
    assertThat(run.status()).isZero();
    JsonNode published =
        JsonMapper.shared()
            .readTree(Path.of(path("coco-eval/expected.json")).toFile())
            .get("segm")
            .get("stated");
    assertThat(run.json().get("APs").asDouble())
        .isCloseTo(published.get("APs").asDouble(), within(1e-9));
    assertThat(run.json().get("AR100").asDouble())
        .isCloseTo(published.get("AR100").asDouble(), within(1e-9));
    assertThat(run.json().get("per_class").get("person").get("AP").asDouble())
        .isCloseTo(0.2698816207265341, within(1e-9));
    assertThat(run.json().get("per_class").get("fire hydrant").get("AP").isNull()).isTrue();
  }

  @Test
  void cocoJudgesAllClassesTogether() {
    MetricsRun run =
        MetricsRun.of(
            "coco",
            "--ground-truth",
            path("coco-eval/instances_val2014_100.json"),
            "--predictions",
            path("coco-eval/instances_val2014_fakebbox100_results.json"),
            "--class-agnostic",
            "--json");
    assertThat(run.status()).isZero();
    // pycocotools 2.0.11 with params.useCats = 0
    assertThat(run.json().get("AP").asDouble()).isCloseTo(0.5952384471295459, within(1e-9));
    assertThat(run.json().get("ARs").asDouble()).isCloseTo(0.6658476658476659, within(1e-9));
    assertThat(run.json().get("per_class")).isNull();
  }

  @Test
  void lvisPrintsPrecisionByFrequency() {
    MetricsRun run =
        MetricsRun.of(
            "lvis",
            "--ground-truth",
            path("lvis-eval/lvis_val_100.json"),
            "--predictions",
            path("lvis-eval/detections_A.json"),
            "--json");
    assertThat(run.status()).isZero();
    assertThat(run.json().get("APr").asDouble()).isCloseTo(0.8, within(1e-9));
    assertThat(run.json().get("AR@300").asDouble()).isCloseTo(0.5216794415023519, within(1e-9));
  }

  @Test
  void aFileThatDoesNotFitIsToldAndNotScored() {
    MetricsRun run =
        MetricsRun.of(
            "coco",
            "--ground-truth",
            path("coco-eval/instances_val2014_100.json"),
            "--predictions",
            path("lvis-eval/detections_A.json"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "image_id that the ground truth has no image of: detections_A.json:1 [0].image_id");
    assertThat(run.out()).isEmpty();
  }
}
