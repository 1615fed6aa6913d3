package io.polysight.metrics.detection.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.detection.FigureDefinition;
import io.polysight.metrics.detection.Keypoints;
import io.polysight.metrics.detection.MatchStatistics;
import io.polysight.metrics.detection.Selection;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against figures of pycocotools 2.0.11 and lvis-api; SOURCE.txt beside the data says how. */
class CocoGoldenTest {
  private static final String RERUN = "pycocotools_2.0.11_rerun";
  private static final String PER_CLASS = "per_category_AP_pycocotools_2.0.11";

  private static JsonNode json(String name) {
    return JsonMapper.shared().readTree(ReferenceData.path(name).toFile());
  }

  private static MatchStatistics match(String truth, String found, RegionKind kind)
      throws IOException {
    return DetectionFiles.coco(
            ReferenceData.path("coco-eval/" + truth),
            ReferenceData.path("coco-eval/" + found),
            kind,
            Keypoints.PERSON_SIGMAS,
            false)
        .match();
  }

  private static void assertAgrees(Figures figures, JsonNode expected) {
    for (Map.Entry<String, JsonNode> figure : expected.properties()) {
      if (figure.getKey().equals("where")) {
        continue;
      }
      double value = figures.values().get(figure.getKey());
      double wanted = figure.getValue().asDouble();
      if (wanted < 0) { // the reference's mark for nothing known
        assertThat(value).describedAs(figure.getKey()).isNaN();
        assertThat(figures.undefined()).containsKey(figure.getKey());
      } else {
        assertThat(value).describedAs(figure.getKey()).isCloseTo(wanted, within(1e-9));
      }
    }
    assertThat(figures.values()).hasSizeGreaterThanOrEqualTo(expected.size() - 1);
  }

  private static void assertClassesAgree(MatchStatistics matched, JsonNode perClass)
      throws IOException {
    FigureDefinition precision = matched.protocol().figures().getFirst();
    var scores = matched.scores(Selection.ALL);
    int category = 0;
    // expected.json lists categories by ascending id, as they are numbered
    for (JsonNode wanted : perClass) {
      double value = scores.value(precision, category++);
      if (wanted.asDouble() < 0) {
        assertThat(value).isNaN();
      } else {
        assertThat(value).isCloseTo(wanted.asDouble(), within(1e-9));
      }
    }
    assertThat(category).isEqualTo(80);
  }

  @Test
  void agreesOnBoxesOfAHundredImages() throws IOException {
    JsonNode expected = json("coco-eval/expected.json").get("bbox");
    MatchStatistics matched =
        match(
            "instances_val2014_100.json",
            "instances_val2014_fakebbox100_results.json",
            RegionKind.BBOX);
    assertAgrees(matched.scores(Selection.ALL).figures(), expected.get("stated"));
    assertAgrees(matched.scores(Selection.ALL).figures(), expected.get(RERUN));
    assertClassesAgree(matched, expected.get(PER_CLASS));
  }

  @Test
  void agreesOnMasksOfAHundredImages() throws IOException {
    JsonNode expected = json("coco-eval/expected.json").get("segm");
    MatchStatistics matched =
        match(
            "instances_val2014_100.json",
            "instances_val2014_fakesegm100_results.json",
            RegionKind.SEGM);
    assertAgrees(matched.scores(Selection.ALL).figures(), expected.get("stated"));
    assertAgrees(matched.scores(Selection.ALL).figures(), expected.get(RERUN));
    assertClassesAgree(matched, expected.get(PER_CLASS));
  }

  @Test
  void agreesOnKeyPoints() throws IOException {
    JsonNode expected = json("coco-eval/expected.json").get("keypoints");
    Figures figures =
        match("keypoints/gt_dataset.json", "keypoints/dt_dataset.json", RegionKind.KEYPOINTS)
            .scores(Selection.ALL)
            .figures();
    assertAgrees(figures, expected.get("stated"));
    assertAgrees(figures, expected.get(RERUN));
  }

  @Test
  void agreesWhereSomeSizesDoNotOccur() throws IOException {
    JsonNode expected = json("coco-eval/expected.json").get("basic");
    for (RegionKind kind : new RegionKind[] {RegionKind.BBOX, RegionKind.SEGM}) {
      Figures figures =
          match("basic/gt_dataset.json", "basic/dt_dataset.json", kind)
              .scores(Selection.ALL)
              .figures();
      String name = kind == RegionKind.BBOX ? "bbox" : "segm";
      assertAgrees(figures, expected.get(name + "_pycocotools_2.0.11"));
      assertThat(figures.undefined().get("APs"))
          .isEqualTo("no annotated object of 0 to 1024 square pixels counts");
    }
  }

  @Test
  void agreesOnLvis() throws IOException {
    JsonNode expected = json("lvis-eval/expected.json").get("lvis_api_reference");
    Figures figures =
        DetectionFiles.lvis(
                ReferenceData.path("lvis-eval/lvis_val_100.json"),
                ReferenceData.path("lvis-eval/detections_A.json"),
                RegionKind.BBOX)
            .figures();
    assertAgrees(figures, expected);
    assertThat(figures.values().keySet())
        .containsExactlyElementsOf(expected.properties().stream().map(Map.Entry::getKey).toList());
  }
}
