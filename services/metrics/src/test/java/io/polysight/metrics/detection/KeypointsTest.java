package io.polysight.metrics.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KeypointsTest {
  private static final double AREA = 2000;
  private static final double SIGMA = 0.1;

  private final Keypoints known = new Keypoints(List.of(SIGMA, SIGMA));
  private final Keypoints found = new Keypoints(List.of(SIGMA, SIGMA));
  private final GroundTruth truth = new GroundTruth(1, List.of("person"), known, null);
  private final Detections detections =
      new Detections(found, DetectionProtocol.COCO_KEYPOINTS, false);

  private void known(double... xyv) {
    known.add(xyv, 0, 0, 40, 50, AREA);
    boolean unlabelled = xyv[2] == 0 && xyv[5] == 0;
    truth.add(0, 0, AREA, false, unlabelled, false);
  }

  private void found(double score, double... xyv) {
    found.add(xyv, 0, 0, 40, 50, AREA);
    detections.add(0, 0, score, AREA);
  }

  private double precision() {
    return Objects.requireNonNull(
        MatchStatistics.of(truth, detections).scores(Selection.ALL).figures().values().get("AP"));
  }

  /** How far off a point is whose part of the similarity is {@code part}. */
  private static double distance(double part) {
    return Math.sqrt(-Math.log(part) * 2 * AREA * (2 * SIGMA) * (2 * SIGMA));
  }

  @Test
  void isTheMeanOverLabelledPoints() {
    known(10, 10, 2, 30, 30, 1);
    // parts 1 and 0.62: similarity 0.81, which passes seven of the ten thresholds
    found(0.9, 10, 10, 1, 30 + distance(0.62), 30, 1);
    assertThat(precision()).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void pointsThatAreNotLabelledDoNotMatter() {
    known(10, 10, 2, 0, 0, 0);
    found(0.9, 10, 10 + distance(0.81), 1, 999, 999, 1);
    assertThat(precision()).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void whatLiesAroundAnObjectWithoutLabelledPointsIsIgnored() {
    known(0, 0, 0, 0, 0, 0);
    known(110, 110, 2, 130, 130, 2);
    found(0.9, -40, 99, 1, 79, -50, 1); // at the border of the box grown by its size
    found(0.8, 110, 110, 1, 130, 130, 1);
    assertThat(precision()).isCloseTo(1, within(1e-12));
  }

  @Test
  void refusesAnotherNumberOfPoints() {
    assertThatThrownBy(() -> found.add(new double[] {1, 2, 2}, 0, 0, 1, 1, 1))
        .hasMessageContaining("3 numbers for 2 key points");
  }
}
