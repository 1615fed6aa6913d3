package io.polysight.eval.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Prediction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationProtocolTest {
  private static final ImageClassification SIX =
      new ImageClassification(List.of("a", "b", "c", "d", "e", "f"), null);
  private final Scoring scoring = new Scoring(200, 1);

  private static PredictedSample said(String id, String truth, String... ranked) {
    return new PredictedSample(
        id,
        new Prediction.Classified(
            Arrays.stream(ranked).map(label -> new Prediction.Scored(label, 0.1)).toList()),
        new Reference.Label(truth));
  }

  @Test
  void addsTopFiveOnlyWhereMoreThanFiveLabelsMakeItMeanSomething() {
    var samples =
        List.of(
            said("1", "a", "a", "b", "c", "d", "e", "f"),
            said("2", "b", "a", "b", "c", "d", "e", "f"),
            said("3", "f", "a", "b", "c", "d", "e", "f"),
            said("4", "a", "a", "b", "c", "d", "e", "f"));

    Measurement six = Measurements.of(SIX, samples);
    Measurement two =
        Measurements.of(new ImageClassification(List.of("a", "b"), null), samples.subList(0, 2));

    assertThat(scoring.scores(six))
        .extracting(Score::metric)
        .containsExactly("accuracy", "top-5 accuracy", "Brier score");
    assertThat(scoring.scores(six)).extracting(Score::value).startsWith(0.5, 0.75);
    assertThat(six.chance()).isEqualTo(1.0 / 6);
    assertThat(scoring.scores(two)).extracting(Score::metric).doesNotContain("top-5 accuracy");
  }

  @Test
  void measuresHowFarProbabilitiesAreFromTheTruthAndThatLessIsBetter() {
    var right = probably("1", "a", 0.9);
    var wrong = probably("2", "b", 0.6);
    var outside = probably("3", "zebra", 0.5);
    Measurement measured =
        Measurements.of(
            new ImageClassification(List.of("a", "b"), null), List.of(right, wrong, outside));
    Score brier = scoring.scores(measured).getLast();
    assertThat(brier.metric()).isEqualTo("Brier score");
    assertThat(brier.direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    // (2 · 0.1² + 2 · 0.6² + 2 · 0.5² + 1) / 3
    assertThat(brier.value()).isCloseTo(2.24 / 3, within(1e-12));
  }

  private static PredictedSample probably(String id, String truth, double a) {
    return new PredictedSample(
        id,
        new Prediction.Classified(
            List.of(new Prediction.Scored("a", a), new Prediction.Scored("b", 1 - a))),
        new Reference.Label(truth));
  }

  @Test
  void countsATrueLabelOutsideTheTaskAsWrongAndReportsIt() {
    Measurement measured =
        Measurements.of(
            new ImageClassification(List.of("a", "b"), null),
            List.of(said("1", "zebra", "a", "b"), said("2", "a", "a", "b")));

    assertThat(scoring.scores(measured).getFirst().value()).isEqualTo(0.5);
    assertThat(measured.classes())
        .anySatisfy(recall -> {
          assertThat(recall.label()).isEqualTo("zebra");
          assertThat(recall.recall()).isZero();
          assertThat(recall.confusedWith()).isEqualTo("a");
        });
  }
}
