package io.polysight.metrics.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Contributions;
import io.polysight.metrics.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelOutcomesTest {
  private static final List<String> LABELS = List.of("cat", "dog", "owl");

  @Test
  void countsWhatBecameOfEachLabel() {
    List<LabelOutcomes> outcomes =
        LabelOutcomes.of(
            LABELS, List.of("cat", "cat", "dog", "dog"), List.of("cat", "dog", "dog", "cat"));
    assertThat(outcomes)
        .extracting(LabelOutcomes::counts)
        .containsExactly(
            new LabelCounts(1, 1, 1), new LabelCounts(1, 1, 1), new LabelCounts(0, 0, 0));
    assertThat(outcomes.getFirst().counts(new int[] {3, 0, 1, 2}))
        .isEqualTo(new LabelCounts(3, 2, 0));
  }

  @Test
  void drawsTheRecallOfAClassLikeTheMeanOfItsSamples() {
    List<String> truth = new ArrayList<>();
    List<String> said = new ArrayList<>();
    double[][] rows = new double[90][];
    for (int i = 0; i < rows.length; i++) {
      truth.add(LABELS.get(i % 3));
      said.add(LABELS.get(i % 5 % 3));
      boolean cat = i % 3 == 0;
      rows[i] = new double[] {cat && i % 5 % 3 == 0 ? 1 : 0, cat ? 1 : 0};
    }
    var bootstrap = new Bootstrap(500, 0.95, 3);
    Interval recall =
        bootstrap.interval(
            LabelOutcomes.of(LABELS, truth, said).getFirst().contributions(LabelCounts::recall));
    assertThat(recall)
        .isEqualTo(bootstrap.interval(new Contributions(rows, sums -> sums[0] / sums[1])));
    assertThat(recall.low()).isLessThan(recall.estimate());
    assertThat(recall.high()).isGreaterThan(recall.estimate());
  }

  @Test
  void widensTheIntervalOfAnEmptierBin() {
    double[] confidence = IntStream.range(0, 250).mapToDouble(i -> i < 50 ? 0.3 : 0.7).toArray();
    boolean[] right = new boolean[250];
    IntStream.range(0, 250).forEach(i -> right[i] = i % 2 == 0);
    List<Contributions> bins = Calibration.of(confidence, right, 2).accuracies();
    var bootstrap = new Bootstrap(1000, 0.95, 1);
    Interval few = bootstrap.interval(bins.get(0));
    Interval many = bootstrap.interval(bins.get(1));
    assertThat(few.estimate()).isEqualTo(0.5);
    assertThat(many.estimate()).isEqualTo(0.5);
    // A quarter of the samples: twice the width.
    assertThat((few.high() - few.low()) / (many.high() - many.low())).isBetween(1.7, 2.3);
    assertThat(bins.get(2).value()).isNaN();
  }
}
