package io.polysight.generalist.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.MultiLabelClassification;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptPoolTest {
  private static final List<String> LABELS = List.of("cat", "dog");

  /** Of width 2; prompt 0: cat (1, 0), dog (0, 1); prompt 1: cat (0, 1), dog (0.6, 0.8). */
  private static final PromptPool POOL =
      new PromptPool(LABELS, 2, new float[] {1, 0, 0, 1, 0, 1, 0.6f, 0.8f});

  private static final float[] IMAGE = {0.8f, 0.6f};

  @Test
  void writesEveryLabelIntoEveryPrompt() {
    var task = new ImageClassification(LABELS, List.of("a {}", "{} on a mat"));
    assertThat(PromptedTask.of(task).orElseThrow().texts())
        .containsExactly("a cat", "a dog", "cat on a mat", "dog on a mat");
  }

  @Test
  void knowsWhichTasksHavePrompts() {
    assertThat(PromptedTask.of(new MultiLabelClassification(LABELS, List.of("a {}"), null)))
        .contains(new PromptedTask(LABELS, List.of("a {}")));
    assertThat(PromptedTask.of(new Captioning(5, 1))).isEmpty();
  }

  @Test
  void scalesTheCosines() {
    assertThat(POOL.logits(IMAGE, 10)).containsExactly(new double[] {8, 6, 6, 9.6}, within(1e-6));
  }

  @Test
  void servesTheWeightedMeanAtUnitLength() {
    CandidateEmbeddings candidates = POOL.weighted(new PromptWeights(List.of(0.75, 0.25)));
    // cat (0.75, 0.25) of length sqrt(0.625); dog (0.15, 0.95) of length sqrt(0.925)
    float cat = (float) Math.sqrt(0.625);
    float dog = (float) Math.sqrt(0.925);
    assertThat(candidates.names()).isEqualTo(LABELS);
    assertThat(candidates.vectors())
        .containsExactly(
            new float[] {0.75f / cat, 0.25f / cat, 0.15f / dog, 0.95f / dog}, within(1e-6f));
  }

  @Test
  void equalsTheWeightedLogitsUpToTheLengthOfTheMean() {
    var weights = new PromptWeights(List.of(0.75, 0.25));
    float[] served = POOL.weighted(weights).vectors();
    double[] logits = POOL.logits(IMAGE, 1);
    double[] lengths = {Math.sqrt(0.625), Math.sqrt(0.925)};
    for (int label = 0; label < 2; label++) {
      double cosine = IMAGE[0] * served[2 * label] + IMAGE[1] * served[2 * label + 1];
      double weighted = 0.75 * logits[label] + 0.25 * logits[2 + label];
      assertThat(cosine * lengths[label]).isCloseTo(weighted, within(1e-6));
    }
  }

  @Test
  void needsOneWeightForEachPrompt() {
    assertThatThrownBy(() -> POOL.weighted(PromptWeights.equal(3)))
        .hasMessageContaining("3 weights do not fit 2 prompts");
  }
}
