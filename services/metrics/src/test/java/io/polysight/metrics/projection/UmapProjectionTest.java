package io.polysight.metrics.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UmapProjectionTest {
  private static final int POINTS = 90;

  /** Three directions in 16 dimensions with noise about them, in turn. */
  private static float[][] threeClusters() {
    var random = new Random(1);
    float[][] vectors = new float[POINTS][16];
    for (int i = 0; i < POINTS; i++) {
      for (int axis = 0; axis < 16; axis++) {
        vectors[i][axis] = (axis == i % 3 ? 1 : 0) + 0.1f * (float) random.nextGaussian();
      }
    }
    return vectors;
  }

  private static List<String> clusters() {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      labels.add("cluster " + i % 3);
    }
    return labels;
  }

  @Test
  void laysClustersOutApart() {
    double[][] places = UmapProjection.usual(1).project(threeClusters());
    var agreement = NeighbourAgreement.of(places, clusters(), 10);
    assertThat(agreement.share()).isGreaterThan(0.99);
    assertThat(agreement.chance()).isBetween(0.32, 0.33); // 3 · 30 · 29 / (90 · 89)
  }

  @Test
  void findsNoClustersInNoise() {
    var random = new Random(2);
    float[][] noise = new float[POINTS][16];
    for (float[] vector : noise) {
      for (int axis = 0; axis < vector.length; axis++) {
        vector[axis] = (float) random.nextGaussian();
      }
    }
    double[][] places = UmapProjection.usual(1).project(noise);
    assertThat(NeighbourAgreement.of(places, clusters(), 10).share()).isBetween(0.2, 0.45);
  }

  @Test
  void givesEqualPlacesForEqualInputAndSeed() {
    double[][] first = UmapProjection.usual(1).project(threeClusters());
    assertThat(Arrays.deepEquals(first, UmapProjection.usual(1).project(threeClusters()))).isTrue();
    assertThat(Arrays.deepEquals(first, UmapProjection.usual(2).project(threeClusters())))
        .isFalse();
  }

  @Test
  void fillsTheUnitSquareAlongItsLongerSide() {
    double[][] places = UmapProjection.usual(1).project(threeClusters());
    double longest = 0;
    for (int axis = 0; axis < 2; axis++) {
      int on = axis;
      double least = Arrays.stream(places).mapToDouble(place -> place[on]).min().orElseThrow();
      double most = Arrays.stream(places).mapToDouble(place -> place[on]).max().orElseThrow();
      assertThat(least).isBetween(-1e-9, 0.5);
      assertThat(most).isBetween(0.5, 1 + 1e-9);
      longest = Math.max(longest, most - least);
    }
    assertThat(longest).isBetween(1 - 1e-9, 1 + 1e-9);
  }

  @Test
  void laysOutImagesThatAreAllTheSame() {
    float[][] same = new float[12][4];
    for (float[] vector : same) {
      vector[0] = 1;
    }
    assertThat(List.of(UmapProjection.usual(1).project(same)))
        .allMatch(place -> Double.isFinite(place[0]) && Double.isFinite(place[1]));
  }

  @Test
  void refusesTooFewPoints() {
    assertThatThrownBy(() -> UmapProjection.usual(1).project(new float[9][4]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9 points");
  }

  @Test
  void countsNeighboursByHand() {
    double[][] line = {{0}, {1}, {3}, {3.5}};
    // Nearest: 0 -> 1 (same), 1 -> 0 (same), 2 -> 3 (other), 3 -> 2 (other).
    var agreement = NeighbourAgreement.of(line, List.of("a", "a", "a", "b"), 1);
    assertThat(agreement.share()).isEqualTo(0.5);
    assertThat(agreement.chance()).isEqualTo(0.5); // 3 · 2 / (4 · 3)
  }
}
