package io.polysight.inference.batchprediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.serving.PredictedSample.Reference.Ranks;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetrievalRanksTest {
  private static final float[][] IMAGES = {{1, 0}, {0, 1}, {0.6f, 0.8f}};

  @Test
  void ranksThePartnersOfEachImageBothWays() {
    // cosines with the captions: image 0: 0.8 0.6 1, image 1: 0.6 0.8 0, image 2: 0.96 1 0.6
    float[] captions = {0.8f, 0.6f, 0.6f, 0.8f, 1, 0};
    var ranks =
        new RetrievalRanks(
            IMAGES, captions, List.of("a", "b", "c"), List.of(List.of(0), List.of(1), List.of(2)));
    assertThat(ranks.all())
        .containsExactly(
            new Ranks(2, List.of(2)), new Ranks(1, List.of(2)), new Ranks(3, List.of(2)));
  }

  @Test
  void countsIdenticalCaptionsOfOtherImagesAsRight() {
    float[] captions = {1, 0, 0, 1, 0, 1};
    var ranks =
        new RetrievalRanks(
            IMAGES,
            captions,
            List.of("same", "same", "other"),
            List.of(List.of(0), List.of(1), List.of(2)));
    assertThat(ranks.all().get(0)).isEqualTo(new Ranks(1, List.of(1)));
    assertThat(ranks.all().get(1)).isEqualTo(new Ranks(1, List.of(1)));
  }

  @Test
  void breaksTiesByTheLowerIndex() {
    double[] scores = {0.5, 0.5, 0.5};
    assertThat(RetrievalRanks.bestRank(scores, List.of(0))).isEqualTo(1);
    assertThat(RetrievalRanks.bestRank(scores, List.of(2))).isEqualTo(3);
    assertThat(RetrievalRanks.bestRank(scores, List.of(2, 1))).isEqualTo(2);
  }
}
