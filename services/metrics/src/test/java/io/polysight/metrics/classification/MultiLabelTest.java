package io.polysight.metrics.classification;

import static io.polysight.metrics.classification.Presence.ABSENT;
import static io.polysight.metrics.classification.Presence.PRESENT;
import static io.polysight.metrics.classification.Presence.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MultiLabelTest {
  private static final List<String> LABELS = List.of("cat", "dog", "owl");

  private static MultiLabelScores scores(double[][] scores, Presence[][] truth) {
    return new MultiLabelScores(LABELS, scores, truth);
  }

  private static final MultiLabelScores TWO =
      scores(
          new double[][] {{0.9, 0.6, 0.1}, {0.2, 0.5, 0.8}},
          new Presence[][] {{PRESENT, ABSENT, ABSENT}, {PRESENT, PRESENT, ABSENT}});

  @Test
  void decidesAboveTheThresholdOnly() {
    Figures figures = MultiLabelFigures.of(TWO, new double[] {0.5, 0.5, 0.5});
    // Yes: cat, dog | owl; dog's .5 is not above .5. True: cat | cat, dog.
    assertThat(figures.values().get("exact_match")).isZero();
    assertThat(figures.values().get("hamming_loss")).isCloseTo(4.0 / 6, within(1e-12));
    assertThat(figures.values().get("precision_micro")).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(figures.values().get("recall_micro")).isCloseTo(1.0 / 3, within(1e-12));
    // cat 1/2 of 2, dog none, owl none: F1 2/3, 0, 0.
    assertThat(figures.values().get("f1_macro")).isCloseTo(2.0 / 9, within(1e-12));
  }

  @Test
  void ranksLabelsPerSample() {
    // First: cat on top, 1. Second: dog second with one hit, 1/2; cat third with two, 2/3.
    assertThat(TWO.labelRankingAveragePrecision().value())
        .isCloseTo((1 + (1.0 / 2 + 2.0 / 3) / 2) / 2, within(1e-12));
  }

  @Test
  void countsASampleWithoutLabelsOrWithAllAsPerfectlyRanked() {
    MultiLabelScores extremes =
        scores(
            new double[][] {{0.9, 0.6, 0.1}, {0.2, 0.5, 0.8}},
            new Presence[][] {{ABSENT, ABSENT, ABSENT}, {PRESENT, PRESENT, PRESENT}});
    assertThat(extremes.labelRankingAveragePrecision().value()).isEqualTo(1);
  }

  @Test
  void leavesUnknownLabelsOutOfEverything() {
    MultiLabelScores known =
        scores(
            new double[][] {{0.9, 0.6, 0.1}, {0.2, 0.5, 0.8}},
            new Presence[][] {{PRESENT, ABSENT, ABSENT}, {PRESENT, PRESENT, UNKNOWN}});
    Figures figures = MultiLabelFigures.of(known, new double[] {0.1, 0.1, 0.1});
    // Known: cat yes, dog yes, owl no (.1 is not above .1) | cat yes, dog yes.
    assertThat(figures.values().get("hamming_loss")).isCloseTo(1.0 / 5, within(1e-12));
    assertThat(figures.values().get("exact_match")).isCloseTo(1.0 / 2, within(1e-12));
    // Second sample: dog first of the two known, cat second.
    assertThat(figures.values().get("lrap")).isEqualTo(1);
    assertThat(figures.tables().get("per_class").get("owl").get("average_precision")).isNaN();
    assertThat(figures.values().get("map")).isEqualTo((1 + 1.0 / 2) / 2);
  }

  @Test
  void choosesTheThresholdOfGreatestF1() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 1_000; i++) {
      int samples = 1 + random.nextInt(12);
      double[][] values = new double[samples][3];
      Presence[][] truth = new Presence[samples][3];
      for (int s = 0; s < samples; s++) {
        for (int label = 0; label < 3; label++) {
          values[s][label] = random.nextInt(6) / 5.0;
          truth[s][label] = Presence.values()[random.nextInt(3)];
        }
      }
      MultiLabelScores all = scores(values, truth);
      double[] chosen = BestThresholds.of(all);
      LabelCounts[] counts = new MultiLabelDecisions(all, chosen).counts();
      for (int label = 0; label < 3; label++) {
        double best = Double.NaN;
        for (double threshold = -0.1; threshold < 1; threshold += 0.2) {
          double[] same = {threshold, threshold, threshold};
          LabelCounts tried = new MultiLabelDecisions(all, same).counts()[label];
          boolean present = tried.hits() + tried.misses() > 0;
          best = present ? Double.isNaN(best) ? tried.f1() : Math.max(best, tried.f1()) : best;
        }
        if (Double.isNaN(best)) {
          assertThat(chosen[label]).isNaN();
        } else {
          assertThat(counts[label].f1()).isCloseTo(best, within(1e-12));
        }
      }
    }
  }

  @Test
  void givesFiguresAsContributionsThatAgreeWithThem() {
    MultiLabelDecisions decisions = new MultiLabelDecisions(TWO, new double[] {0.5, 0.5, 0.5});
    assertThat(decisions.contributions(counts -> LabelCounts.total(counts).f1()).value())
        .isCloseTo(1.0 / 3, within(1e-12));
    // cat: both present, 1. dog: second of two, 1/2. owl: nowhere.
    assertThat(TWO.rankings().averagePrecision().value()).isCloseTo((1 + 0.5) / 2, within(1e-12));
  }
}
