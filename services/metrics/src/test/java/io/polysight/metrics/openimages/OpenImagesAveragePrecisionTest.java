package io.polysight.metrics.openimages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.matching.Box;
import io.polysight.metrics.matching.ClassPrecisions;
import io.polysight.metrics.matching.Detection;
import io.polysight.metrics.matching.ReferenceCases;
import io.polysight.testing.ReferenceData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenImagesAveragePrecisionTest {
  private static final Box HERE = new Box(0, 0, 0.2, 0.2);
  private static final Box THERE = new Box(0.5, 0.5, 0.7, 0.7);
  private static final Box GROUP = new Box(0.4, 0.4, 1, 1);

  private static List<OpenImagesImage> image(
      List<OpenImagesObject> objects, Set<String> absent, Detection... found) {
    return List.of(new OpenImagesImage(objects, Set.of(), absent, List.of(found)));
  }

  private static Detection tree(Box box, double score) {
    return new Detection("tree", box, score);
  }

  private static OpenImagesObject tree(Box box, boolean groupOf) {
    return new OpenImagesObject("tree", box, groupOf);
  }

  @Test
  void agreesWithTheObjectDetectionApi() {
    for (JsonNode random : ReferenceCases.read("open-images")) {
      List<OpenImagesImage> images = new ArrayList<>();
      for (JsonNode image : random.get("images")) {
        List<OpenImagesObject> objects = new ArrayList<>();
        for (JsonNode o : image.get("objects")) {
          objects.add(
              new OpenImagesObject(
                  o.get("label").asString(),
                  ReferenceCases.box(o.get("box")),
                  o.get("groupOf").asBoolean()));
        }
        Set<String> verified = new HashSet<>();
        image.get("verified").forEach(label -> verified.add(label.asString()));
        images.add(
            new OpenImagesImage(objects, verified, Set.of(), ReferenceCases.detections(image)));
      }
      for (String weight : random.get("expected").propertyNames()) {
        JsonNode expected = random.get("expected").get(weight);
        ClassPrecisions precisions =
            OpenImagesAveragePrecision.of(images, Double.parseDouble(weight));
        for (String label : expected.propertyNames()) {
          if (precisions.classes().containsKey(label)) {
            ReferenceCases.assertSame(
                precisions.of(label), expected.get(label), label + " at group weight " + weight);
          } else {
            assertThat(expected.get(label).isNull()).as(label).isTrue();
          }
        }
      }
    }
  }

  @Test
  void takesDetectionsInAGroupForOneHit() {
    List<OpenImagesImage> images =
        image(
            List.of(tree(HERE, false), tree(GROUP, true)),
            Set.of(),
            tree(HERE, 0.5),
            tree(THERE, 0.9),
            tree(THERE, 0.8),
            tree(new Box(0.1, 0.6, 0.2, 0.9), 0.7));
    // The group at .9, a miss at .7, the single at .5: precision 1, 1/2, 2/3.
    assertThat(OpenImagesAveragePrecision.of(images, 1).of("tree"))
        .isCloseTo(0.5 + 0.5 * 2 / 3, within(1e-12));
    // Without weight the group only excuses: a miss, then the single.
    assertThat(OpenImagesAveragePrecision.of(images, 0).of("tree")).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void judgesOnlyLabelsOfWhichSomethingIsKnownInTheImage() {
    List<OpenImagesObject> one = List.of(tree(HERE, false));
    OpenImagesImage known = new OpenImagesImage(one, Set.of(), Set.of(), List.of(tree(HERE, 0.5)));
    Detection elsewhere = tree(HERE, 0.9);
    OpenImagesImage unverified =
        new OpenImagesImage(List.of(), Set.of(), Set.of(), List.of(elsewhere));
    OpenImagesImage absent =
        new OpenImagesImage(List.of(), Set.of(), Set.of("tree"), List.of(elsewhere));
    assertThat(OpenImagesAveragePrecision.of(List.of(known, unverified), 1).of("tree"))
        .isEqualTo(1);
    assertThat(OpenImagesAveragePrecision.of(List.of(known, absent), 1).of("tree")).isEqualTo(0.5);
  }

  private static LabelHierarchy hierarchy(String json) {
    return LabelHierarchy.of(JsonMapper.shared().readTree(json));
  }

  @Test
  void expandsWhatIsThereUpwardsAndWhatIsAbsentDownwards() {
    LabelHierarchy hierarchy =
        hierarchy(
            """
            {"LabelName": "thing", "Subcategory": [
              {"LabelName": "plant", "Subcategory": [
                {"LabelName": "tree", "Subcategory": [{"LabelName": "palm"}]},
                {"LabelName": "flower"}]}]}
            """);
    OpenImagesImage expanded =
        hierarchy.expand(
            new OpenImagesImage(
                List.of(new OpenImagesObject("palm", HERE, false)),
                Set.of("flower"),
                Set.of("tree"),
                List.of()));
    assertThat(expanded.objects())
        .extracting(OpenImagesObject::label)
        .containsExactly("palm", "tree", "plant");
    assertThat(expanded.present()).containsExactlyInAnyOrder("flower", "plant");
    assertThat(expanded.absent()).containsExactlyInAnyOrder("tree", "palm");
  }

  @Test
  void readsTheHierarchyOfADataSet() throws Exception {
    LabelHierarchy hierarchy =
        LabelHierarchy.of(
            JsonMapper.shared()
                .readTree(
                    ReferenceData.path(
                            "dataset-readers/open_images_dataset/v6/annotations/"
                                + "bbox_labels_600_hierarchy.json")
                        .toFile()));
    assertThat(hierarchy.contains("/m/1")).isTrue();
    assertThat(hierarchy.broader("/m/1")).containsExactly("/m/0");
  }

  @Test
  void refusesALabelOutsideTheHierarchy() {
    assertThatThrownBy(() ->
            hierarchy("{\"LabelName\": \"thing\", \"Subcategory\": [{\"LabelName\": \"plant\"}]}")
                .broader("cat"))
        .hasMessageContaining("'cat' is none of the 1 labels");
  }
}
