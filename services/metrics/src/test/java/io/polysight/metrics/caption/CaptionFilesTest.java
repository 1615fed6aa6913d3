package io.polysight.metrics.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaptionFilesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void agreesWithTheReferenceOnFilesInTheCocoFormats() throws IOException {
    JsonNode captions =
        JSON.readTree(ReferenceData.path("caption-metrics/human_vs_human.json").toFile());
    List<Map<String, Object>> references = new ArrayList<>();
    List<Map<String, Object>> predictions = new ArrayList<>();
    for (String image : captions.get("candidates").propertyNames()) {
      for (JsonNode caption : captions.get("references").get(image)) {
        references.add(
            Map.of("id", references.size(), "image_id", image, "caption", caption.asString()));
      }
      predictions.add(
          Map.of("image_id", image, "caption", captions.get("candidates").get(image).asString()));
    }
    Path annotated = write("r.json", JSON.writeValueAsString(Map.of("annotations", references)));
    Path predicted = write("p.json", JSON.writeValueAsString(predictions));
    JsonNode expected =
        JSON.readTree(ReferenceData.path("caption-metrics/expected.json").toFile())
            .get("human_vs_human");
    var figures = CaptionFiles.score(annotated, predicted, CaptionTokenizer.NONE, false).figures();
    for (String name : expected.propertyNames()) {
      assertThat(figures.values().get(name))
          .as(name)
          .isCloseTo(expected.get(name).asDouble(), within(1e-9));
    }
    // Printed by pyciderevalcap/cider of vrama91/cider and by METEOR 1.5 with exact and stem.
    assertThat(figures.values().get("CIDEr_plain")).isCloseTo(0.9616304513641667, within(1e-9));
    assertThat(figures.values().get("METEOR_exact_stem"))
        .isCloseTo(0.23179921009275356, within(1e-12));
    assertThat(figures.undefined()).containsOnlyKeys("METEOR", "SPICE");
  }

  @Test
  void tellsAllFaultsOfBothFilesAtOnceWithLineAndField() throws IOException {
    Path references =
        write(
            "r.json",
            """
            {"images": [], "annotations": [
              {"id": 1, "image_id": 7, "caption": "a dog"},
              {"id": 1, "image_id": 7, "caption": ""},
              {"id": 3, "image_id": 8, "caption": "a cat"}]}
            """);
    Path predictions =
        write(
            "p.json",
            """
            [{"image_id": 7, "caption": "a dog"},
             {"image_id": 7, "caption": " "},
             {"image_id": 7, "caption": "two"},
             {"image_id": 9, "caption": "three"},
             {"image_id": null, "caption": 4}]
            """);
    assertThatThrownBy(
            () -> CaptionFiles.score(references, predictions, CaptionTokenizer.PTB, false))
        .hasMessageContaining("id of two annotations: r.json:3 annotations[1].id = 1")
        .hasMessageContaining(
            "2 x caption that is empty: r.json:3 annotations[1].caption; p.json:2 [1].caption")
        .hasMessageContaining(
            "2 x image_id predicted twice: p.json:2 [1].image_id = 7; p.json:3 [2].image_id = 7")
        .hasMessageContaining("caption that is no text: p.json:5 [4].caption = 4")
        .hasMessageContaining("image_id that is no whole number or text: p.json:5 [4]")
        .hasMessageContaining("image without prediction: r.json image_id = 8");
  }

  @Test
  void tellsOfPredictionsForUnknownImages() throws IOException {
    Path references =
        write("r.json", "{\"annotations\": [{\"image_id\": 7, \"caption\": \"a dog\"}]}");
    Path predictions =
        write(
            "p.json",
            "[{\"image_id\": 7, \"caption\": \"a\"},\n{\"image_id\": \"7\", \"caption\": \"b\"}]");
    assertThatThrownBy(
            () -> CaptionFiles.score(references, predictions, CaptionTokenizer.PTB, false))
        .hasMessageContaining("image_id without reference: p.json:2 [1].image_id = \"7\"");
  }

  @Test
  void scoresAPartOnlyWhereAskedTo() throws IOException {
    Path references =
        write(
            "r.json",
            """
            {"annotations": [{"image_id": 7, "caption": "a dog"},
             {"image_id": 8, "caption": "a cat"}]}
            """);
    Path predictions = write("p.json", "[{\"image_id\": 7, \"caption\": \"A dog.\"}]");
    assertThatThrownBy(
            () -> CaptionFiles.score(references, predictions, CaptionTokenizer.PTB, false))
        .hasMessageContaining("1 x image without prediction");
    assertThat(CaptionFiles.score(references, predictions, CaptionTokenizer.PTB, true).pairs())
        .containsExactly(new CaptionPair(List.of("a", "dog"), List.of(List.of("a", "dog"))));
    assertThatThrownBy(
            () -> CaptionFiles.score(references, write("e.json", "[]"), CaptionTokenizer.PTB, true))
        .hasMessageContaining("document without captions");
  }
}
