package io.polysight.generalist.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.generalist.prompts.PromptScores.LogitStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two prompts, two classes, two images: small enough for a pencil. */
class PromptScoresTest {
  private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-12);

  /** Rows: prompt 0 of both classes, then prompt 1. Means: 3, 1, 5, 1. */
  private static final LogitStream IMAGES =
      stream(new double[] {4, 0, 5, 2}, new double[] {2, 2, 5, 0});

  /** Means: 1, 1, 4, 1. */
  private static final LogitStream ANY_KIND = stream(new double[] {1, 1, 4, 1});

  private static LogitStream stream(double[]... images) {
    return image -> List.of(images).forEach(image);
  }

  private static double[] scores(Debias debias) {
    return PromptScores.of(2, debias, IMAGES, ANY_KIND);
  }

  @Test
  void averagesTheLargestLogitOfEachImage() {
    assertThat(scores(Debias.NONE)).containsExactly(new double[] {3, 5}, EXACT);
  }

  @Test
  void takesAwayTheMeanOfTheImagesLearntFrom() {
    // prompt 0: max(1, -1), max(-1, 1); prompt 1: max(0, 1), max(0, -1)
    assertThat(scores(Debias.TEST)).containsExactly(new double[] {1, 0.5}, EXACT);
  }

  @Test
  void takesAwayTheMeanOfImagesOfAnyKind() {
    // prompt 0: max(3, -1), max(1, 1); prompt 1: max(1, 1), max(1, -1)
    assertThat(scores(Debias.PRETRAIN)).containsExactly(new double[] {2, 1}, EXACT);
  }

  @Test
  void takesAwayHalfOfBoth() {
    // the bias is 2, 1, 4.5, 1; prompt 0: max(2, -1), max(0, 1); prompt 1: max(0.5, 1), max(0.5,
    // -1)
    assertThat(scores(Debias.BOTH)).containsExactly(new double[] {1.5, 0.75}, EXACT);
  }

  @Test
  void cannotLearnFromNothing() {
    assertThatThrownBy(() -> PromptScores.of(2, Debias.TEST, stream(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no images");
    assertThatThrownBy(() -> PromptScores.of(2, Debias.BOTH, IMAGES, null))
        .hasMessageContaining("BOTH needs images of any kind");
  }
}
