package io.polysight.metrics.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.pixel.PixelMap;
import io.polysight.metrics.pixel.PngMaps;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real label maps; SOURCE.txt beside them says how the figures came about. */
class SegmentationGoldenTest {
  private static final LabelRule ADE20K = new LabelRule(150, 1, OptionalInt.of(0));
  private static final List<String> CLASSES =
      IntStream.rangeClosed(1, 150).mapToObj(i -> "" + i).toList();

  @Test
  void agreesOnCamVid() throws IOException {
    Path folder = ReferenceData.path("camvid-mini/miou-neighbour");
    JsonNode expected = json(folder.resolve("expected.json"));
    var rule = new LabelRule(11, 0, OptionalInt.of(11));
    List<ImageCounts> images = new ArrayList<>();
    JsonNode order = expected.get("order");
    for (int i = 1; i < order.size(); i++) {
      PixelMap truth = PngMaps.labels(folder.resolve(order.get(i).asString()));
      PixelMap predicted = PngMaps.labels(folder.resolve(order.get(i - 1).asString()));
      images.add(ImageCounts.of(truth, predicted, rule, false));
    }
    List<String> names = List.copyOf(expected.get("per_class_iou").propertyNames());
    Figures figures = new SemanticSegmentation(rule, names, images).figures();
    Map.of(
            "pACC", "pixel_accuracy",
            "mACC", "mean_class_accuracy",
            "mIoU", "mean_iou_11",
            "fwIoU", "frequency_weighted_iou",
            "mDice", "mean_dice")
        .forEach((ours, theirs) -> assertClose(figures.values().get(ours), expected.get(theirs)));
    SequencedMap<String, SequencedMap<String, Double>> rows = figures.tables().get("per_class");
    assertThat(rows).hasSize(11);
    rows.forEach(
        (name, row) -> assertClose(row.get("IoU"), expected.get("per_class_iou").get(name)));
  }

  @Test
  void agreesOnAde20k() throws IOException {
    Path folder = ReferenceData.path("ade20k-sample");
    JsonNode expected = json(folder.resolve("expected.json"));
    assertThat(expected.size()).isEqualTo(2);
    for (Map.Entry<String, JsonNode> image : expected.properties()) {
      PixelMap truth = PngMaps.labels(folder.resolve("annotations/" + image.getKey() + ".png"));
      PixelMap predicted = PngMaps.labels(folder.resolve("predictions/" + image.getKey() + ".png"));
      assertAde20k(truth, predicted, image.getValue().get("predictions_folder"));
      assertAde20k(truth, rolled(predicted), image.getValue().get("prediction_rolled_9_9"));
    }
  }

  private static void assertAde20k(PixelMap truth, PixelMap predicted, JsonNode expected) {
    Figures figures =
        new SemanticSegmentation(
                ADE20K, CLASSES, List.of(ImageCounts.of(truth, predicted, ADE20K, false)))
            .figures();
    assertClose(figures.values().get("pACC"), expected.get("pixel_accuracy"));
    assertClose(figures.values().get("mIoU"), expected.get("mean_iou_present_classes"));
    assertThat(figures.tables().get("per_class").values())
        .filteredOn(row -> !row.get("IoU").isNaN())
        .hasSize(expected.get("classes_with_union").asInt());
  }

  /** As numpy.roll(map, (9, 9), (0, 1)). */
  private static PixelMap rolled(PixelMap map) {
    int[] values = new int[map.values().length];
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        int to = (y + 9) % map.height() * map.width() + (x + 9) % map.width();
        values[to] = map.values()[y * map.width() + x];
      }
    }
    return new PixelMap(map.width(), map.height(), values);
  }

  private static void assertClose(Double actual, JsonNode expected) {
    assertThat(actual).isCloseTo(expected.asDouble(), within(1e-9));
  }

  private static JsonNode json(Path file) {
    return JsonMapper.shared().readTree(file.toFile());
  }
}
