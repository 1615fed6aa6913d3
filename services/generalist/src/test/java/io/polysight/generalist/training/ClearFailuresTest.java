package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.generalist.mixture.Example;
import io.polysight.generalist.mixture.ListedExamples;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.tasks.Captioning;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be trained is refused before the first step, with the numbers that do not fit. */
class ClearFailuresTest {
  @TempDir private Path folder;

  private static Mixture captioning(List<Example> examples) {
    return new Mixture(
        List.of(
            new MixtureTask(
                "captions", new Captioning(20, 2), 1, 1, new ListedExamples(examples, "tiny"))));
  }

  @Test
  void refusesCaptionsBeyondTheContextNamingTheLongest() {
    Example one = TinyWorld.examples("train", 1).getFirst();
    var fits = new Example(one.image(), List.of("ab"), null);
    var tooLong = new Example(one.image(), List.of("cdefghijklmn"), null);
    var recipe =
        RecipeReader.parse(
            """
            architecture: {text: {maxTokens: 8}}
            vocabularySize: 320
            longCaptions: refuse
            steps: 3
            learningRate: {warmUp: 1}
            """);
    var trainer =
        new Trainer(
            recipe,
            captioning(List.of(fits, tooLong)),
            folder,
            new TrainingListener() {},
            Map.of());
    assertThatThrownBy(trainer::run)
        .hasMessageContaining("tasks.captions: 1 of 2 captions are longer than the context of 8")
        .hasMessageContaining("'cdefghijklmn'")
        .hasMessageContaining("Raise architecture.text.maxTokens to ");
  }

  @Test
  void refusesAMixtureWithATaskThatHasNoExamples() {
    assertThatThrownBy(() -> captioning(List.of()))
        .hasMessageContaining("tasks.captions: has no examples");
    assertThatThrownBy(() -> new Mixture(List.of())).hasMessageContaining("the mixture is empty");
  }

  @ParameterizedTest
  @CsvSource({
    "image,'width 130 cannot be shared by 4 heads'",
    "text,'width 130 cannot be shared by 4 heads'",
    "decoder,'width 130 cannot be shared by 4 heads'"
  })
  void refusesHeadsThatDoNotDivideTheWidthInEveryPart(String part, String fault) {
    assertThatThrownBy(() -> RecipeReader.parse("architecture: {width: 130}"))
        .hasMessageContaining("architecture." + part + ".heads: " + fault);
  }

  @Test
  void refusesPatchesThatDoNotDivideTheImage() {
    assertThatThrownBy(() -> RecipeReader.parse("architecture: {image: {size: 50, patch: 8}}"))
        .hasMessageContaining("50 is not a multiple of patch 8; nearest that fits: 48");
  }
}
