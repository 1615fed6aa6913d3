package io.polysight.generalist.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The mean over eight drawn worlds; what single draws give says little. */
class SyntheticPromptsTest {
  private static final List<SyntheticPrompts> WORLDS =
      LongStream.range(0, 8).mapToObj(SyntheticPrompts::new).toList();

  private static double mean(ToDoubleFunction<SyntheticPrompts> figure) {
    return WORLDS.stream().mapToDouble(figure).average().orElseThrow();
  }

  private static double onGoodPrompts(PromptWeights weights) {
    return weights.weights().subList(0, SyntheticPrompts.GOOD).stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  @Test
  void givesGoodPromptsMoreThanWhatIsSureOfEverything() {
    double naive = mean(world -> onGoodPrompts(world.learnt(Debias.NONE)));
    double learnt = mean(world -> onGoodPrompts(world.learnt(Debias.BOTH)));
    assertThat(learnt).isGreaterThan(naive + 0.1).isGreaterThan(0.75);
  }

  @Test
  void namesMoreThanAPointMoreImagesRightThanEqualWeights() {
    double equal = mean(world -> world.accuracy(PromptWeights.equal(SyntheticPrompts.PROMPTS)));
    double learnt = mean(world -> world.accuracy(world.learnt(Debias.BOTH)));
    assertThat(learnt).isGreaterThanOrEqualTo(equal + 0.01);
  }

  @Test
  void helpsLessWhereMeansAreBroughtToUnitLength() {
    double equal =
        mean(world -> world.accuracyServed(PromptWeights.equal(SyntheticPrompts.PROMPTS)));
    double learnt = mean(world -> world.accuracyServed(world.learnt(Debias.BOTH)));
    assertThat(learnt).isGreaterThanOrEqualTo(equal + 0.004);
  }
}
