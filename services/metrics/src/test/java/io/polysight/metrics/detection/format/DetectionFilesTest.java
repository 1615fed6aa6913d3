package io.polysight.metrics.detection.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.Selection;
import io.polysight.metrics.input.InvalidInputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionFilesTest {
  private static final String TRUTH =
      """
      {"images": [{"id": 7, "height": 4, "width": 5}, {"id": 3, "height": 4, "width": 5}],
       "annotations": [
        {"id": 1, "image_id": 7, "category_id": 2, "bbox": [0, 0, 2, 2], "area": 4,
         "segmentation": {"size": [4, 5], "counts": [0, 2, 2, 2, 14]}},
        {"id": 2, "image_id": 3, "category_id": 2, "bbox": [1, 0, 2, 4], "area": 8, "iscrowd": 0,
         "segmentation": [[1, 0, 1, 4, 3, 4, 3, 0]]}],
       "categories": [{"id": 2, "name": "cup"}]}
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private DetectionFiles coco(String truth, String predictions, RegionKind kind)
      throws IOException {
    return DetectionFiles.coco(
        file("truth.json", truth),
        file("found.json", predictions),
        kind,
        Keypoints.PERSON_SIGMAS,
        false);
  }

  private Figures figures(String truth, String predictions, RegionKind kind) throws IOException {
    return coco(truth, predictions, kind).match().scores(Selection.ALL).figures();
  }

  private String faults(String truth, String predictions, RegionKind kind) {
    Throwable thrown = catchThrowable(() -> coco(truth, predictions, kind));
    assertThat(thrown).isInstanceOf(InvalidInputException.class);
    return thrown.getMessage();
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
  void tellsAllFaultsOfPredictionsWithLineAndField() {
    String message =
        faults(
            TRUTH,
            """
            [{"image_id": 7, "category_id": 2, "bbox": [0, 0, 2, 2], "score": NaN},
             {"image_id": 8, "category_id": 2, "bbox": [0, 0, 2, 2], "score": 0.5},
             {"image_id": 7, "category_id": 9, "bbox": [0, 0, 2, 2], "score": Infinity},
             {"image_id": 7, "category_id": 2, "bbox": [0, 0, -2, 2], "score": 0.5},
             {"image_id": 7, "category_id": 2, "bbox": [0, 0, 2], "score": 0.5},
             {"image_id": 7, "category_id": 2, "bbox": [0, 0, 2, "wide"], "score": 0.5},
             {"image_id": 7, "category_id": 2, "bbox": [0, 0, 2, Infinity], "score": 0.5},
             {"image_id": "7", "category_id": 2, "bbox": [0, 0, 2, 2], "score": "high"},
             {"category_id": 2, "bbox": [0, 0, 2, 2]},
             {"image_id": 7, "category_id": 2, "score": 0.5},
             17]
            """,
            RegionKind.BBOX);
    assertThat(message)
        .startsWith("found.json against truth.json cannot be scored:")
        .contains("2 x score that is not a finite number: found.json:1 [0].score = NaN")
        .contains("found.json:3 [2].score = Infinity")
        .contains(
            "1 x image_id that the ground truth has no image of: found.json:2 [1].image_id = 8")
        .contains("category_id that the ground truth has no category of: found.json:3")
        .contains("bbox of negative size")
        .contains("found.json:4 [3].bbox = [0.0, 0.0, -2.0, 2.0]")
        .contains("bbox without left, top, width, height: found.json:5 [4].bbox = 3 numbers")
        .contains("list entry that is not a number: found.json:6 [5].bbox = 'wide'")
        .contains("bbox with a side that is not finite: found.json:7")
        .contains("id that is not an integer: found.json:8 [7].image_id = '7'")
        .contains("value that is not a number: found.json:8 [7].score = 'high'")
        .contains("no image_id: found.json:9 [8]")
        .contains("result without a score: found.json:9 [8]")
        .contains("result without a bbox; the first one has it: found.json:10 [9]")
        .contains("list entry that is not an object: found.json:11 [10]");
  }

  @Test
  void tellsAllFaultsOfTheGroundTruthAndOfThePredictionsAtOnce() {
    String message =
        faults(
            """
            {"images": [{"id": 7}, {"id": 7}, {"height": 3}],
             "annotations": [
              {"id": 1, "image_id": 7, "category_id": 2, "bbox": [0, 0, 2, 2], "area": 4},
              {"id": 1, "image_id": 7, "category_id": 2, "bbox": [0, 0, 2, 2], "area": 4},
              {"id": 3, "image_id": 9, "category_id": 2, "bbox": [0, 0, 2, 2]},
              {"id": 4, "image_id": 7, "category_id": 2, "area": -4, "iscrowd": 2}],
             "categories": [{"id": 2, "name": "cup"}, {"id": 2, "name": "dog"}]}
            """,
            "[{\"image_id\": 6, \"category_id\": 2, \"score\": 0.5, \"bbox\": [0, 0, 2, 2]}]",
            RegionKind.BBOX);
    assertThat(message)
        .contains("image id that occurs twice: truth.json:1 images[1].id = 7")
        .contains("image without an id: truth.json:1 images[2]")
        .contains("category id that occurs twice: truth.json:7 categories[1].id = 2")
        .contains("annotation id that occurs twice: truth.json:4 annotations[1].id = 1")
        .contains("image_id that the ground truth has no image of: truth.json:5")
        .contains("found.json:1 [0].image_id = 6")
        .contains("annotation without an area, which decides its size: truth.json:5")
        .contains("area that is not a number of square pixels: truth.json:6")
        .contains("flag that is neither 0 nor 1: truth.json:6 annotations[3].iscrowd = 2.0");
  }

  @Test
  void tellsFaultsOfMasks() {
    String message =
        faults(
            TRUTH,
            """
            [{"image_id": 7, "category_id": 2, "score": 1,
              "segmentation": {"size": [5, 4], "counts": "0220<"}},
             {"image_id": 7, "category_id": 2, "score": 1,
              "segmentation": {"size": [4, 5], "counts": "02"}},
             {"image_id": 7, "category_id": 2, "score": 1,
              "segmentation": {"size": [4, 5], "counts": "0220 "}},
             {"image_id": 7, "category_id": 2, "score": 1,
              "segmentation": {"size": [4, 5], "counts": "022P"}},
             {"image_id": 7, "category_id": 2, "score": 1,
              "segmentation": {"size": [4, 5], "counts": [10, 11]}},
             {"image_id": 7, "category_id": 2, "score": 1, "segmentation": [[0, 0, 1, 1]]},
             {"image_id": 7, "category_id": 2, "score": 1, "segmentation": []},
             {"image_id": 7, "category_id": 2, "score": 1, "segmentation": "0220<"},
             {"image_id": 7, "category_id": 2, "score": 1}]
            """,
            RegionKind.SEGM);
    assertThat(message)
        .contains(
            "mask of another size than its image: found.json:1 [0].segmentation.size ="
                + " [5.0, 4.0], the image has [4, 5]")
        .contains("4 x run lengths that do not fit: found.json:3 [1]")
        .contains("cover 2 pixels only")
        .contains("hold ' ', which is not of COCO's encoding")
        .contains("cut off or damaged")
        .contains("do not fill it exactly")
        .contains("polygon without x and y of at least three points: found.json:11 [5]")
        .contains("segmentation without any polygon: found.json:12 [6]")
        .contains("neither polygons [[x, y, ...], ...] nor {size, counts}: found.json:13 [7]")
        .contains("result without a segmentation; the first one has it: found.json:14 [8]");
  }

  @Test
  void tellsFilesThatAreEmptyCutOffSwappedOrNoJson() {
    assertThat(faults(TRUTH, "", RegionKind.BBOX))
        .contains("without content")
        .contains("found.json");
    assertThat(faults("", "[]", RegionKind.BBOX))
        .contains("without content")
        .contains("truth.json");
    assertThat(
            faults(
                TRUTH,
                "[{\"image_id\": 99, \"category_id\": 2, \"bbox\": [0, 0, 2, 2], \"score\": 1},\n"
                    + "{\"image_id\": 7, \"category_id\": 2, \"bbox\": [0, 0,",
                RegionKind.BBOX))
        .contains("JSON that ends before it is complete")
        .contains("found.json:2")
        .contains("[0].image_id = 99");
    assertThat(faults(TRUTH, "[{\"image_id\": 7,}]", RegionKind.BBOX))
        .contains("text that is not JSON: found.json:1")
        .contains("column")
        .doesNotContain("jackson");
    assertThat(faults("[]", TRUTH, RegionKind.BBOX)).contains("is it the file of predictions?");
    assertThat(faults(TRUTH, TRUTH, RegionKind.BBOX)).contains("is it the ground truth?");
    assertThat(faults("{\"images\": []}", "[]", RegionKind.BBOX))
        .contains("without a list of categories")
        .contains("without a list of annotations");
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
        coco(
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
  void refusesKeyPointsWithoutClasses() {
    assertThatThrownBy(() ->
            DetectionFiles.coco(
                file("truth.json", TRUTH),
                file("found.json", "[]"),
                RegionKind.KEYPOINTS,
                Keypoints.PERSON_SIGMAS,
                true))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("pycocotools then compares nothing");
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
