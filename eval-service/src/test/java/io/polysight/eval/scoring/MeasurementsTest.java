package io.polysight.eval.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.datasets.sample.RleMask;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
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

  @Test
  void givesTheSameIntervalsForTheSameSeed() {
    List<PredictedSample> samples = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      samples.add(said("%02d".formatted(i), "a", i % 3 == 0 ? "b" : "a"));
    }
    Measurement measured = Measurements.of(SIX, samples);

    assertThat(new Scoring(200, 7).scores(measured))
        .isEqualTo(new Scoring(200, 7).scores(measured));
    assertThat(scoring.differences(PairedMeasurement.of(SIX, samples, samples)).getFirst().pValue())
        .isEqualTo(1);
  }

  @Test
  void namesTheSampleThatDoesNotFitTheTask() {
    assertThatThrownBy(
            () -> Measurements.of(new Captioning(null, null), List.of(said("x/1", "a", "a"))))
        .isInstanceOf(UnreadablePredictionsException.class)
        .hasMessageContaining("x/1")
        .hasMessageContaining("caption");
    assertThatThrownBy(() -> Measurements.of(SIX, List.of()))
        .isInstanceOf(UnreadablePredictionsException.class);
    assertThatThrownBy(() ->
            Measurements.of(
                new ImageTextRetrieval(null, null),
                List.of(
                    new PredictedSample(
                        "y",
                        new Prediction.Retrieved(List.of()),
                        new Reference.Ranks(0, List.of(1))))))
        .hasMessageContaining("ranks from 1");
  }

  @Test
  void weighsCaptionsNotImagesInTextToImageRecall() {
    Measurement measured =
        Measurements.of(
            new ImageTextRetrieval(null, null), List.of(ranks("a", 1, 1, 1, 1), ranks("b", 2, 9)));

    assertThat(scoring.scores(measured).get(3).value()).isEqualTo(0.75, within(1e-12));
    assertThat(scoring.scores(measured).getFirst().value()).isEqualTo(0.5, within(1e-12));
  }

  private static PredictedSample ranks(String id, int imageToText, Integer... textToImage) {
    return new PredictedSample(
        id,
        new Prediction.Retrieved(List.of()),
        new Reference.Ranks(imageToText, List.of(textToImage)));
  }

  private static final Prediction.PixelBox UPPER = new Prediction.PixelBox(0, 0, 2, 1);
  private static final Prediction.PixelBox LOWER = new Prediction.PixelBox(0, 1, 2, 1);

  @Test
  void judgesBoxesOfTheTasksLabelsByAveragePrecision() {
    var reference =
        new Reference.Regions(
            List.of(
                new Reference.Region("cup", UPPER, null),
                new Reference.Region("zebra", LOWER, null)));
    var found = new Prediction.Detected(List.of(new Prediction.Found("cup", 0.9, UPPER)));
    Measurement measured =
        Measurements.of(
            new ObjectDetection(List.of("cup", "dog"), null, null),
            List.of(new PredictedSample("a", found, reference)));
    assertThat(scoring.scores(measured))
        .extracting(Score::metric)
        .containsExactly("box AP", "box AP50");
    assertThat(scoring.scores(measured)).extracting(Score::value).containsOnly(1.0);
    assertThat(measured.chance()).isNull();
  }

  @Test
  void judgesMasksBesideBoxes() {
    var upper =
        new Prediction.Mask(
            List.of(2, 2), RleMask.of(2, 2, new boolean[] {true, true, false, false}).counts());
    var lower =
        new Prediction.Mask(
            List.of(2, 2), RleMask.of(2, 2, new boolean[] {false, false, true, true}).counts());
    var found =
        new Prediction.Segmented(List.of(new Prediction.Outlined("cup", 0.9, UPPER, lower)));
    var reference = new Reference.Regions(List.of(new Reference.Region("cup", UPPER, upper)));
    Measurement measured =
        Measurements.of(
            new InstanceSegmentation(List.of("cup"), null, null),
            List.of(new PredictedSample("a", found, reference)));
    assertThat(scoring.scores(measured))
        .extracting(Score::metric)
        .containsExactly("mask AP", "mask AP50", "box AP", "box AP50");
    assertThat(scoring.scores(measured))
        .extracting(Score::value)
        .containsExactly(0.0, 0.0, 1.0, 1.0);
  }

  @Test
  void judgesExpressionsByTheOverlapOfTheirOneRegion() {
    var mask = new Prediction.Mask(List.of(2, 2), RleMask.of(2, 2, new boolean[4]).counts());
    var meant =
        new Prediction.Grounded(
            List.of(
                new Prediction.Referred("the cup", 0.9, UPPER, mask),
                new Prediction.Referred("the dog", 0.6, UPPER, mask)));
    var samples =
        List.of(
            new PredictedSample("a", meant, new Reference.Referents(List.of(UPPER, LOWER))),
            new PredictedSample("b", meant, new Reference.Referents(List.of(UPPER, UPPER))));
    Measurement measured = Measurements.of(new ReferringExpressionGrounding(null), samples);
    assertThat(scoring.scores(measured))
        .extracting(Score::metric)
        .containsExactly("accuracy at IoU 0.5");
    Score score = scoring.scores(measured).getFirst();
    assertThat(score.value()).isEqualTo(0.75);
    assertThat(score.low()).isLessThan(score.high());
    assertThat(score.samples()).isEqualTo(2);
  }

  @Test
  void judgesLabelsOneByOneAndLeavesOutWhatNobodyKnows() {
    var task = new MultiLabelClassification(List.of("cup", "dog"), null, 0.5);
    Measurement measured =
        Measurements.of(
            task,
            List.of(
                labelled("a", 0.9, 0.8, List.of("cup"), List.of("dog")),
                labelled("b", 0.2, 0.7, List.of("dog"), List.of("cup")),
                labelled("c", 0.6, 0.9, List.of(), List.of("dog"))));
    assertThat(scoring.scores(measured))
        .extracting(Score::metric)
        .containsExactly("mAP", "micro F1", "macro F1");
    // cup: 1 of 1; dog: the one that is, ranked last of three: 1/3
    // decided: cup 1 hit; dog 1 hit, 2 false alarms: 2·2/(2·2+2), and (1 + 2/4) / 2
    assertThat(scoring.scores(measured))
        .extracting(Score::value)
        .satisfiesExactly(
            map -> assertThat(map).isCloseTo((1 + 1 / 3.0) / 2, within(1e-12)),
            micro -> assertThat(micro).isCloseTo(4 / 6.0, within(1e-12)),
            macro -> assertThat(macro).isCloseTo(0.75, within(1e-12)));
  }

  private static PredictedSample labelled(
      String id, double cup, double dog, List<String> present, List<String> absent) {
    return new PredictedSample(
        id,
        new Prediction.MultiLabelled(
            List.of(new Prediction.Scored("dog", dog), new Prediction.Scored("cup", cup)),
            List.of()),
        new Reference.Labels(present, absent));
  }

  @Test
  void readsAFileInTheOrderOfSampleIdsAndRefusesASampleTwice() throws Exception {
    String line =
        """
        {"sample":"%s","prediction":{"kind":"captioning","caption":"c","logProbability":-1},\
        "reference":{"kind":"captions","captions":["d"]}}
        """;
    assertThat(PredictionFile.read(stream(line.formatted("b") + line.formatted("a"))))
        .extracting(PredictedSample::sample)
        .containsExactly("a", "b");
    assertThatThrownBy(() -> PredictionFile.read(stream(line.formatted("a") + line.formatted("a"))))
        .hasMessageContaining("line 2")
        .hasMessageContaining("twice");
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
