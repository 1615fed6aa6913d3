package io.polysight.eval.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.datasets.sample.RleMask;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionProtocolTest {
  private final Scoring scoring = new Scoring(200, 1);

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
  void judgesEachLabelAsIfItWereTheOnlyOne() {
    var beside = new Prediction.PixelBox(1, 0, 2, 1);
    List<PredictedSample> samples = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      samples.add(
          new PredictedSample(
              "s" + i,
              new Prediction.Detected(
                  List.of(
                      new Prediction.Found("cup", 0.9 - i / 10.0, i % 2 == 0 ? UPPER : beside),
                      new Prediction.Found("dog", 0.3 + i / 10.0, LOWER))),
              new Reference.Regions(
                  List.of(
                      new Reference.Region("cup", UPPER, null),
                      new Reference.Region(i < 3 ? "dog" : "cup", LOWER, null)))));
    }
    var task = new ObjectDetection(List.of("cup", "dog"), null, null);
    List<List<Figure>> each = RegionProtocol.ofLabels(task, samples);
    for (int i = 0; i < 2; i++) {
      Measurement alone = Measurements.of(task.withLabels(List.of(task.labels().get(i))), samples);
      assertThat(each.get(i)).extracting(Figure::metric).containsExactly("box AP", "box AP50");
      assertThat(each.get(i))
          .extracting(figure -> figure.contributions().value())
          .isEqualTo(
              alone.figures().stream().map(figure -> figure.contributions().value()).toList());
    }
    // Three dogs that are none rank first: 1/4, 2/5 and 3/6, made to fall.
    assertThat(each.get(1).getFirst().contributions().value()).isCloseTo(0.5, within(1e-12));
  }
}
