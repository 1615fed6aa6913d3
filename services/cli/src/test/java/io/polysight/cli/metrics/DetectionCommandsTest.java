package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.testing.ReferenceData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DetectionCommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();
  private final PrintStream standard = System.out;

  @BeforeEach
  void capture() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void release() {
    System.setOut(standard);
  }

  private int run(Object command, String... words) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setErr(new PrintWriter(err))
        .execute(words);
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  private static String path(String name) {
    return ReferenceData.path(name).toString();
  }

  @Test
  void cocoPrintsThePublishedFiguresUnderTheirNames() {
    int status =
        run(
            new CocoCommand(),
            "--ground-truth",
            path("coco-eval/instances_val2014_100.json"),
            "--predictions",
            path("coco-eval/instances_val2014_fakesegm100_results.json"),
            "--iou-type",
            "segm",
            "--json");
    assertThat(status).isZero();
    JsonNode published =
        JsonMapper.shared()
            .readTree(Path.of(path("coco-eval/expected.json")).toFile())
            .get("segm")
            .get("stated");
    assertThat(json().get("APs").asDouble())
        .isCloseTo(published.get("APs").asDouble(), within(1e-9));
    assertThat(json().get("AR100").asDouble())
        .isCloseTo(published.get("AR100").asDouble(), within(1e-9));
    assertThat(json().get("per_class").get("person").get("AP").asDouble())
        .isCloseTo(0.2698816207265341, within(1e-9));
    assertThat(json().get("per_class").get("fire hydrant").get("AP").isNull()).isTrue();
  }

  @Test
  void cocoJudgesAllClassesTogether() {
    int status =
        run(
            new CocoCommand(),
            "--ground-truth",
            path("coco-eval/instances_val2014_100.json"),
            "--predictions",
            path("coco-eval/instances_val2014_fakebbox100_results.json"),
            "--class-agnostic",
            "--json");
    assertThat(status).isZero();
    // pycocotools 2.0.11 with params.useCats = 0
    assertThat(json().get("AP").asDouble()).isCloseTo(0.5952384471295459, within(1e-9));
    assertThat(json().get("ARs").asDouble()).isCloseTo(0.6658476658476659, within(1e-9));
    assertThat(json().get("per_class")).isNull();
  }

  @Test
  void lvisPrintsPrecisionByFrequency() {
    int status =
        run(
            new LvisCommand(),
            "--ground-truth",
            path("lvis-eval/lvis_val_100.json"),
            "--predictions",
            path("lvis-eval/detections_A.json"),
            "--json");
    assertThat(status).isZero();
    assertThat(json().get("APr").asDouble()).isCloseTo(0.8, within(1e-9));
    assertThat(json().get("AR@300").asDouble()).isCloseTo(0.5216794415023519, within(1e-9));
  }

  @Test
  void aFileThatDoesNotFitIsToldAndNotScored() {
    int status =
        run(
            new CocoCommand(),
            "--ground-truth",
            path("coco-eval/instances_val2014_100.json"),
            "--predictions",
            path("lvis-eval/detections_A.json"));
    assertThat(status).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            "image_id that the ground truth has no image of: detections_A.json:1 [0].image_id");
    assertThat(out.size()).isZero();
  }
}
