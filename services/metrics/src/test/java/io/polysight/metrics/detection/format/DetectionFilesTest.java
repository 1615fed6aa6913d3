package io.polysight.metrics.detection.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.Selection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionFilesTest {
  private static final String TRUTH = WrittenFiles.TRUTH;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return new WrittenFiles(folder).file(name, text);
  }

  private Figures figures(String truth, String predictions, RegionKind kind) throws IOException {
    return new WrittenFiles(folder).figures(truth, predictions, kind);
  }

  @Test
  void readsBoxesWhateverTheOrderOfTheFields() throws IOException {
    Figures figures =
        figures(
            TRUTH,
            """
            [{"score": 0.5, "bbox": [0, 0, 2, 2], "category_id": 2, "image_id": 7, "note": {"a": [1]}},
             {"image_id": 3, "category_id": 2, "score": 1, "bbox": [1, 0, 2, 3]}]
            """,
            RegionKind.BBOX);
    // IoU 1 and 0.75: of the ten thresholds both are found at six, the better alone at four, then
    // with one miss before it
    assertThat(figures.values().get("AR100")).isEqualTo((6 + 4 * 0.5) / 10, within(1e-12));
  }

  @Test
  void readsMasksInAllThreeForms() throws IOException {
    Figures figures =
        figures(
            TRUTH,
            """
            [{"image_id": 7, "category_id": 2, "score": 0.5,
              "segmentation": {"size": [4, 5], "counts": "0220<"}},
             {"image_id": 3, "category_id": 2, "score": 1,
              "segmentation": {"counts": [4, 8, 8], "size": [4, 5]}}]
            """,
            RegionKind.SEGM);
    assertThat(figures.values().get("AP")).isEqualTo(1.0, within(1e-12));
  }

  @Test
  void aBoxStandsInForAMissingMask() throws IOException {
    Figures figures =
        figures(
            TRUTH,
            "[{\"image_id\": 7, \"category_id\": 2, \"score\": 0.5, \"bbox\": [0, 0, 2, 2]}]",
            RegionKind.SEGM);
    assertThat(figures.values().get("AR1")).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void aMaskStandsInForAMissingBoxAndGivesTheArea() throws IOException {
    Figures figures =
        figures(
            TRUTH,
            """
            [{"image_id": 3, "category_id": 2, "score": 1,
              "segmentation": {"counts": [4, 8, 8], "size": [4, 5]}}]
            """,
            RegionKind.BBOX);
    assertThat(figures.values().get("AR1")).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void noPredictionAtAllFindsNothing() throws IOException {
    Figures figures = figures(TRUTH, "[]", RegionKind.BBOX);
    assertThat(figures.values().get("AP")).isZero();
    assertThat(figures.values().get("AR100")).isZero();
    assertThat(figures.values().get("APl")).isNaN();
  }

  @Test
  void classesOfOneNameStayApart() throws IOException {
    Figures figures =
        figures(
            """
            {"images": [{"id": 1}], "annotations": [],
             "categories": [{"id": 4, "name": "bat"}, {"id": 9, "name": "bat"}]}
            """,
            "[]",
            RegionKind.BBOX);
    assertThat(figures.tables().get("per_class").keySet()).containsExactly("bat (4)", "bat (9)");
  }

  @Test
  void theMatchOfAnnotationZeroIsForgottenAsByTheReferenceAndRepairedUnderAnotherName()
      throws IOException {
    Figures figures =
        new WrittenFiles(folder)
            .coco(
                TRUTH.replace("\"id\": 1,", "\"id\": 0,"),
                """
                [{"image_id": 7, "category_id": 2, "bbox": [0, 0, 2, 2], "score": 0.9},
                 {"image_id": 3, "category_id": 2, "bbox": [1, 0, 2, 4], "score": 0.5}]
                """,
                RegionKind.BBOX)
            .figures();
    // a miss, then a hit: precision 1/2 up to recall 1/2
    assertThat(figures.values().get("AP")).isEqualTo(51 * 0.5 / 101, within(1e-12));
    assertThat(figures.values().get("AP_repaired")).isEqualTo(1.0, within(1e-12));
    assertThat(figures.undefined()).containsKeys("APl", "APl_repaired");
  }

  @Test
  void lvisJudgesOnlyWhatIsKnownOfAnImage() throws IOException {
    Path truth =
        file(
            "lvis.json",
            """
            {"images": [
              {"id": 1, "neg_category_ids": [2], "not_exhaustive_category_ids": []},
              {"id": 2, "neg_category_ids": [], "not_exhaustive_category_ids": [1]}],
             "annotations": [
              {"id": 1, "image_id": 1, "category_id": 1, "bbox": [0, 0, 9, 9], "area": 81},
              {"id": 2, "image_id": 2, "category_id": 1, "bbox": [0, 0, 9, 9], "area": 81},
              {"id": 3, "image_id": 2, "category_id": 3, "bbox": [0, 0, 9, 9], "area": 81}],
             "categories": [
              {"id": 1, "name": "cup", "frequency": "r"},
              {"id": 2, "name": "dog", "frequency": "c"},
              {"id": 3, "name": "tree", "frequency": "f"}]}
            """);
    String found =
        "{\"image_id\": %d, \"category_id\": %d, \"bbox\": [%d, 0, 9, 9], \"score\": %s}";
    Path predictions =
        file(
            "found.json",
            "["
                + String.join(
                    ",",
                    found.formatted(1, 1, 0, "0.5"),
                    found.formatted(2, 1, 0, "0.6"),
                    // a miss in an image whose cups are not all annotated: not counted
                    found.formatted(2, 1, 50, "0.9"),
                    // of trees in image 1 nothing is known: not counted
                    found.formatted(1, 3, 50, "0.9"),
                    found.formatted(2, 3, 0, "0.8"))
                + "]");
    DetectionFiles files = DetectionFiles.lvis(truth, predictions, RegionKind.BBOX);
    Figures figures = files.figures();
    assertThat(figures.values().get("APr")).isEqualTo(1.0, within(1e-12));
    assertThat(figures.values().get("APf")).isEqualTo(1.0, within(1e-12));
    assertThat(figures.values().get("APc")).isNaN();
    assertThat(figures.undefined())
        .containsEntry("APc", "no annotated object of common classes counts");
  }

  /** Forty megabytes of boxes on two images: what cannot count is dropped as it is read. */
  @Test
  void keepsOnlyWhatCanCountOfALongFile() throws IOException {
    Path predictions = folder.resolve("long.json");
    var random = new Random(1);
    int rows = (1 << 19) + 1_000;
    try (BufferedWriter out = Files.newBufferedWriter(predictions)) {
      for (int i = 0; i < rows; i++) {
        out.write(i == 0 ? "[" : ",\n");
        out.write("{\"image_id\": " + (i % 2 == 0 ? 7 : 3) + ", \"category_id\": 2, \"bbox\": [");
        out.write(random.nextInt(3) + ", 0, 2, 2], \"score\": " + random.nextFloat() + "}");
      }
      out.write("]");
    }
    DetectionFiles files =
        DetectionFiles.coco(
            file("truth.json", TRUTH),
            predictions,
            RegionKind.BBOX,
            Keypoints.PERSON_SIGMAS,
            false);
    assertThat(files.detections().objects()).isLessThan(rows / 4);
    assertThat(files.match().scores(Selection.ALL).figures().values().get("AR100"))
        .isEqualTo((1 + 9 * 0.5) / 10, within(1e-12)); // the other box is half right
  }
}
