package io.polysight.metrics.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.pixel.PixelMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class ContourTest {
  private static final LabelRule THREE = new LabelRule(3, 0, OptionalInt.of(9));

  private static PixelMap map(int width, int height, IntBinaryOperator label) {
    int[] labels = new int[width * height];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = label.applyAsInt(i % width, i / width);
    }
    return new PixelMap(width, height, labels);
  }

  @Test
  void agreesWithDavisOnWindingBands() {
    PixelMap truth = map(200, 150, (x, y) -> (x * 7 + y * y / 9) / 160 % 3);
    PixelMap predicted = map(200, 150, (x, y) -> (x * 7 + y * y / 9 + x * y / 150) / 160 % 3);
    Figures figures =
        new SemanticSegmentation(
                THREE,
                List.of("a", "b", "c"),
                List.of(ImageCounts.of(truth, predicted, THREE, true)))
            .figures();
    // seg2bmap and db_eval_boundary of davis2017-evaluation, retyped in numpy, per class
    double[] expected = {0.60099461992354, 0.6111132343932395, 0.6093430663135225};
    double sum = 0;
    for (int i = 0; i < expected.length; i++) {
      assertThat(figures.tables().get("per_class").get("abc".substring(i, i + 1)).get("BoundaryF"))
          .isCloseTo(expected[i], within(1e-12));
      sum += expected[i];
    }
    assertThat(figures.values().get("mBoundaryF")).isCloseTo(sum / 3, within(1e-12));
  }

  @Test
  void forgivesWhatLiesWithinTheRadius() {
    assertThat(Contour.radius(640, 480)).isEqualTo(7);
    PixelMap truth = map(100, 75, (x, y) -> x < 50 ? 0 : 1);
    PixelMap near = map(100, 75, (x, y) -> x < 51 ? 0 : 1);
    PixelMap far = map(100, 75, (x, y) -> x < 52 ? 0 : 1);
    assertThat(Contour.measures(truth, near, THREE)).containsExactly(1, 1, Double.NaN);
    assertThat(Contour.measures(truth, far, THREE)).containsExactly(0, 0, Double.NaN);
  }

  @Test
  void knowsContoursThatOnlyOneSideHas() {
    PixelMap truth = map(20, 20, (x, y) -> x < 10 ? 0 : 1);
    PixelMap flat = map(20, 20, (x, y) -> 0);
    assertThat(Contour.measures(truth, flat, THREE)).containsExactly(0, 0, Double.NaN);
    assertThat(Contour.measures(flat, flat, THREE)).containsExactly(1, Double.NaN, Double.NaN);
  }

  @Test
  void leavesOutWhatIsIgnored() {
    PixelMap truth = map(20, 20, (x, y) -> x < 10 ? 0 : 9);
    PixelMap predicted = map(20, 20, (x, y) -> x < 10 ? 0 : y % 3);
    assertThat(Contour.measures(truth, predicted, THREE))
        .containsExactly(1, Double.NaN, Double.NaN);
  }
}
