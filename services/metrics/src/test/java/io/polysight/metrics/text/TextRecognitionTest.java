package io.polysight.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Interval;
import io.polysight.metrics.text.TextRecognition.Figure;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextRecognitionTest {
  private static final String SMILE = "\uD83D\uDE00";
  private static final String GRIN = "\uD83D\uDE01";

  private static TextRecognition recognition(TextNormalization normalization) {
    var recognition = new TextRecognition(normalization);
    recognition.add("the quick brown fox", "the quik brown fox x");
    recognition.add("jumps over  the lazy dog", "jumps the lazy dog");
    recognition.add("Straße 12", "strasse 12");
    recognition.add("", "a");
    recognition.add("naïve café " + SMILE + " ok", "naive café " + GRIN + "ok");
    return recognition;
  }

  @Test
  void agreesWithTorchmetrics() {
    Figures figures = recognition(TextNormalization.NONE).figures();
    // char_error_rate and word_error_rate of torchmetrics 1.9.0, which computes in 32 bits.
    assertThat(figures.values().get("CER")).isCloseTo(0.23880596458911896, within(1e-7));
    assertThat(figures.values().get("WER")).isCloseTo(0.5333333611488342, within(1e-7));
    // The edits counted by hand: 3, 6, 3, 1, 3 of 19, 24, 9, 0, 15 characters.
    assertThat(figures.values())
        .containsEntry("CER", 16.0 / 67)
        .containsEntry("WER", 8.0 / 15)
        .containsEntry("exact_match", 0.0);
    assertThat(figures.values().get("CER_mean"))
        .isCloseTo((3.0 / 19 + 6.0 / 24 + 3.0 / 9 + 3.0 / 15) / 4, within(1e-12));
    assertThat(figures.values().get("WER_mean"))
        .isCloseTo((2.0 / 4 + 1.0 / 5 + 1.0 / 2 + 3.0 / 4) / 4, within(1e-12));
  }

  @Test
  void comparesAfterNormalizing() {
    var exact = new TextRecognition(TextNormalization.WHITE_SPACE);
    exact.add(" open\u00a0 daily\n", "open daily");
    exact.add("Open", "open");
    assertThat(exact.figures().values()).containsEntry("exact_match", 0.5);
    var sceneText = new TextRecognition(TextNormalization.ALPHANUMERIC);
    sceneText.add("Mc-Donald's!", "MCDONALDS");
    sceneText.add("24h", "24n");
    assertThat(sceneText.figures().values())
        .containsEntry("exact_match", 0.5)
        .containsEntry("CER", 1.0 / 12);
  }

  @Test
  void saysThatRatesOfNothingAreUndefined() {
    var recognition = new TextRecognition(TextNormalization.NONE);
    recognition.add("", "noise");
    assertThat(recognition.figures().undefined())
        .containsEntry("CER", "no reference has a character")
        .containsEntry("WER_mean", "no reference has a word");
    assertThat(recognition.figures().values()).containsEntry("exact_match", 0.0);
  }

  @Test
  void givesAnIntervalOfEachFigure() {
    TextRecognition recognition = recognition(TextNormalization.ALPHANUMERIC);
    recognition.add("same", "same");
    for (Figure figure : Figure.values()) {
      Interval interval = new Bootstrap(200, 0.9, 1).interval(recognition.contributions(figure));
      assertThat(interval.low()).isLessThan(interval.estimate());
      assertThat(interval.high()).isGreaterThan(interval.estimate());
    }
  }

  @Test
  void findsTheFewestEdits() {
    var random = new SplittableRandom(1);
    for (int round = 0; round < 2000; round++) {
      String first = random(random);
      String second = random(random);
      assertThat(EditDistance.ofCharacters(first, second)).isEqualTo(plain(first, second));
      assertThat(EditDistance.ofWords(words(first), words(second))).isEqualTo(plain(first, second));
    }
  }

  private static String random(SplittableRandom random) {
    var text = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      text.append((char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }

  private static List<String> words(String letters) {
    return letters.chars().mapToObj(letter -> "word " + (char) letter).toList();
  }

  /** By its definition: the best of all three last edits. */
  private static int plain(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return Math.max(first.length(), second.length());
    }
    String shorter = first.substring(1);
    String other = second.substring(1);
    int substituted = plain(shorter, other) + (first.charAt(0) == second.charAt(0) ? 0 : 1);
    return Math.min(substituted, 1 + Math.min(plain(shorter, second), plain(first, other)));
  }

  @Test
  void scoresAnswersAsDocVqaDoes() {
    var anls = new AverageNormalizedLevenshtein(AverageNormalizedLevenshtein.THRESHOLD);
    assertThat(anls.add(List.of("Denver R. Broncos", "Denver Broncos"), "denver  broncos "))
        .isEqualTo(1);
    assertThat(anls.add(List.of("12/15/88"), "12/15/89")).isEqualTo(0.875);
    assertThat(anls.add(List.of("Dear Dr. Lobo"), "Lobo")).isZero();
    assertThat(anls.add(List.of(""), "")).isEqualTo(1);
    // Lower case keeps one ß, the length is that of STRASSE: 2 edits of 7.
    assertThat(anls.add(List.of("Straße"), "STRASSE")).isEqualTo(1 - 2.0 / 7);
    // At the threshold the score stays.
    assertThat(anls.add(List.of("abcd"), "abxy")).isEqualTo(0.5);
    assertThat(anls.contributions().value()).isCloseTo(0.6815476190476191, within(1e-12));
    assertThatThrownBy(() -> anls.add(List.of(), "x")).hasMessageContaining("no answer");
  }
}
