package io.polysight.metrics.vqa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoftAccuracyTest {
  private static List<HumanAnswer> people(String... answers) {
    List<HumanAnswer> people = new ArrayList<>();
    for (String answer : answers) {
      people.add(new HumanAnswer(answer, String.valueOf(people.size() + 1)));
    }
    return people;
  }

  private static List<HumanAnswer> agreeing(int with, String answer) {
    String[] answers = new String[10];
    Arrays.fill(answers, "something else");
    Arrays.fill(answers, 0, with, answer);
    return people(answers);
  }

  @Test
  void growsByThirdsOfTheOthersWhoAgree() {
    // One agrees: nine subsets of nine have it once, one has it not: 0.9 / 3; and so on.
    double[] expected = {0, 0.3, 0.6, 0.9, 1, 1};
    for (int with = 0; with < expected.length; with++) {
      assertThat(SoftAccuracy.of("cat", agreeing(with, "cat"), AnswerNormalization.REFERENCE))
          .as(with + " agree")
          .isCloseTo(expected[with], within(1e-12));
    }
  }

  @Test
  void normalisesUnanimousAnswersOnlyInTheRepairedFigure() {
    List<HumanAnswer> unanimous = agreeing(10, "A dog.");
    assertThat(SoftAccuracy.of("dog", unanimous, AnswerNormalization.REFERENCE)).isZero();
    assertThat(SoftAccuracy.of("dog", unanimous, AnswerNormalization.REPAIRED)).isOne();
    assertThat(SoftAccuracy.of(" A dog.\n", unanimous, AnswerNormalization.REFERENCE)).isOne();
  }

  @Test
  void keepsTheMistakesOfTheReferenceAndRepairsThemBeside() {
    assertThat(AnswerNormalization.REFERENCE.of("5.")).isEqualTo("5");
    assertThat(AnswerNormalization.REPAIRED.of("5.")).isEqualTo("5.");
    assertThat(AnswerNormalization.REFERENCE.of("I'dve")).isEqualTo("i'dve");
    assertThat(AnswerNormalization.REPAIRED.of("I'dve")).isEqualTo("i'd've");
    assertThat(AnswerNormalization.REFERENCE.of("somebody'd")).isEqualTo("somebodyd");
    assertThat(AnswerNormalization.REPAIRED.of("somebodyd")).isEqualTo("somebody'd");
    String dots = "x" + ".".repeat(40);
    assertThat(AnswerNormalization.REFERENCE.of(dots)).isEqualTo("x" + ".".repeat(8));
    assertThat(AnswerNormalization.REPAIRED.of(dots)).isEqualTo("x");
  }

  @Test
  void doesNotDependOnTheOrderOfPeopleAndStaysInRange() {
    Random random = new Random(5);
    String[] words = {"cat", "a cat", "two", "2", "dont", "don't", "1,000", "", "red-blue."};
    for (int round = 0; round < 300; round++) {
      List<HumanAnswer> people =
          people(random.ints(10, 0, words.length).mapToObj(i -> words[i]).toArray(String[]::new));
      String answer = words[random.nextInt(words.length)];
      for (AnswerNormalization normalization : AnswerNormalization.values()) {
        double accuracy = SoftAccuracy.of(answer, people, normalization);
        assertThat(accuracy).isBetween(0.0, 1.0);
        List<HumanAnswer> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        assertThat(SoftAccuracy.of(answer, shuffled, normalization))
            .isCloseTo(accuracy, within(1e-12));
      }
    }
  }

  @Test
  void refusesAQuestionNobodyAnswered() {
    assertThatThrownBy(() -> SoftAccuracy.of("cat", List.of(), AnswerNormalization.REFERENCE))
        .hasMessageContaining("'cat' has no answers of people");
  }
}
