package io.polysight.eval.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedMeasurementTest {
  private static final Task CUPS = new ObjectDetection(List.of("cup", "dog"), null, null);
  private final Scoring scoring = new Scoring(200, 1);

  /** Boxes 20 wide, found up to {@code off} pixels beside where they are. */
  private static List<PredictedSample> detections(int off, long seed) {
    var places = new SplittableRandom(1);
    var errors = new SplittableRandom(seed);
    List<PredictedSample> samples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String label = places.nextBoolean() ? "cup" : "dog";
      double x = places.nextInt(30);
      samples.add(
          new PredictedSample(
              "%03d".formatted(i),
              new Prediction.Detected(
                  List.of(
                      new Prediction.Found(
                          label,
                          errors.nextDouble(),
                          new Prediction.PixelBox(x + errors.nextInt(off), 0, 20, 20)))),
              new Reference.Regions(
                  List.of(
                      new Reference.Region(label, new Prediction.PixelBox(x, 0, 20, 20), null)))));
    }
    return samples;
  }

  @Test
  void pairsAveragePrecisionOfTwoSystemsWithoutChangingIt() {
    List<PredictedSample> close = detections(4, 2);
    List<PredictedSample> far = detections(12, 3);

    FigureDifference figure =
        scoring.differences(PairedMeasurement.of(CUPS, close, far)).getFirst();

    assertThat(figure.metric()).isEqualTo("box AP");
    assertThat(figure.left())
        .isCloseTo(scoring.scores(Measurements.of(CUPS, close)).getFirst().value(), within(1e-12));
    assertThat(figure.right())
        .isCloseTo(scoring.scores(Measurements.of(CUPS, far)).getFirst().value(), within(1e-12));
    assertThat(figure.low()).isPositive();
    assertThat(figure.pValue()).isLessThan(0.02);
  }

  @Test
  void findsNoDifferenceBetweenDetectionsOfOneKind() {
    FigureDifference figure =
        scoring
            .differences(PairedMeasurement.of(CUPS, detections(8, 2), detections(8, 3)))
            .getFirst();
    assertThat(figure.pValue()).isGreaterThan(0.05);
  }

  @Test
  void measuresSomeOfTheSamplesAsIfTheyWereAll() {
    List<PredictedSample> close = detections(4, 2);
    List<PredictedSample> far = detections(12, 3);
    int[] odd = IntStream.range(0, 20).map(i -> 2 * i + 1).toArray();

    PairedMeasurement some = PairedMeasurement.of(CUPS, close, far, odd);
    PairedMeasurement alone = PairedMeasurement.of(CUPS, only(close, odd), only(far, odd));

    assertThat(some.samples()).isEqualTo(20);
    assertThat(scoring.differences(some)).isEqualTo(scoring.differences(alone));
  }

  @Test
  void leavesTheLanguageOfTheBenchmarkAloneWhereSomeSamplesAreChosen() {
    List<PredictedSample> all =
        IntStream.range(0, 12)
            .mapToObj(i ->
                new PredictedSample(
                    "%03d".formatted(i),
                    new Prediction.Captioned("a cup number " + i % 3, -1),
                    new Reference.Captions(List.of("a cup number " + i))))
            .toList();
    var task = new Captioning(null, null);
    Measurement whole = Measurements.of(task, all);
    int[] one = {2};
    double ofOne =
        PairedMeasurement.of(task, all, all, one).figure("CIDEr").orElseThrow().systems().first();
    // Alone its words would be in every image, and worth nothing.
    assertThat(ofOne).isGreaterThan(1);
    assertThat(
            Measurements.of(task, all.subList(2, 3)).figures().getFirst().contributions().value())
        .isZero();
    assertThat(whole.figures().getFirst().contributions().only(one).value()).isEqualTo(ofOne);
  }

  private static List<PredictedSample> only(List<PredictedSample> samples, int[] chosen) {
    return IntStream.of(chosen).mapToObj(samples::get).toList();
  }
}
