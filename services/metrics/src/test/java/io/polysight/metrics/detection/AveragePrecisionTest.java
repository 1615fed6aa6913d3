package io.polysight.metrics.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.testing.ReferenceData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AveragePrecisionTest {
  private static JsonNode json(String name) {
    return JsonMapper.shared().readTree(ReferenceData.path("coco-eval/" + name).toFile());
  }

  private static Rectangle box(JsonNode corners) {
    return new Rectangle(
        corners.get(0).asDouble(),
        corners.get(1).asDouble(),
        corners.get(2).asDouble(),
        corners.get(3).asDouble());
  }

  private static List<ImageRegions<Rectangle>> boxes(JsonNode known, JsonNode found) {
    SortedMap<Integer, List<KnownRegion<Rectangle>>> knownByImage = new TreeMap<>();
    Map<Integer, List<FoundRegion<Rectangle>>> foundByImage = new TreeMap<>();
    for (JsonNode image : known.get("images")) {
      knownByImage.put(image.get("id").asInt(), new ArrayList<>());
      foundByImage.put(image.get("id").asInt(), new ArrayList<>());
    }
    for (JsonNode region : known.get("annotations")) {
      knownByImage
          .get(region.get("image_id").asInt())
          .add(
              new KnownRegion<>(
                  region.get("category_id").asString(),
                  box(region.get("bbox")),
                  region.get("area").asDouble(),
                  region.get("iscrowd").asInt() == 1));
    }
    for (JsonNode region : found) {
      foundByImage
          .get(region.get("image_id").asInt())
          .add(
              new FoundRegion<>(
                  region.get("category_id").asString(),
                  box(region.get("bbox")),
                  region.get("score").asDouble()));
    }
    List<ImageRegions<Rectangle>> images = new ArrayList<>();
    knownByImage.forEach(
        (id, regions) -> images.add(new ImageRegions<>(regions, foundByImage.get(id))));
    return images;
  }

  @Test
  void agreesWithPycocotoolsOnAHundredImages() {
    JsonNode expected = json("expected.json").get("bbox");
    DetectionScores scores =
        AveragePrecision.of(
            boxes(
                json("instances_val2014_100.json"),
                json("instances_val2014_fakebbox100_results.json")));
    assertAgrees(scores, expected.get("pycocotools_2.0.11_rerun"));
    JsonNode perLabel = expected.get("per_category_AP_pycocotools_2.0.11");
    scores
        .perLabel()
        .forEach((label, precision) ->
            assertThat(precision)
                .describedAs(label)
                .isCloseTo(perLabel.get(label).asDouble(), within(1e-6)));
    assertThat(scores.perLabel()).hasSizeGreaterThan(60);
  }

  @Test
  void agreesWithPycocotoolsWhereSomeSizesDoNotOccur() {
    assertAgrees(
        AveragePrecision.of(boxes(json("basic/gt_dataset.json"), json("basic/dt_dataset.json"))),
        json("expected.json").get("basic").get("bbox_pycocotools_2.0.11"));
  }

  private static void assertAgrees(DetectionScores scores, JsonNode expected) {
    Map<String, Double> actual =
        Map.ofEntries(
            Map.entry("AP", scores.precision()),
            Map.entry("AP50", scores.precision50()),
            Map.entry("AP75", scores.precision75()),
            Map.entry("APs", scores.precisionSmall()),
            Map.entry("APm", scores.precisionMedium()),
            Map.entry("APl", scores.precisionLarge()),
            Map.entry("AR1", scores.recall1()),
            Map.entry("AR10", scores.recall10()),
            Map.entry("AR100", scores.recall100()),
            Map.entry("ARs", scores.recallSmall()),
            Map.entry("ARm", scores.recallMedium()),
            Map.entry("ARl", scores.recallLarge()));
    actual.forEach((name, value) -> {
      double wanted = expected.get(name).asDouble();
      if (wanted < 0) { // pycocotools' mark for nothing known
        assertThat(value).describedAs(name).isNaN();
      } else {
        assertThat(value).describedAs(name).isCloseTo(wanted, within(1e-6));
      }
    });
  }

  @Test
  void precisionByHand() {
    Rectangle one = new Rectangle(0, 0, 10, 10);
    Rectangle other = new Rectangle(50, 50, 10, 10);
    Rectangle nothing = new Rectangle(200, 200, 10, 10);
    DetectionScores scores =
        AveragePrecision.of(
            List.of(
                new ImageRegions<>(
                    List.of(
                        new KnownRegion<>("cup", one, 100, false),
                        new KnownRegion<>("cup", other, 100, false)),
                    List.of(
                        new FoundRegion<>("cup", one, 0.9),
                        new FoundRegion<>("cup", nothing, 0.8),
                        new FoundRegion<>("cup", other, 0.7)))));
    // precision 1 up to recall 1/2 (51 recalls), then 2/3 (50 recalls)
    assertThat(scores.precision()).isCloseTo((51 + 50 * 2 / 3.0) / 101, within(1e-12));
    assertThat(scores.recall1()).isCloseTo(0.5, within(1e-12));
    assertThat(scores.recall10()).isCloseTo(1, within(1e-12));
    assertThat(scores.precisionLarge()).isNaN();
  }

  @Test
  void aSecondFindOfTheSameRegionIsAMissAndACrowdIsNeither() {
    PixelMask left = PixelMask.of(new boolean[] {true, true, false, false});
    PixelMask right = PixelMask.of(new boolean[] {false, false, true, true});
    KnownRegion<PixelMask> known = new KnownRegion<>("cup", left, 2, false);
    KnownRegion<PixelMask> crowd = new KnownRegion<>("cup", right, 2, true);
    FoundRegion<PixelMask> sure = new FoundRegion<>("cup", left, 0.5);
    FoundRegion<PixelMask> again = new FoundRegion<>("cup", left, 0.9);
    FoundRegion<PixelMask> inCrowd = new FoundRegion<>("cup", right, 0.95);
    var image = new ImageRegions<>(List.of(known, crowd), List.of(sure, again, inCrowd));
    assertThat(AveragePrecision.of(List.of(image)).precision()).isCloseTo(1, within(1e-12));
    var misled =
        new ImageRegions<>(List.of(known), List.of(sure, new FoundRegion<>("cup", right, 0.9)));
    assertThat(AveragePrecision.of(List.of(misled)).precision()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void withoutKnownRegionsNothingIsDefined() {
    assertThat(AveragePrecision.of(List.<ImageRegions<Rectangle>>of()).precision()).isNaN();
  }
}
