package io.polysight.metrics.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionMetricsTest {
  @Test
  void clipsRepeatedWordsInBleu() {
    // The example of Papineni et al.: "the" seven times against two in one reference: 2/7.
    CaptionPair pair =
        CaptionPair.of(
            "the the the the the the the",
            List.of("the cat is on the mat", "there is a cat on the mat"));
    assertThat(Bleu.sentence(pair, 1)).isCloseTo(2.0 / 7, within(1e-8));
  }

  @Test
  void punishesBrevityByTheClosestReference() {
    // 3 words against references of 4 and 9: exp(1 - 4/3).
    CaptionPair pair = CaptionPair.of("a b c", List.of("a b c d", "a b c d e f g h i"));
    assertThat(Bleu.sentence(pair, 1)).isCloseTo(Math.exp(1 - 4.0 / 3), within(1e-8));
  }

  @Test
  void prefersTheShorterReferenceWhenTwoAreEquallyClose() {
    CaptionPair pair = CaptionPair.of("a b c", List.of("a b c d", "a b"));
    assertThat(Bleu.sentence(pair, 1)).isCloseTo(1, within(1e-8));
  }

  @Test
  void measuresTheLongestCommonSubsequence() {
    // lcs(a x b, a b c) = 2: P = 2/3, R = 2/3, so F = 2/3 whatever beta is.
    CaptionPair pair = CaptionPair.of("a x b", List.of("a b c"));
    assertThat(RougeL.sentence(pair)).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void givesAnEmptyCaptionNothing() {
    CaptionPair empty = CaptionPair.of("", List.of("a red circle"));
    CaptionPair other = CaptionPair.of("a blue square", List.of("a blue square"));
    assertThat(Bleu.sentence(empty, 4)).isCloseTo(0, within(1e-9));
    assertThat(RougeL.sentence(empty)).isZero();
    assertThat(CiderD.sentences(List.of(empty, other))[0]).isZero();
  }

  @Test
  void scoresAPerfectCaptionTenInCider() {
    List<CaptionPair> pairs =
        List.of(
            CaptionPair.of("one small red circle", List.of("one small red circle")),
            CaptionPair.of("two large blue squares", List.of("two large blue squares")));
    assertThat(CiderD.mean(pairs)).isCloseTo(10, within(1e-12));
  }

  @Test
  void isUndefinedWithoutCaptions() {
    assertThat(Bleu.corpus(List.of(), 4)).isNaN();
    assertThat(RougeL.mean(List.of())).isNaN();
    assertThat(CiderD.mean(List.of())).isNaN();
  }

  @Test
  void refusesACaptionWithoutReference() {
    assertThatThrownBy(() -> CaptionPair.of("a dog", List.of()))
        .hasMessageContaining("'a dog' has no reference");
  }

  @Test
  void splitsWordsWithoutPunctuationAndCase() {
    assertThat(CaptionTokens.of("A dog's tri-colored coat, ÜBER 2 hills.\n"))
        .containsExactly("a", "dog's", "tri", "colored", "coat", "über", "2", "hills");
    assertThat(CaptionTokens.of(" . ")).isEmpty();
  }
}
