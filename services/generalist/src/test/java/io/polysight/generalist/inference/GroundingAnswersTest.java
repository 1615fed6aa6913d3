package io.polysight.generalist.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.proposal.ImageProposals;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.Prediction.Referred;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundingAnswersTest {
  @Test
  void everyExpressionMeansItsNearestRegionHoweverLittleThatLooksLikeAThing() {
    var proposals =
        new ImageProposals(
            new float[] {0.25f, 0.5f, 0.5f, 1, 0.75f, 0.5f, 0.5f, 1},
            new float[] {20, -20, 20, -20, -20, 20, -20, 20},
            new float[] {5, -5});
    var regions =
        new EncodedRegions(
            proposals, new float[] {1, 0, 0, 1}, Preprocessing.square(8).view(16, 16), 16, 16);
    var expressions =
        new CandidateEmbeddings(List.of("the right one", "the left one"), new float[] {0, 1, 1, 0});
    var answer =
        (Prediction.Grounded) new GroundingAnswers(regions, expressions, Math.log(9)).answer();
    assertThat(answer.expressions())
        .extracting(Referred::expression)
        .containsExactly("the right one", "the left one");
    assertThat(answer.expressions())
        .extracting(Referred::box)
        .containsExactly(new PixelBox(8, 0, 8, 16), new PixelBox(0, 0, 8, 16));
    assertThat(answer.expressions().getFirst().score()).isCloseTo(0.9, within(1e-6));
    assertThat(answer.expressions().getFirst().mask().size()).containsExactly(16, 16);
  }
}
