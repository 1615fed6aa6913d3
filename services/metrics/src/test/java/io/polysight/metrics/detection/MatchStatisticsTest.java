package io.polysight.metrics.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Interval;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchStatisticsTest {
  private static final List<String> LABELS = List.of("cup", "dog", "tree");

  /** A few images of boxes, object by object. */
  private static final class Scene {
    private final Boxes known = new Boxes();
    private final Boxes found = new Boxes();
    private final GroundTruth truth;
    private final Detections detections;

    Scene(int images) {
      truth = new GroundTruth(images, LABELS, known, null);
      detections = new Detections(found, DetectionProtocol.COCO, false);
    }

    Scene known(int image, int label, double left, boolean crowd) {
      known.add(left, 0, 20, 20);
      truth.add(image, label, 400, crowd);
      return this;
    }

    Scene found(int image, int label, double left, double score) {
      found.add(left, 0, 20, 20);
      detections.add(image, label, score, 400);
      return this;
    }

    MatchStatistics match() {
      return MatchStatistics.of(truth, detections);
    }
  }

  private static double figure(MatchStatistics matched, String name, Selection selection) {
    return Objects.requireNonNull(matched.scores(selection).figures().values().get(name));
  }

  private static double figure(MatchStatistics matched, String name) {
    return figure(matched, name, Selection.ALL);
  }

  /** Images of three things each, found more or less, and some found that are not there. */
  private static MatchStatistics drawn(int[] counts) {
    int images = 0;
    for (int count : counts) {
      images += count;
    }
    var scene = new Scene(images);
    int next = 0;
    for (int image = 0; image < counts.length; image++) {
      for (int copy = 0; copy < counts[image]; copy++, next++) {
        var random = new Random(image);
        for (int i = 0; i < 3; i++) {
          int label = random.nextInt(3);
          double left = random.nextInt(50);
          scene.known(next, label, left, false);
          scene.found(next, label, left + random.nextInt(12), random.nextDouble());
          scene.found(next, label, left + 200, random.nextDouble() / 2);
        }
      }
    }
    return scene.match();
  }

  @Test
  void precisionByHand() {
    MatchStatistics matched =
        new Scene(1)
            .known(0, 0, 0, false)
            .known(0, 0, 50, false)
            .found(0, 0, 0, 0.9)
            .found(0, 0, 200, 0.8)
            .found(0, 0, 50, 0.7)
            .match();
    // precision 1 up to recall 1/2 (51 recalls), then 2/3 (50 recalls)
    assertThat(figure(matched, "AP")).isCloseTo((51 + 50 * 2 / 3.0) / 101, within(1e-12));
    assertThat(figure(matched, "AR1")).isCloseTo(0.5, within(1e-12));
    assertThat(figure(matched, "AR10")).isCloseTo(1, within(1e-12));
    assertThat(figure(matched, "APl")).isNaN();
    double[] curve = matched.precisionAtRecalls(0, 0, 0, 2, Selection.ALL);
    assertThat(curve).hasSize(101);
    assertThat(curve[50]).isCloseTo(1, within(1e-12));
    assertThat(curve[51]).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void aSecondFindOfTheSameObjectIsAMissAndACrowdIsNeither() {
    MatchStatistics crowded =
        new Scene(1)
            .known(0, 0, 0, false)
            .known(0, 0, 100, true)
            .found(0, 0, 0, 0.5)
            .found(0, 0, 0, 0.9)
            .found(0, 0, 100, 0.95)
            .match();
    assertThat(figure(crowded, "AP")).isCloseTo(1, within(1e-12));
    MatchStatistics misled =
        new Scene(1).known(0, 0, 0, false).found(0, 0, 0, 0.5).found(0, 0, 100, 0.9).match();
    assertThat(figure(misled, "AP")).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void anObjectWhoseMatchIsForgottenIsTakenAndYetNotFound() {
    var known = new Boxes();
    known.add(0, 0, 20, 20);
    var found = new Boxes();
    found.add(0, 0, 20, 20);
    var truth = new GroundTruth(1, LABELS, known, null);
    truth.add(0, 0, 400, false, false, true);
    var detections = new Detections(found, DetectionProtocol.COCO, false);
    detections.add(0, 0, 0.9, 400);
    assertThat(truth.losesMatches()).isTrue();
    assertThat(figure(MatchStatistics.of(truth, detections), "AP")).isZero();
  }

  @Test
  void withoutKnownObjectsNothingIsDefinedAndTheReasonIsSaid() {
    var figures = new Scene(1).found(0, 0, 0, 0.5).match().scores(Selection.ALL).figures();
    assertThat(figures.values().get("AP")).isNaN();
    assertThat(figures.undefined()).containsEntry("AP", "no annotated object counts");
  }

  @Test
  void anImageDrawnTwiceCountsTwice() {
    int[] counts = {2, 0, 1, 1};
    MatchStatistics once = drawn(new int[] {1, 1, 1, 1});
    for (FigureDefinition figure : DetectionProtocol.COCO.figures()) {
      double wanted = figure(drawn(counts), figure.name());
      double value = figure(once, figure.name(), Selection.ALL.ofImages(counts));
      assertThat(value).as(figure.name()).isEqualTo(wanted, within(1e-12));
    }
    assertThat(figure(once, "AP50", Selection.ALL.ofImages(counts))).isBetween(0.2, 0.99);
  }

  @Test
  void someClassesAndThresholdsAreThoseAlone() {
    MatchStatistics matched = drawn(new int[] {1, 1, 1, 1, 1});
    var dog = new BitSet();
    dog.set(1);
    var scores = matched.scores(Selection.ALL.ofCategories(dog)).figures();
    assertThat(scores.values().get("AP"))
        .isEqualTo(
            matched.scores(Selection.ALL).figures().tables().get("per_class").get("dog").get("AP"));
    assertThat(scores.tables().get("per_class").keySet()).containsExactly("dog");
    var half = new BitSet();
    half.set(0);
    assertThat(figure(matched, "AP", Selection.ALL.ofThresholds(half)))
        .isEqualTo(figure(matched, "AP50"));
  }

  @Test
  void hasAnIntervalAroundIt() {
    int[] once = new int[30];
    Arrays.fill(once, 1);
    MatchStatistics matched = drawn(once);
    Interval interval =
        new Bootstrap(200, 0.95, 1).interval(matched.averagePrecision(Selection.ALL));
    assertThat(interval.estimate()).isEqualTo(figure(matched, "AP"));
    assertThat(interval.low()).isLessThan(interval.estimate());
    assertThat(interval.high()).isGreaterThan(interval.estimate());
  }

  @Test
  void refusesCountsOfOtherImages() {
    MatchStatistics matched = drawn(new int[] {1, 1});
    assertThatThrownBy(() -> matched.scores(Selection.ALL.ofImages(new int[3])))
        .hasMessageContaining("3 counts for 2 images");
  }

  @Test
  void dropsNoDetectionThatCounts() {
    var found = new Boxes();
    var detections = new Detections(found, DetectionProtocol.COCO, false, 500);
    for (int i = 0; i < 5_000; i++) {
      found.add(i, 0, 20, 20);
      detections.add(i % 2, 0, i, 400);
    }
    assertThat(detections.objects()).isLessThan(1_000);
    double best = 0;
    for (int row = 0; row < detections.objects(); row++) {
      best = Math.max(best, detections.score()[row]);
    }
    assertThat(best).isEqualTo(4_999);
  }
}
