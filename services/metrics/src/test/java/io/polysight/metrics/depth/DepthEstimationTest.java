package io.polysight.metrics.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.pixel.Averaging;
import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepthEstimationTest {
  private static final List<String> NAMES =
      List.of(
          "abs_rel", "sq_rel", "rmse", "rmse_log", "silog", "log10", "a1", "a2", "a3", "pixels");

  /** Zeros are holes, values from 80 too far; both hit the limits of KITTI. */
  private static double[] truth(int image) {
    double[] depths = new double[500];
    for (int i = 0; i < depths.length; i++) {
      depths[i] = (i * 37 + 11 * image) % 101 * 0.9;
    }
    return depths;
  }

  private static double[] predicted(int image) {
    double[] depths = truth(image);
    for (int i = 0; i < depths.length; i++) {
      depths[i] = 0.3 * ((i * 53 + 7) % 97) + 0.25 * depths[i] + 0.001;
    }
    return depths;
  }

  private static Figures figures(boolean medianScaling, Averaging averaging, int... images) {
    var estimation = new DepthEstimation(DepthRule.kitti(medianScaling));
    for (int image : images) {
      estimation.add(truth(image), predicted(image));
    }
    return estimation.figures(averaging);
  }

  private static void assertFigures(Figures figures, double... expected) {
    assertThat(figures.values()).containsOnlyKeys(NAMES);
    for (int i = 0; i < expected.length; i++) {
      assertThat(figures.values().get(NAMES.get(i)))
          .as(NAMES.get(i))
          .isCloseTo(expected[i], within(1e-9 * Math.max(1, expected[i])));
    }
  }

  @Test
  void agreesWithTheFormulasOfMonodepth2() {
    // compute_errors of Monodepth2 (and BTS for silog and log10) in numpy 2.4.6 on these depths.
    assertFigures(
        figures(false, Averaging.PER_IMAGE, 0),
        0.8270749488536179,
        17.382491327811458,
        24.43060502983611,
        0.8299952400884819,
        75.99790878270714,
        0.2996911938155058,
        0.13302752293577982,
        0.3302752293577982,
        0.5344036697247706,
        436);
    assertFigures(
        figures(true, Averaging.PER_IMAGE, 0),
        1.1364078421031383,
        30.06804791919484,
        18.811997030143125,
        0.7759745111273945,
        75.99790878270713,
        0.23205516419808478,
        0.33715596330275227,
        0.5756880733944955,
        0.713302752293578,
        436);
  }

  @Test
  void forgetsTheScaleOfPredictionsWhenItIsAskedTo() {
    var scaled = new DepthEstimation(new DepthRule(1e-3, 1000, true));
    double[] quarters = predicted(0);
    for (int i = 0; i < quarters.length; i++) {
      quarters[i] /= 4;
    }
    scaled.add(truth(0), quarters);
    var whole = new DepthEstimation(new DepthRule(1e-3, 1000, true));
    whole.add(truth(0), predicted(0));
    assertThat(scaled.figures(Averaging.PER_IMAGE)).isEqualTo(whole.figures(Averaging.PER_IMAGE));
    var unscaled = new DepthEstimation(new DepthRule(1e-3, 1000, false));
    unscaled.add(truth(0), quarters);
    // Its name says it: the scale-invariant error knows no scale anyway.
    assertThat(unscaled.figures(Averaging.PER_IMAGE).values().get("silog"))
        .isCloseTo(whole.figures(Averaging.PER_IMAGE).values().get("silog"), within(1e-9));
  }

  @Test
  void averagesOverImagesOrOverPixels() {
    Figures perImage = figures(false, Averaging.PER_IMAGE, 0, 1);
    assertThat(perImage.values().get("rmse"))
        .isCloseTo((24.43060502983611 + 24.77944699920091) / 2, within(1e-9));
    Figures perPixel = figures(false, Averaging.PER_PIXEL, 0, 1);
    double squares = 436 * Math.pow(24.43060502983611, 2) + 435 * Math.pow(24.77944699920091, 2);
    assertThat(perPixel.values().get("rmse")).isCloseTo(Math.sqrt(squares / 871), within(1e-9));
  }

  @Test
  void clampsPredictionsToTheLimits() {
    var estimation = new DepthEstimation(new DepthRule(1, 10, false));
    estimation.add(new double[] {2, 5, 1, 10, 0}, new double[] {-4, 99, 7, 7, Double.NaN});
    // Only 2 and 5 count; predicted 1 and 10.
    assertThat(estimation.figures(Averaging.PER_IMAGE).values())
        .containsEntry("pixels", 2.0)
        .containsEntry("abs_rel", (1.0 / 2 + 5.0 / 5) / 2)
        .containsEntry("a3", 0.0);
  }

  @Test
  void leavesOutImagesWithoutDepth() {
    var estimation = new DepthEstimation(DepthRule.nyu(true));
    estimation.add(new double[] {0, 0}, new double[] {1, 1});
    assertThat(estimation.figures(Averaging.PER_IMAGE).undefined())
        .containsEntry("rmse", "no pixel has a depth that counts");
    estimation.add(new double[] {2, 4}, new double[] {1, 2});
    assertThat(estimation.figures(Averaging.PER_IMAGE).values())
        .containsEntry("rmse", 0.0)
        .containsEntry("a1", 1.0);
  }

  @Test
  void refusesWhatIsNoDepth() {
    var estimation = new DepthEstimation(DepthRule.nyu(true));
    assertThatThrownBy(() -> estimation.add(new double[] {1, 2}, new double[] {1, Double.NaN}))
        .hasMessageContaining("pixel 1 is NaN");
    assertThatThrownBy(() -> estimation.add(new double[] {1, 2}, new double[] {0, 0}))
        .hasMessageContaining("median of the predicted depths is 0.0");
    assertThatThrownBy(() -> estimation.add(new double[] {1}, new double[2]))
        .hasMessageContaining("2 predicted depths for 1 pixels");
    assertThatThrownBy(() -> new DepthRule(0, 10, false)).hasMessageContaining("0 < nearest");
  }

  @Test
  void givesAnIntervalOfEachError() {
    var estimation = new DepthEstimation(DepthRule.kitti(false));
    for (int image = 0; image < 12; image++) {
      estimation.add(truth(image), predicted(3 * image));
    }
    for (Averaging averaging : Averaging.values()) {
      for (DepthError error : DepthError.values()) {
        Interval interval =
            new Bootstrap(200, 0.9, 1).interval(estimation.contributions(error, averaging));
        assertThat(interval.estimate())
            .isEqualTo(estimation.figures(averaging).values().get(error.key()))
            .isBetween(interval.low(), interval.high());
      }
    }
  }
}
