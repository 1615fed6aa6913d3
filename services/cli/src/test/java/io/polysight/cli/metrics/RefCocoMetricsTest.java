package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RefCocoMetricsTest {
  @TempDir private Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static final String EXPRESSIONS =
      """
      {"images": [{"id": 1, "dataset_name": "refcoco"}, {"id": 2, "dataset_name": "refcoco+"}],
       "annotations": [{"image_id": 1, "bbox": [0, 0, 10, 10]},
                       {"image_id": 2, "bbox": [0, 0, 10, 10]}]}
      """;

  @Test
  void scoresByGeneralisedIouAsTheProgramAndByIouAsThePapers() throws IOException {
    String truth = write("truth.json", EXPRESSIONS);
    String found =
        write(
            "found.json",
            """
            [{"image_id": 1, "bbox": [2, 2, 10, 10], "score": 0.1},
             {"image_id": 1, "bbox": [0, 0, 10, 10], "score": 0.05},
             {"image_id": 2, "bbox": [0, 3.4, 10, 10], "score": 0.9},
             {"image_id": 2, "bbox": [1.2, 1.9, 10, 10], "score": 0.95}]
            """);
    JsonNode figures =
        MetricsRun.of(
                "refcoco", "--ground-truth", truth, "--predictions", found, "--json", "--intervals")
            .json();
    // Moved by (2, 2): IoU 64 / 136 = 0.47. By (1.2, 1.9): 71.28 / 128.72 = 0.554, but of the box
    // around both, 133.28, 4.56 are covered by neither: 0.520.
    assertThat(figures.get("Precision@1").asDouble()).isEqualTo(0.5);
    assertThat(figures.get("Precision@1_repaired").asDouble()).isEqualTo(0.5);
    assertThat(figures.get("Precision@5").asDouble()).isEqualTo(1);
    assertThat(figures.get("perDataset").get("refcoco").get("Precision@1").asDouble()).isZero();
    assertThat(figures.get("intervals").get("Precision@1").get(1).asDouble()).isEqualTo(1);
    String skewed =
        write(
            "skewed.json",
            """
            [{"image_id": 1, "bbox": [1.7, 1.7, 10, 10], "score": 1},
             {"image_id": 2, "bbox": [0, 0, 10, 10], "score": 1}]
            """);
    // 68.89 / 131.11 = 0.525 by IoU, less 5.78 / 136.89 = 0.483 by generalised IoU.
    JsonNode apart =
        MetricsRun.of("refcoco", "--ground-truth", truth, "--predictions", skewed, "--json").json();
    assertThat(apart.get("Precision@1").asDouble()).isEqualTo(0.5);
    assertThat(apart.get("Precision@1_repaired").asDouble()).isEqualTo(1);
  }

  @Test
  void drawsAPictureWithAllItsExpressions() throws IOException {
    String found =
        write(
            "found.json",
            """
            [{"image_id": 1, "bbox": [0, 0, 10, 10], "score": 1},
             {"image_id": 2, "bbox": [20, 0, 10, 10], "score": 1}]
            """);
    for (String second : List.of("a.jpg", "b.jpg")) {
      String truth =
          write(
              "truth.json",
              EXPRESSIONS
                  .replace("\"id\": 1", "\"file_name\": \"a.jpg\", \"id\": 1")
                  .replace("\"id\": 2", "\"file_name\": \"" + second + "\", \"id\": 2"));
      JsonNode interval =
          MetricsRun.of(
                  "refcoco",
                  "--ground-truth",
                  truth,
                  "--predictions",
                  found,
                  "--json",
                  "--intervals")
              .json()
              .get("intervals")
              .get("Precision@1");
      // One picture is always drawn; of two, none, one or both of the right one.
      assertThat(interval.get(1).asDouble() - interval.get(0).asDouble())
          .isEqualTo(second.equals("a.jpg") ? 0 : 1);
    }
  }

  @Test
  void tellsAllThatIsWrongAtOnce() throws IOException {
    String truth =
        write(
            "truth.json",
            EXPRESSIONS.replace(
                "\"annotations\": [",
                "\"annotations\": [{\"image_id\": 1, \"bbox\": [0, 0, 0, 4]},"));
    String found =
        write(
            "found.json",
            """
            [{"image_id": 1, "bbox": [2, 2, 10, -10], "score": 0.1},
             {"image_id": 7, "bbox": [0, 0, 10], "score": Infinity}]
            """);
    assertThat(MetricsRun.of("refcoco", "--ground-truth", truth, "--predictions", found).err())
        .contains("annotated box that covers nothing")
        .contains("second annotation of an image")
        .contains("bbox of negative size; it is left, top, width, height: found.json:1 [0].bbox")
        .contains("image_id that the ground truth has no expression of: found.json:2")
        .contains("bbox that is no array of 4 finite numbers: found.json:2 [1].bbox")
        .contains("score that is not a finite number: found.json:2 [1].score");
  }
}
