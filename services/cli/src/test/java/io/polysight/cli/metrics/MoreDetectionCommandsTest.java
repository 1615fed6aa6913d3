package io.polysight.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Commands of the detection protocols other than COCO's. */
class MoreDetectionCommandsTest {
  private static final String TRUTH =
      """
      {"images": [{"id": 1, "height": 40, "width": 40}],
       "annotations": [
        {"id": 1, "image_id": 1, "category_id": 1, "bbox": [0, 0, 10, 10], "area": 100},
        {"id": 2, "image_id": 1, "category_id": 2, "bbox": [20, 20, 10, 10], "area": 100}],
       "categories": [{"id": 1, "name": "cat"}, {"id": 2, "name": "dog"}]}
      """;

  @TempDir private Path folder;

  private String write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  @Test
  void tideTellsWhatEachErrorCostsAndWhatWasTakenForWhat() throws IOException {
    String truth = write("truth.json", TRUTH);
    String found =
        write(
            "found.json",
            """
            [{"image_id": 1, "category_id": 1, "bbox": [0, 0, 10, 10], "score": 0.9},
             {"image_id": 1, "category_id": 1, "bbox": [20, 20, 10, 10], "score": 0.8}]
            """);
    JsonNode figures =
        MetricsRun.of(
                "tide",
                "--ground-truth",
                truth,
                "--predictions",
                found,
                "--confusion",
                "0.25",
                "--json")
            .json();
    // The cat is found, the dog is called a cat: with its class corrected, all would be found.
    assertThat(figures.get("AP").asDouble()).isCloseTo(0.5, within(1e-12));
    assertThat(figures.get("dAP_Cls").asDouble()).isCloseTo(0.5, within(1e-12));
    assertThat(figures.get("dAP_Loc").asDouble()).isZero();
    assertThat(figures.get("errors").get("Cls").get("count").asInt()).isEqualTo(1);
    assertThat(figures.get("confusion").get("dog").get("cat").asInt()).isEqualTo(1);
    assertThat(figures.get("confusion").get("background").get("cat").asInt()).isZero();
  }

  /**
   * tidecv (github.com/dbolya/tide) on the same files; it prints percent. Of equal scores, which
   * the masks have, it goes by the images' places in the file, we by their ids.
   */
  @Test
  void tideAgreesWithTidecvOnBoxesAndMasks() {
    assertTide(
        "bbox",
        1e-12,
        Map.of(
            "AP", 0.6420498881733425,
            "dAP_Cls", 0.222460397441685,
            "dAP_Loc", 0.0022789102370710168,
            "dAP_Both", 0.0,
            "dAP_Dupe", 0.00018972971237033676,
            "dAP_Bkg", 0.0,
            "dAP_Miss", 0.08523573787723365,
            "dAP_FalsePos", 0.06821587524510463,
            "dAP_FalseNeg", 0.17684978535217183));
    assertTide(
        "segm",
        1e-6,
        Map.of(
            "AP", 0.5180081155512982,
            "dAP_Cls", 0.16186000852974453,
            "dAP_Loc", 0.11600722789458687,
            "dAP_Both", 0.010128509521506289,
            "dAP_Dupe", 0.0,
            "dAP_Bkg", 0.002681107488310275,
            "dAP_Miss", 0.07778639338018045,
            "dAP_FalsePos", 0.08660366141587232,
            "dAP_FalseNeg", 0.23745838108836628));
  }

  private static void assertTide(String kind, double tolerance, Map<String, Double> expected) {
    MetricsRun run =
        MetricsRun.of(
            "tide",
            "--ground-truth",
            ReferenceData.path("coco-eval/instances_val2014_100.json").toString(),
            "--predictions",
            ReferenceData.path("coco-eval/instances_val2014_fake" + kind + "100_results.json")
                .toString(),
            "--iou-type",
            kind,
            "--json");
    assertThat(run.status()).as(run.err()).isZero();
    expected.forEach((name, value) ->
        assertThat(run.json().get(name).asDouble()).as(name).isCloseTo(value, within(tolerance)));
  }

  @Test
  void tideJudgesMasks() throws IOException {
    String square = "\"segmentation\": [[0, 0, 10, 0, 10, 10, 0, 10]]";
    String truth =
        write(
            "truth.json",
            TRUTH
                .replace("\"bbox\": [0, 0, 10, 10], ", square + ", ")
                .replace("\"bbox\": [20, 20, 10, 10], ", square + ", "));
    String found =
        write(
            "found.json",
            "[{\"image_id\": 1, \"category_id\": 1, \"score\": 0.9, "
                + square
                + "}, {\"image_id\": 1, \"category_id\": 2, \"score\": 0.8, "
                + square.replace("10", "8")
                + "}]");
    JsonNode figures =
        MetricsRun.of(
                "tide",
                "--ground-truth",
                truth,
                "--predictions",
                found,
                "--iou-type",
                "segm",
                "--json")
            .json();
    // 64 of 100 pixels suffice.
    assertThat(figures.get("AP").asDouble()).isCloseTo(1, within(1e-12));
  }

  @Test
  void tideRefusesKeyPointsAndOverlapsThatAreNone() throws IOException {
    String truth = write("truth.json", TRUTH);
    String found = write("found.json", "[]");
    assertThat(
            MetricsRun.of(
                    "tide",
                    "--ground-truth",
                    truth,
                    "--predictions",
                    found,
                    "--iou-type",
                    "keypoints")
                .err())
        .contains("compare bbox or segm");
    assertThat(
            MetricsRun.of("tide", "--ground-truth", truth, "--predictions", found, "--hit", "0.05")
                .err())
        .contains("0 < background < hit <= 1");
  }

  private static String object(String name, String box, String more) {
    String[] sides = box.split(" ");
    return "<object><name>%s</name>%s<bndbox><xmin>%s</xmin><ymin>%s</ymin><xmax>%s</xmax><ymax>%s</ymax></bndbox></object>"
        .formatted(name, more, sides[0], sides[1], sides[2], sides[3]);
  }

  @Test
  void vocReadsTheFoldersOfTheDevelopmentKit() throws IOException {
    String part = "<part><name>cat</name><bndbox><xmin>1</xmin></bndbox></part>";
    write(
        "Annotations/a.xml",
        "<annotation><filename>a.jpg</filename>"
            + object("traffic_light", "1 1 10 10", part)
            + object("traffic_light", "30 30 40 40", "<difficult>1</difficult>")
            + "</annotation>");
    write(
        "Annotations/b.xml",
        "<annotation>" + object("traffic_light", "1 1 10 10", "") + "</annotation>");
    write("Annotations/c.xml", "not to be read");
    String images = write("test.txt", "a  1\nb -1\n");
    write(
        "found/comp4_det_test_traffic_light.txt",
        "a 0.9 1 1 10 10\na 0.8 30 30 40 40\nb 0.7 5 5 20 20\n");
    JsonNode figures =
        MetricsRun.of(
                "voc",
                "--annotations",
                folder.resolve("Annotations").toString(),
                "--image-set",
                images,
                "--detections",
                folder.resolve("found").toString(),
                "--json",
                "--intervals")
            .json();
    // One of two found, the difficult one does not count: recall 1/2 at precision 1.
    assertThat(figures.get("mAP").asDouble()).isCloseTo(0.5, within(1e-12));
    assertThat(figures.get("mAP_2007").asDouble()).isCloseTo(6 / 11.0, within(1e-12));
    assertThat(figures.get("per_class").get("traffic_light").get("objects").asInt()).isEqualTo(2);
    assertThat(figures.get("intervals").get("mAP").get(0).asDouble()).isLessThan(0.5);
  }

  @Test
  void vocTellsAllThatIsWrongAtOnce() throws IOException {
    write("Annotations/a.xml", "<annotation>" + object("cat", "9 9 1 1", "") + "</annotation>");
    write("Annotations/b.xml", "<annotation><object><name>dog</name></object></annotation>");
    write("Annotations/c.xml", "<annotation><object>");
    write("Annotations/d.xml", "<html/>");
    write("found/comp4_det_test_cat.txt", "x 0.5 1 1 2 2\na NaN 1 1 2 2\na 0.5 1 1\na 0.5 5 5 2 2");
    MetricsRun run =
        MetricsRun.of(
            "voc",
            "--annotations",
            folder.resolve("Annotations").toString(),
            "--detections",
            folder.resolve("found").toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("box whose right or bottom is before its left or top: a.xml:1 object.bndbox")
        .contains("side of a box that is no finite number: b.xml:1 object.bndbox.xmin = absent")
        .contains("annotation that is no XML: c.xml:1")
        .contains("XML that is no annotation of VOC's")
        .contains("detection in an image that is not to be scored: comp4_det_test_cat.txt:1 = x")
        .contains("score or side that is no finite number: comp4_det_test_cat.txt:2 = NaN")
        .contains("line that is not image score left top right bottom: comp4_det_test_cat.txt:3");
  }

  @Test
  void openImagesExpandsAnnotationsByTheHierarchy() throws IOException {
    String hierarchy =
        write(
            "hierarchy.json",
            """
            {"LabelName": "/m/entity", "Subcategory": [
              {"LabelName": "/m/animal", "Subcategory": [{"LabelName": "/m/cat"}]}]}
            """);
    String boxes =
        write(
            "boxes.csv",
            "ImageID,LabelName,XMin,XMax,YMin,YMax,IsGroupOf\na,/m/cat,0.1,0.5,0.1,0.5,0\n");
    String labels = write("labels.csv", "ImageID,LabelName,Confidence\nb,/m/animal,0\n");
    String found =
        write(
            "found.csv",
            "ImageID,LabelName,Score,XMin,XMax,YMin,YMax\n"
                + "a,/m/animal,0.9,0.1,0.5,0.1,0.5\n"
                + "b,/m/cat,0.95,0.1,0.5,0.1,0.5\n"
                + "a,/m/cat,0.5,0.1,0.5,0.1,0.5\n");
    JsonNode figures =
        MetricsRun.of(
                "openimages",
                "--boxes",
                boxes,
                "--labels",
                labels,
                "--hierarchy",
                hierarchy,
                "--predictions",
                found,
                "--json")
            .json();
    // No animal in b means no cat either: the cat found there is false, and ranks first.
    assertThat(figures.get("per_class").get("/m/animal").get("AP").asDouble()).isEqualTo(1);
    assertThat(figures.get("per_class").get("/m/cat").get("AP").asDouble()).isEqualTo(0.5);
    assertThat(figures.get("mAP@0.5IOU").asDouble()).isEqualTo(0.75);
  }

  @Test
  void openImagesTellsAllThatIsWrongAtOnce() throws IOException {
    String boxes =
        write(
            "boxes.csv",
            "ImageID,LabelName,XMin,XMax,YMin,YMax,IsGroupOf\na,/m/cat,0.9,0.5,0.1,0.5,2\n");
    String labels = write("labels.csv", "ImageID,LabelName\n1,2\n");
    String found =
        write("found.csv", "ImageID,LabelName,Score,XMin,XMax,YMin,YMax\na,/m/cat,NaN,0,1,0\n");
    MetricsRun run =
        MetricsRun.of("openimages", "--boxes", boxes, "--labels", labels, "--predictions", found);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("column IsGroupOf that is neither 0 nor 1: boxes.csv:2 IsGroupOf = 2")
        .contains("box whose XMax or YMax is below its XMin or YMin: boxes.csv:2")
        .contains("header without ImageID,LabelName,Confidence: labels.csv:1")
        .contains("row that has not 7 columns as the header: found.csv:2");
  }
}
