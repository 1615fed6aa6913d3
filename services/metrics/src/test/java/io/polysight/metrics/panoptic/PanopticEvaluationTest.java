package io.polysight.metrics.panoptic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.metrics.input.InvalidInputException;
import io.polysight.metrics.pixel.PixelMap;
import io.polysight.metrics.pixel.PngMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanopticEvaluationTest {
  private static final PixelMap MAP = new PixelMap(3, 2, new int[] {5, 5, 0, 5, 70_000, 70_000});
  private static final String TRUTH =
      """
      {"info": {"year": [2026]}, "annotations": [
        {"image_id": "a", "file_name": "a.png", "segments_info": [
          {"id": 5, "category_id": 1, "area": 3, "iscrowd": 0},
          {"id": 70000, "category_id": 2, "area": 2, "iscrowd": 0}]}],
       "categories": [{"id": 1, "name": "cat", "isthing": 1}, {"id": 2, "name": "sky", "isthing": 0}]}
      """;
  private static final String PREDICTIONS =
      """
      {"annotations": [
        {"image_id": "a", "file_name": "a.png", "segments_info": [
          {"id": 5, "category_id": 1}, {"id": 70000, "category_id": 2}]},
        {"image_id": "of another split", "file_name": "b.png", "segments_info": []}]}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeBothSides() throws IOException {
    write("gt.json", TRUTH);
    write("pred.json", PREDICTIONS);
    for (String side : new String[] {"gt", "pred"}) {
      Files.createDirectory(folder.resolve(side));
      PngMaps.writeIds(MAP, folder.resolve(side + "/a.png"));
    }
  }

  private void write(String name, String json) throws IOException {
    Files.writeString(folder.resolve(name), json);
  }

  private PanopticQuality score() {
    return PanopticEvaluation.score(
        folder.resolve("gt.json"),
        folder.resolve("gt"),
        folder.resolve("pred.json"),
        folder.resolve("pred"),
        PngMaps::ids);
  }

  private AbstractThrowableAssert<?, ?> assertRefusal() {
    return assertThatThrownBy(this::score).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void leavesOutPredictionsOfOtherImages() {
    assertThat(score().figures().values()).containsEntry("PQ", 1.0).containsEntry("N", 2.0);
  }

  @Test
  void tellsAllFaultsOfTheAnnotationsAtOnce() throws IOException {
    write(
        "gt.json",
        TRUTH.replace("\"area\": 3", "\"area\": \"3\"").replace(", \"iscrowd\": 0}]}]", "}]}]"));
    write("pred.json", PREDICTIONS.replace("\"category_id\": 2", "\"category_id\": 9"));
    Files.delete(folder.resolve("pred/a.png"));
    assertRefusal()
        .hasMessageContaining("1 x area that is no whole number of 1 or more: gt.json:")
        .hasMessageContaining("annotations[0].segments_info[0].area = \"3\"")
        .hasMessageContaining("1 x iscrowd that is missing (whole number of 0 to 1)")
        .hasMessageContaining(
            "category that the ground truth does not list:"
                + " pred.json image_id a segments_info[1].category_id = 9")
        .hasMessageContaining("file_name that its folder lacks");
  }

  @Test
  void readsNumbersAndTruthValuesAsPythonWritesThem() throws IOException {
    write(
        "gt.json",
        TRUTH
            .replace("\"area\": 3", "\"area\": 3.0")
            .replace("\"iscrowd\": 0", "\"iscrowd\": false")
            .replace("\"isthing\": 1", "\"isthing\": true"));
    assertThat(score().figures().values()).containsEntry("PQ_th", 1.0).containsEntry("N_th", 1.0);
  }

  @Test
  void refusesIdsListedTwice() throws IOException {
    write("pred.json", PREDICTIONS.replace("70000", "5"));
    assertRefusal().hasMessageContaining("segments_info[1].id = 5");
  }

  @Test
  void refusesSegmentsThatOnlyOneOfMapAndListHas() throws IOException {
    write("pred.json", PREDICTIONS.replace("70000", "6"));
    assertRefusal()
        .hasMessageContaining("map with segment ids that segments_info lacks: a.png = 70000")
        .hasMessageContaining(
            "map without a pixel of segments that segments_info lists: a.png = 6");
  }

  @Test
  void refusesMapsOfAnotherSizeAndBrokenOnes() throws IOException {
    PngMaps.writeIds(new PixelMap(2, 3, MAP.values()), folder.resolve("pred/a.png"));
    assertRefusal().hasMessageContaining("a.png = 2 x 3, not 3 x 2");
    Files.writeString(folder.resolve("pred/a.png"), "no PNG");
    assertRefusal().hasMessageContaining("file that cannot be read as a map: a.png = ");
  }

  @Test
  void refusesFilesWithoutAnImageInCommon() throws IOException {
    write("pred.json", PREDICTIONS.replace("\"a\"", "7"));
    assertRefusal()
        .hasMessageContaining("no image in common")
        .hasMessageContaining("pred.json with 2 and gt.json with 1 images");
  }

  @Test
  void refusesImagesWithoutPrediction() throws IOException {
    write(
        "gt.json",
        TRUTH.replace(
            "\"annotations\": [",
            "\"annotations\": [{\"image_id\": 8, \"file_name\": \"a.png\", \"segments_info\": []},"));
    assertRefusal().hasMessageContaining("without prediction: pred.json image_id = 8");
  }

  @Test
  void saysWhereJsonIsBroken() throws IOException {
    write("pred.json", "{\"annotations\": [\n{]}");
    assertRefusal().hasMessageContaining("text that is not JSON: pred.json:2");
  }
}
