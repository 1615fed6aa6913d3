package io.polysight.metrics.vqa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GqaScoresTest {
  private static GqaQuestion question(
      String id, String gold, String predicted, boolean balanced, String type, String... entailed) {
    return new GqaQuestion(
        id, "", gold, predicted, balanced, type, "rel", "thing", List.of(entailed));
  }

  private final GqaScores scores =
      new GqaScores(
          List.of(
              question("1", "yes", "yes", true, "verify", "1", "2", "3"),
              question("2", "no", "no", false, "verify"),
              question("3", "no", "yes", true, "logical", "1"),
              question("4", "picture", "picture", true, "query"),
              question("5", "picture", "wall", true, "query", "unknown")));

  @Test
  void countsBalancedQuestionsOnly() {
    assertThat(scores.accuracy().value()).isEqualTo(50);
    assertThat(scores.binary().value()).isEqualTo(50);
    assertThat(scores.open().value()).isEqualTo(50);
    assertThat(scores.accuracy().samples()).isEqualTo(4);
  }

  @Test
  void asksWhatFollowsFromARightAnswer() {
    // Only question 1 is right and entails others: 2 is right, 3 is not.
    assertThat(scores.consistency().value()).isEqualTo(50);
  }

  @Test
  void measuresTheDistributionOfAnswersByGroup() {
    // gold yes 1, no 1, picture 2; given yes 2, no 0, picture 1: (1 + 1 + 1/2) / 100.
    assertThat(scores.distribution().value()).isCloseTo(0.025, within(1e-12));
  }

  @Test
  void saysWhyAFigureIsUndefined() {
    var figures = new GqaScores(List.of()).figures();
    assertThat(figures.values().get("consistency")).isNaN();
    assertThat(figures.undefined().get("accuracy")).contains("no balanced question");
  }

  @Test
  void knowsNoConsistencyWhereAnEntailedQuestionIsNotAnswered() {
    var figures = new GqaScores(List.of(question("1", "a", "a", true, "query", "7"))).figures();
    assertThat(figures.values().get("consistency")).isNaN();
    assertThat(figures.undefined().get("consistency")).contains("question 7").contains("give all");
    assertThat(figures.values().get("accuracy")).isEqualTo(100);
  }

  @Test
  void drawsAnImageWithAllItsQuestions() {
    List<GqaQuestion> questions = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String given = i / 3 % 2 == 0 ? "red" : "blue";
      questions.add(
          new GqaQuestion(
              "q" + i, "n" + i / 3, "red", given, true, "query", "attr", "thing", List.of()));
    }
    var scores = new GqaScores(questions);
    assertThat(scores.accuracy().samples()).isEqualTo(20);
    assertThat(scores.distribution().samples()).isEqualTo(20);
    // As sure as of one question of each of 20 images: 50 % ± 1.96 · sqrt(0.25 / 20).
    Interval interval = new Bootstrap(1000, 0.95, 1).interval(scores.accuracy());
    assertThat((interval.high() - interval.low()) / 2)
        .isCloseTo(196 * Math.sqrt(0.25 / 20), within(4.0));
  }
}
