package io.polysight.metrics.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingsTest {
  @Test
  void discountsByHand() {
    // Relevant at ranks 1 and 3 of 3: (1/log2(2) + 1/log2(4)) / (1/log2(2) + 1/log2(3)).
    Rankings rankings = Rankings.of(new double[][] {{3, 2, 1}}, List.of(Set.of(0, 2)));
    double ideal = 1 + Math.log(2) / Math.log(3);
    assertThat(rankings.normalisedDiscounted(3).value()).isCloseTo(1.5 / ideal, within(1e-12));
    assertThat(rankings.averagePrecision().value()).isCloseTo((1 + 2.0 / 3) / 2, within(1e-12));
  }

  @Test
  void sharesTheDiscountOfTiedPlaces() {
    // Three tied candidates, one relevant, k = 2: (1/log2(2) + 1/log2(3)) / 3.
    Rankings rankings = Rankings.of(new double[][] {{5, 5, 5}}, List.of(Set.of(2)));
    assertThat(rankings.normalisedDiscounted(2).value())
        .isCloseTo((1 + Math.log(2) / Math.log(3)) / 3, within(1e-12));
    assertThat(rankings.first().first()).containsExactly(3);
  }

  @Test
  void forgetsNegativeScoresOnlyWhereTorchmetricsDoes() {
    // Relevant at ranks 1 (score 0.5) and 3 (score -0.5), then a query with negative scores only.
    double[][] scores = {{0.5, 0, -0.5}, {-3, -1, -2}};
    Rankings rankings = Rankings.of(scores, List.of(Set.of(0, 2), Set.of(1)));
    assertThat(rankings.averagePrecision().value())
        .isCloseTo(((1 + 2.0 / 3) / 2 + 1) / 2, within(1e-12));
    assertThat(rankings.averagePrecisionOfPositiveScores().value()).isEqualTo(0.5);
    assertThat(rankings.reciprocalRankOfPositiveScores().value()).isEqualTo(0.5);
    assertThat(rankings.first().meanReciprocalRank()).isEqualTo(1);
  }

  @Test
  void doesNotChangeWhenScoresAreScaled() {
    Random random = new Random(11);
    double[][] scores = new double[20][50];
    for (double[] row : scores) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextInt(1, 30);
      }
    }
    double[][] scaled = new double[20][];
    for (int i = 0; i < 20; i++) {
      scaled[i] = IntStream.range(0, 50).mapToDouble(j -> 1).toArray();
      for (int j = 0; j < 50; j++) {
        scaled[i][j] = Math.exp(scores[i][j] / 7);
      }
    }
    List<Set<Integer>> relevant = IntStream.range(0, 20).mapToObj(i -> Set.of(i, 25 + i)).toList();
    Rankings one = Rankings.of(scores, relevant);
    Rankings other = Rankings.of(scaled, relevant);
    assertThat(other.first().first()).isEqualTo(one.first().first());
    assertThat(other.averagePrecision().value()).isEqualTo(one.averagePrecision().value());
    assertThat(other.normalisedDiscounted(10).value())
        .isEqualTo(one.normalisedDiscounted(10).value())
        .isBetween(0.0, 1.0);
    // Every relevant candidate first gives 1 everywhere.
    for (int i = 0; i < 20; i++) {
      scores[i][i] = 100;
      scores[i][25 + i] = 101;
    }
    Rankings perfect = Rankings.of(scores, relevant);
    assertThat(perfect.averagePrecision().value()).isEqualTo(1);
    assertThat(perfect.normalisedDiscounted(10).value()).isCloseTo(1, within(1e-12));
  }

  @Test
  void isUndefinedWithoutQueries() {
    Rankings none = Rankings.of(new double[0][], List.of());
    assertThat(none.averagePrecision().value()).isNaN();
    assertThat(none.normalisedDiscounted(10).value()).isNaN();
  }
}
