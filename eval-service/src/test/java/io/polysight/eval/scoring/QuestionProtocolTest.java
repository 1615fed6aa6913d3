package io.polysight.eval.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionProtocolTest {
  private final Scoring scoring = new Scoring(200, 1);

  private static PredictedSample answered(int number, String said, String... known) {
    return new PredictedSample(
        PredictedSample.ofQuestion("1", number),
        new Prediction.Answered(said, -0.1, List.of()),
        new Reference.Answers("how many ?", List.of(known)));
  }

  /** min(1, others who said so / 3), averaged over leaving each person out. */
  @Test
  void scoresAnswersByHowManyPeopleGaveThem() {
    String[] people = {"two", "two", "3", "3", "3", "3", "3", "3", "3", "3"};
    var task = new VisualQuestionAnswering(null, List.of("two", "3", "4"), null, null);

    Measurement measured =
        Measurements.of(
            task,
            List.of(
                answered(1, "3", people), // right
                answered(2, "two", people), // (2 * 1/3 + 8 * 2/3) / 10 = 0.6
                answered(3, "4", people),
                answered(4, "red", "red"),
                answered(5, "blue", "red")));

    assertThat(scoring.scores(measured)).extracting(Score::metric).containsExactly("VQA accuracy");
    assertThat(scoring.scores(measured).getFirst().value())
        .isCloseTo((1 + 0.6 + 0 + 1 + 0) / 5, within(1e-12));
    assertThat(PredictedSample.imageOf(answered(12, "3", "3").sample())).isEqualTo("1");
  }

  @Test
  void scoresStatementsByTheShareJudgedRightly() {
    var samples =
        List.of(
            new PredictedSample(
                "1?question=1",
                new Prediction.Verified(true, 0.9),
                new Reference.Truth("it is red", true)),
            new PredictedSample(
                "1?question=2",
                new Prediction.Verified(true, 0.6),
                new Reference.Truth("it is blue", false)));

    Measurement measured = Measurements.of(new Verification(null), samples);

    assertThat(scoring.scores(measured).getFirst().value()).isEqualTo(0.5);
    assertThat(measured.chance()).isEqualTo(0.5);
    assertThatThrownBy(
            () -> Measurements.of(new Verification(null), List.of(answered(1, "a", "a"))))
        .hasMessageContaining("should hold a judgement and the truth of the statement");
  }

  /** As many images, each asked the same so many times; three of four answers are right. */
  private static List<PredictedSample> asked(int times) {
    List<PredictedSample> samples = new ArrayList<>();
    for (int image = 0; image < 40; image++) {
      for (int number = 0; number < times; number++) {
        samples.add(
            new PredictedSample(
                PredictedSample.ofQuestion("%02d".formatted(image), number),
                new Prediction.Answered(image % 4 == 0 ? "blue" : "red", -0.1, List.of()),
                new Reference.Answers("which colour ?", List.of("red"))));
      }
    }
    return samples;
  }

  @Test
  void isNoSurerForAskingAnImageTheSameAgain() {
    var task = new VisualQuestionAnswering(null, List.of("red", "blue"), null, null);
    Score once = scoring.scores(Measurements.of(task, asked(1))).getFirst();
    Score again = scoring.scores(Measurements.of(task, asked(5))).getFirst();
    assertThat(once.value()).isEqualTo(0.75);
    assertThat(again)
        .isEqualTo(
            new Score(once.metric(), once.value(), once.low(), once.high(), 200, once.direction()));
    // 1.96 · sqrt(0.75 · 0.25 / 40), where 200 independent questions would make it 0.06
    assertThat((again.high() - again.low()) / 2).isCloseTo(0.134, within(0.03));
  }

  @Test
  void tradesAllAnswersToAnImageBetweenTwoVersions() {
    var task = new VisualQuestionAnswering(null, List.of("red", "blue"), null, null);
    PairedMeasurement five = PairedMeasurement.of(task, asked(5), asked(5));
    assertThat(five.samples()).isEqualTo(200);
    assertThat(five.images()).isEqualTo(40);
    assertThat(five.figures().getFirst().systems().samples()).isEqualTo(40);
    assertThat(scoring.definedScores(Measurements.of(task, asked(5)), new int[] {0, 1, 2}))
        .as("three questions about one image")
        .isEmpty();
  }
}
