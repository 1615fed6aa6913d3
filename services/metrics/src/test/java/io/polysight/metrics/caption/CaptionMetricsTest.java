package io.polysight.metrics.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
  void clipsRepetitionInCiderDOnly() {
    // In image 0, "red" twice against once: the cosine of plain CIDEr sees (2) and (1) as parallel,
    // CIDEr-D clips the product to 1 of 2, and the lengths differ by one bigram.
    List<CaptionPair> pairs =
        List.of(CaptionPair.of("red red", List.of("red")), CaptionPair.of("blue", List.of("blue")));
    assertThat(Cider.sentences(pairs)).containsExactly(2.5, 2.5);
    assertThat(CiderD.sentences(pairs)[0]).isCloseTo(2.5 / 2 * Math.exp(-1.0 / 72), within(1e-12));
  }

  @Test
  void doesNotDependOnTheOrderOfImagesOrReferences() {
    Random random = new Random(9);
    List<String> words = List.of("a", "red", "dog", "runs", "on", "grass");
    List<CaptionPair> pairs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<List<String>> captions = new ArrayList<>();
      for (int caption = 0; caption < 4; caption++) {
        captions.add(random.ints(1 + random.nextInt(8), 0, 6).mapToObj(words::get).toList());
      }
      pairs.add(new CaptionPair(captions.getFirst(), captions.subList(1, 4)));
    }
    List<CaptionPair> turned =
        pairs.reversed().stream()
            .map(pair -> new CaptionPair(pair.candidate(), pair.references().reversed()))
            .toList();
    var one = new CaptionScores(pairs).figures();
    var other = new CaptionScores(turned).figures();
    one.values()
        .forEach((name, value) -> {
          if (!value.isNaN()) {
            assertThat(other.values().get(name)).as(name).isCloseTo(value, within(1e-9));
          }
        });
  }

  @Test
  void isUndefinedWithoutCaptions() {
    assertThat(Bleu.corpus(List.of(), 4)).isNaN();
    assertThat(RougeL.mean(List.of())).isNaN();
    assertThat(CiderD.mean(List.of())).isNaN();
    assertThat(Cider.mean(List.of())).isNaN();
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
