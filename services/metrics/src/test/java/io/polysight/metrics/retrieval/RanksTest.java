package io.polysight.metrics.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Interval;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {
  private static final double[][] SCORES = {{0.1, 0.9, 0.5}, {0.5, 0.5, 0.5}};

  @Test
  void ranksByScoreAndThenByIndex() {
    assertThat(Ranks.of(SCORES, List.of(Set.of(2), Set.of(1))).first()).containsExactly(2, 2);
    assertThat(Ranks.of(SCORES, List.of(Set.of(0), Set.of(2))).first()).containsExactly(3, 3);
  }

  @Test
  void takesTheBestOfSeveralRelevantCandidates() {
    Ranks ranks = Ranks.of(SCORES, List.of(Set.of(0, 1), Set.of(1, 2)));
    assertThat(ranks.first()).containsExactly(1, 2);
    assertThat(ranks.recallAt(1)).isEqualTo(0.5);
    assertThat(ranks.recallAt(2)).isEqualTo(1);
    assertThat(ranks.meanReciprocalRank()).isEqualTo(0.75);
    assertThat(ranks.median()).isEqualTo(1.5);
  }

  @Test
  void readsRankedListsThatAreCutOff() {
    Ranks ranks =
        Ranks.ofLists(
            List.of(List.of("a", "b"), List.of("a", "b")), List.of(Set.of("b"), Set.of("c")));
    assertThat(ranks.first()).containsExactly(2, Double.POSITIVE_INFINITY);
    assertThat(ranks.meanReciprocalRank()).isEqualTo(0.25);
    assertThat(ranks.recallAt(10)).isEqualTo(0.5);
  }

  @Test
  void isUndefinedWithoutQueries() {
    Ranks none = Ranks.of(new double[0][], List.of());
    assertThat(none.recallAt(1)).isNaN();
    assertThat(none.meanReciprocalRank()).isNaN();
    assertThat(none.median()).isNaN();
    assertThat(none.mean()).isNaN();
  }

  @Test
  void refusesScoresAndRelevanceThatMakeNoSense() {
    assertThatThrownBy(() -> Ranks.of(new double[][] {{Double.NaN}}, List.of(Set.of(0))))
        .hasMessageContaining("query 0 has a score that is NaN");
    assertThatThrownBy(() -> Ranks.of(new double[][] {{1}}, List.of(Set.of(1))))
        .hasMessageContaining("query 0 names candidate 1 of 1");
    assertThatThrownBy(() -> Ranks.of(new double[][] {{1}}, List.of(Set.of())))
        .hasMessageContaining("query 0 has no relevant candidate");
  }

  @Test
  void givesIntervalsThatHoldTheFigure() {
    Ranks ranks = Ranks.ofRanks(IntStream.range(0, 200).mapToDouble(i -> 1 + i % 20).toArray());
    Bootstrap bootstrap = new Bootstrap(500, 0.95, 1);
    Interval median = bootstrap.interval(ranks.medianContributions());
    assertThat(median.estimate()).isEqualTo(10.5);
    assertThat(median.low()).isBetween(8.0, 10.4);
    assertThat(median.high()).isBetween(10.6, 13.0);
    // The mean of 1..20 with standard deviation 5.77: 10.5 +- 1.96 * 5.77 / sqrt(200).
    Interval mean = bootstrap.interval(ranks.meanContributions());
    assertThat(mean.estimate()).isEqualTo(10.5);
    assertThat(mean.low()).isCloseTo(9.7, within(0.15));
    assertThat(mean.high()).isCloseTo(11.3, within(0.15));
  }
}
