package io.polysight.metrics.panoptic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.pixel.PngMaps;
import io.polysight.testing.ReferenceData;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against figures of panopticapi's evaluation.py on real COCO maps. */
class PanopticGoldenTest {
  @ParameterizedTest
  @ValueSource(strings = {"identity", "shift6", "dropped", "swapped"})
  void agreesWithPanopticapi(String name) {
    Path folder = ReferenceData.path("panoptic-quality/" + name);
    JsonNode expected = json(folder.resolve("expected.json"));
    Figures figures =
        PanopticEvaluation.score(
                folder.resolve("gt.json"),
                folder.resolve("gt"),
                folder.resolve("pred.json"),
                folder.resolve("pred"),
                PngMaps::ids)
            .figures();
    Map.of("All", "", "Things", "_th", "Stuff", "_st")
        .forEach((part, suffix) -> {
          if (expected.has(part)) {
            for (String quality : new String[] {"PQ", "SQ", "RQ"}) {
              assertThat(figures.values().get(quality + suffix))
                  .as(quality + suffix)
                  .isCloseTo(expected.get(part).get(lower(quality)).asDouble(), within(1e-9));
            }
            assertThat(figures.values().get("N" + suffix))
                .isEqualTo(expected.get(part).get("n").asDouble());
          }
        });
    assertEachClass(folder, expected.get("per_class"), figures);
  }

  private static void assertEachClass(Path folder, JsonNode expected, Figures figures) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode category : json(folder.resolve("gt.json")).get("categories")) {
      names.put(category.get("id").asString(), category.get("name").asString());
    }
    assertThat(expected.size()).isEqualTo(133);
    int defined = 0;
    for (Map.Entry<String, JsonNode> row : expected.properties()) {
      SequencedMap<String, Double> ours =
          figures.tables().get("per_class").get(names.get(row.getKey()));
      boolean any = ours.get("TP") + ours.get("FP") + ours.get("FN") > 0;
      defined += any ? 1 : 0;
      for (String quality : new String[] {"PQ", "SQ", "RQ"}) {
        double reference = row.getValue().get(lower(quality)).asDouble();
        if (any) {
          assertThat(ours.get(quality)).isCloseTo(reference, within(1e-9));
        } else {
          // The reference writes 0 for a category with nothing to match.
          assertThat(ours.get(quality)).isNaN();
          assertThat(reference).isZero();
        }
      }
    }
    assertThat(figures.values().get("N")).isEqualTo(defined);
  }

  private static String lower(String quality) {
    return quality.toLowerCase(java.util.Locale.ROOT);
  }

  private static JsonNode json(Path file) {
    return JsonMapper.shared().readTree(file.toFile());
  }
}
