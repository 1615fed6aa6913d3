package io.polysight.metrics.detection.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.input.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionFaultsTest {
  private static final String TRUTH = WrittenFiles.TRUTH;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return new WrittenFiles(folder).file(name, text);
  }

  private String faults(String truth, String predictions, RegionKind kind) {
    Throwable thrown =
        catchThrowable(() -> new WrittenFiles(folder).coco(truth, predictions, kind));
    assertThat(thrown).isInstanceOf(InvalidInputException.class);
    return thrown.getMessage();
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
  void tellsOfFilesThatAreNotThereAndOfWhatGoesOn() throws IOException {
    Path truth = file("truth.json", TRUTH);
    assertThatThrownBy(() ->
            DetectionFiles.coco(
                truth,
                folder.resolve("absent.json"),
                RegionKind.BBOX,
                Keypoints.PERSON_SIGMAS,
                false))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("file that does not exist or cannot be read")
        .hasMessageContaining("absent.json");
    assertThat(faults(TRUTH, "[]\n[]", RegionKind.BBOX))
        .contains("document that goes on after its end: found.json:2");
  }
}
