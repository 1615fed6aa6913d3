package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RelationCommandsTest {
  @TempDir private Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static final String THINGS =
      """
      [{"bbox": [1, 1, 10, 10], "category_id": 1}, {"bbox": [5, 5, 20, 20], "category_id": 18}]\
      """;

  @Test
  void hicoTellsRareClassesFromOthers() throws IOException {
    String truth =
        write(
            "test_hico.json",
            """
            [{"file_name": "a.jpg", "annotations": %s, "hoi_annotation": [
               {"subject_id": 0, "object_id": 1, "category_id": 36},
               {"subject_id": 0, "object_id": 1, "category_id": "37\\n"}]},
             {"file_name": "b.jpg", "annotations": [], "hoi_annotation": []}]
            """
                .formatted(THINGS));
    String found =
        write(
            "found.json",
            """
            [{"file_name": "a.jpg", "predictions": %s, "hoi_prediction": [
               {"subject_id": 0, "object_id": 1, "category_id": 36, "score": 0.9}]}]
            """
                .formatted(THINGS));
    String training =
        write(
            "trainval_hico.json",
            """
            [{"file_name": "t.jpg", "annotations": %s, "hoi_annotation": [
               {"subject_id": 0, "object_id": 1, "category_id": 37}]}]
            """
                .formatted(THINGS));
    JsonNode figures =
        MetricsRun.of(
                "hico",
                "--ground-truth",
                truth,
                "--predictions",
                found,
                "--training",
                training,
                "--json")
            .json();
    assertThat(figures.get("mAP").asDouble()).isCloseTo(0.5, within(1e-12));
    assertThat(figures.get("mAP_rare").asDouble()).isZero();
    assertThat(figures.get("mAP_non_rare").asDouble()).isCloseTo(1, within(1e-12));
    assertThat(figures.get("per_class").get("1 36 18").get("AP").asDouble())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void hicoTellsAllThatIsWrongAtOnce() throws IOException {
    String truth =
        write(
            "truth.json",
            "[{\"file_name\": \"a.jpg\", \"annotations\": [], \"hoi_annotation\": [{\"subject_id\":"
                + " 0, \"object_id\": 1, \"category_id\": 3}]}]");
    String found =
        write(
            "found.json",
            "[{\"file_name\": \"x.jpg\", \"predictions\": [{\"bbox\": [9, 9, 1, 1], \"category_id\":"
                + " 1}], \"hoi_prediction\": [{\"subject_id\": 0, \"object_id\": 0,"
                + " \"category_id\": 1, \"score\": NaN}]}]");
    MetricsRun run = MetricsRun.of("hico", "--ground-truth", truth, "--predictions", found);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("truth.json:1 [0].hoi_annotation[0].subject_id = 0")
        .contains("bbox whose right or bottom is before its left or top")
        .contains("score that is not a finite number")
        .contains("image that the ground truth does not have");
  }

  private static String relation(String predicate, String more) {
    return """
    {"predicate": "%s", "subject": {"object_id": 1, "name": "man", "x": 0, "y": 0, "w": 10, "h": 10},
     "object": {"object_id": 2, "names": ["horse"], "x": 5, "y": 5, "w": 20, "h": 20}%s}\
    """
        .formatted(predicate, more);
  }

  @Test
  void relationsReadsVisualGenomesForm() throws IOException {
    String truth =
        write(
            "relationships.json",
            "[{\"image_id\": 1, \"relationships\": ["
                + relation("rides", "")
                + ","
                + relation("near", "")
                + "]}]");
    String found =
        write(
            "found.json",
            "[{\"image_id\": 1, \"relationships\": ["
                + relation("rides", ", \"score\": 0.9")
                + ","
                + relation("near", ", \"score\": 0.5")
                + "]}]");
    JsonNode figures =
        MetricsRun.of("relations", "--ground-truth", truth, "--predictions", found, "--json")
            .json();
    // One predicate a pair with graph constraint, both without.
    assertThat(figures.get("R@20").asDouble()).isEqualTo(0.5);
    assertThat(figures.get("ng-R@20").asDouble()).isEqualTo(1);
    assertThat(figures.get("mR@20").asDouble()).isEqualTo(0.5);
    assertThat(figures.get("per_predicate").get("near").get("ng-R@50").asDouble()).isEqualTo(1);
  }

  @Test
  void relationsTellsAllThatIsWrongAtOnce() throws IOException {
    String truth =
        write(
            "truth.json",
            "[{\"image_id\": 1, \"relationships\": [" + relation("rides", "") + "]}]");
    String found =
        write(
            "found.json",
            "[{\"image_id\": 2, \"relationships\": ["
                + relation("rides", "")
                + ", "
                + relation("rides", ", \"score\": 1").replace("\"w\": 10", "\"w\": -10")
                + "]}]");
    MetricsRun run = MetricsRun.of("relations", "--ground-truth", truth, "--predictions", found);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("image_id that the ground truth does not have: found.json:1 [0].image_id = 2")
        .contains("score that is missing")
        .contains("box that is not finite or of negative size");
  }
}
