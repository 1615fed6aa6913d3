package io.polysight.metrics.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.input.NumpyArray;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RanksTest {
  private static final double[][] SCORES = {{0.1, 0.9, 0.5}, {0.5, 0.5, 0.5}};

  @Test
  void ranksByScoreAndThenByIndex() {
    assertThat(Ranks.of(SCORES, List.of(Set.of(2), Set.of(1))).first()).containsExactly(2, 2);
    assertThat(Ranks.of(SCORES, List.of(Set.of(0), Set.of(2))).first()).containsExactly(3, 3);
  }

  @Test
  void takesTheBestOfSeveralRelevantCandidates() {
    Ranks ranks = Ranks.of(SCORES, List.of(Set.of(0, 1), Set.of(1, 2)));
    assertThat(ranks.first()).containsExactly(1, 2);
    assertThat(ranks.recallAt(1)).isEqualTo(0.5);
    assertThat(ranks.recallAt(2)).isEqualTo(1);
    assertThat(ranks.meanReciprocalRank()).isEqualTo(0.75);
    assertThat(ranks.median()).isEqualTo(1.5);
  }

  @Test
  void readsRankedListsThatAreCutOff() {
    Ranks ranks =
        Ranks.ofLists(
            List.of(List.of("a", "b"), List.of("a", "b")), List.of(Set.of("b"), Set.of("c")));
    assertThat(ranks.first()).containsExactly(2, Double.POSITIVE_INFINITY);
    assertThat(ranks.meanReciprocalRank()).isEqualTo(0.25);
    assertThat(ranks.recallAt(10)).isEqualTo(0.5);
  }

  @Test
  void isUndefinedWithoutQueries() {
    Ranks none = Ranks.of(new double[0][], List.of());
    assertThat(none.recallAt(1)).isNaN();
    assertThat(none.meanReciprocalRank()).isNaN();
    assertThat(none.median()).isNaN();
    assertThat(none.mean()).isNaN();
  }

  @Test
  void refusesScoresAndRelevanceThatMakeNoSense() {
    assertThatThrownBy(() -> Ranks.of(new double[][] {{Double.NaN}}, List.of(Set.of(0))))
        .hasMessageContaining("query 0 has a score that is NaN");
    assertThatThrownBy(() -> Ranks.of(new double[][] {{1}}, List.of(Set.of(1))))
        .hasMessageContaining("query 0 names candidate 1 of 1");
    assertThatThrownBy(() -> Ranks.of(new double[][] {{1}}, List.of(Set.of())))
        .hasMessageContaining("query 0 has no relevant candidate");
  }

  @Test
  void discountsByHand() {
    // Relevant at ranks 1 and 3 of 3: (1/log2(2) + 1/log2(4)) / (1/log2(2) + 1/log2(3)).
    double[][] scores = {{3, 2, 1}};
    double ideal = 1 + Math.log(2) / Math.log(3);
    assertThat(RankedGain.normalisedDiscounted(scores, List.of(Set.of(0, 2)), 3))
        .isCloseTo(1.5 / ideal, within(1e-12));
    assertThat(RankedGain.meanAveragePrecision(scores, List.of(Set.of(0, 2))))
        .isCloseTo((1 + 2.0 / 3) / 2, within(1e-12));
  }

  @Test
  void agreesWithTorchmetricsBothWays() throws IOException {
    JsonNode expected =
        JsonMapper.builder()
            .build()
            .readTree(ReferenceData.path("retrieval-eval/expected.json").toFile());
    double[][] imagesByCaptions =
        NumpyArray.read(ReferenceData.path("retrieval-eval/similarity_images_x_captions.npy"))
            .matrix();
    List<List<Integer>> captionsOfImage =
        IntStream.range(0, 200)
            .mapToObj(image -> IntStream.range(5 * image, 5 * image + 5).boxed().toList())
            .toList();
    double[][] captionsByImages = new double[1000][200];
    for (int image = 0; image < 200; image++) {
      for (int caption = 0; caption < 1000; caption++) {
        captionsByImages[caption][image] = imagesByCaptions[image][caption];
      }
    }
    List<Set<Integer>> imageOfCaption =
        IntStream.range(0, 1000).mapToObj(caption -> Set.of(caption / 5)).toList();
    Ranks imageToText = Ranks.of(imagesByCaptions, captionsOfImage);
    Ranks textToImage = Ranks.of(captionsByImages, imageOfCaption);
    for (int k : new int[] {1, 5, 10}) {
      assertClose(imageToText.recallAt(k), expected.get("i2t_R@" + k));
      assertClose(textToImage.recallAt(k), expected.get("t2i_R@" + k));
    }
    assertClose(imageToText.meanReciprocalRank(), expected.get("i2t_MRR"));
    assertClose(textToImage.median(), expected.get("t2i_median_rank"));
    assertClose(textToImage.mean(), expected.get("t2i_mean_rank"));
    assertClose(
        RankedGain.normalisedDiscounted(imagesByCaptions, captionsOfImage, 10),
        expected.get("i2t_nDCG@10"));
    // Without torchmetrics' rule that a relevant item of score 0 or less does not count; see
    // SOURCE.txt.
    assertThat(RankedGain.meanAveragePrecision(imagesByCaptions, captionsOfImage))
        .isCloseTo(0.644132, within(1e-6));
  }

  private static void assertClose(double actual, JsonNode expected) {
    assertThat(actual).isCloseTo(expected.asDouble(), within(1e-6));
  }
}
