package io.polysight.generalist.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BytePairTokenizerTest {
  private static final List<String> TEXTS =
      List.of(
          "a small red circle left of a blue square",
          "a large blue circle",
          "the red square is above the blue square");
  private final BytePairTokenizer tokenizer = BytePairTraining.learn(TEXTS, 300);

  @Test
  void joinsTheMostFrequentPairFirst() {
    BytePairTokenizer learnt = BytePairTraining.learn(List.of("abab abab", "ab"), 262);
    // Words are " abab" twice and " ab" once; the pair (a, b) occurs five times, (b, a) twice.
    assertThat(learnt.merges()).containsExactly(List.of(5 + 'a', 5 + 'b'));
  }

  @Test
  void breaksTiesByTheSmallerTokens() {
    BytePairTokenizer learnt = BytePairTraining.learn(List.of("xy xy", "cd cd"), 262);
    assertThat(learnt.merges()).containsExactly(List.of(5 + ' ', 5 + 'c'));
  }

  @Test
  void learnsTheSameFromTheSameTextsInAnyOrder() {
    List<String> reversed = new ArrayList<>(TEXTS);
    Collections.reverse(reversed);
    assertThat(BytePairTraining.learn(reversed, 300).merges()).isEqualTo(tokenizer.merges());
  }

  @Test
  void stopsWhenNoPairOccursTwice() {
    assertThat(BytePairTraining.learn(List.of("abc"), 400).size()).isEqualTo(261);
  }

  @Test
  void encodesFrequentWordsAsOneTokenWhereverTheyStand() {
    BytePairTokenizer large = BytePairTraining.learn(TEXTS, 400);
    int[] alone = large.encode("blue");
    assertThat(alone).hasSize(1);
    assertThat(large.encode("red blue")).endsWith(alone);
  }

  @Test
  void bringsAnyTextBack() {
    for (String text :
        List.of("zebra", "grün, 42 %!", "日本語 テスト", "naïve 🙂 emoji", "a-b_c/d", "x\u0301y")) {
      assertThat(tokenizer.decode(tokenizer.encode(text)))
          .isEqualTo(TextNormalization.normalize(text));
    }
  }

  @Test
  void seesNoDifferenceInCaseOrBlanks() {
    assertThat(tokenizer.encode("  Red\t CIRCLE ")).isEqualTo(tokenizer.encode("red circle"));
  }

  @Test
  void encodesBlankTextAsNothing() {
    assertThat(tokenizer.encode(" \n ")).isEmpty();
  }

  @Test
  void leavesSpecialTokensOutOfDecodedText() {
    int[] text = tokenizer.encode("red");
    int[] framed = new int[text.length + 2];
    framed[0] = tokenizer.beginOfText();
    System.arraycopy(text, 0, framed, 1, text.length);
    framed[framed.length - 1] = tokenizer.endOfText();
    assertThat(tokenizer.decode(framed)).isEqualTo("red");
  }

  @Test
  void refusesAMergeOfATokenThatIsNotThereYet() {
    assertThatThrownBy(() -> new BytePairTokenizer(List.of(List.of(261, 7))))
        .hasMessageContaining("merges[0]: [261, 7] must be two tokens from 5 to 260");
  }

  @Test
  void refusesAVocabularyThatCannotHoldTheBytes() {
    assertThatThrownBy(() -> BytePairTraining.learn(TEXTS, 200))
        .hasMessageContaining("vocabularySize: 200 is less than the 261");
  }
}
