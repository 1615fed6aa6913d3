package io.polysight.metrics.nlvr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.nlvr.StatementScores.Example;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NlvrTest {
  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void agreesWithTheReferenceOnTheBalancedDevelopmentSet() {
    StatementScores scores =
        NlvrFiles.score(
            ReferenceData.path("nlvr2-eval/balanced_dev.json"),
            ReferenceData.path("nlvr2-eval/predictions.csv"));
    JsonNode expected =
        JsonMapper.builder()
            .build()
            .readTree(ReferenceData.path("nlvr2-eval/expected.json").toFile());
    assertThat(scores.accuracy().value())
        .isCloseTo(expected.get("accuracy").asDouble(), within(1e-12));
    assertThat(scores.consistency().value())
        .isCloseTo(expected.get("consistency").asDouble(), within(1e-12));
    assertThat(scores.figures().values().get("examples")).isEqualTo(2300);
    assertThat(scores.figures().values().get("statements"))
        .isEqualTo(expected.get("unique_sentences").asInt());
  }

  @Test
  void joinsExamplesThatDifferInTheirImagesOnly() throws IOException {
    Path examples =
        write(
            "e.json",
            """
            {"identifier": "dev-1-0-0", "label": "True", "sentence": "same words"}
            {"identifier": "dev-1-1-0", "label": "False", "sentence": "same words"}
            {"identifier": "dev-1-0-1", "label": "true", "sentence": "same words"}
            """);
    StatementScores scores =
        NlvrFiles.score(
            examples, write("p.csv", "dev-1-0-0,True\ndev-1-1-0,true\n\ndev-1-0-1,TRUE\n"));
    assertThat(scores.accuracy().value()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(scores.consistency().value()).isEqualTo(0.5);
  }

  @Test
  void drawsSetsWholeSinceTheirPairsAndStatementsAreCrossed() {
    var scores =
        new StatementScores(
            List.of(
                new Example("dev-1-0-0", true),
                new Example("dev-1-1-0", true),
                new Example("dev-1-0-1", false),
                new Example("dev-2-0-0", true)));
    assertThat(scores.accuracy().samples()).isEqualTo(2);
    assertThat(scores.accuracy().value()).isEqualTo(0.75);
    assertThat(scores.consistency().samples()).isEqualTo(2);
    assertThat(scores.consistency().value()).isEqualTo(2.0 / 3);
  }

  @Test
  void tellsAllFaultsOfBothFilesAtOnce() throws IOException {
    Path examples =
        write(
            "e.json",
            """
            {"identifier": "dev-1-0-0", "label": "True"}
            {"identifier": "dev-1-0-0", "label": "True"}
            {"identifier": "dev-1-0", "label": "maybe"}
            {"identifier": "dev-2-0-0", "label": "False"}
            not json
            """);
    Path predictions =
        write("p.csv", "dev-1-0-0,True\ndev-1-0-0,False\ndev-9-0-0,False\nx,perhaps\nonly one\n");
    assertThatThrownBy(() -> NlvrFiles.score(examples, predictions))
        .hasMessageContaining("identifier judged twice: p.csv:2 = dev-1-0-0")
        .hasMessageContaining("judgement that is neither True nor False: p.csv:4 = perhaps")
        .hasMessageContaining(
            "line that is not identifier,True or identifier,False: p.csv:5 = only one")
        .hasMessageContaining("identifier that stands twice: e.json:2 identifier = dev-1-0-0")
        .hasMessageContaining("label that is neither True nor False: e.json:3 label = maybe")
        .hasMessageContaining("identifier that has not the four parts of dev-896-2-1: e.json:3")
        .hasMessageContaining("example without prediction: e.json:4 identifier = dev-2-0-0")
        .hasMessageContaining("line that is no JSON object: e.json:5")
        .hasMessageContaining("prediction for an identifier that no example has: p.csv dev-9-0-0");
  }
}
