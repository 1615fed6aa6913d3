package io.polysight.eval.scoring;

import io.polysight.contracts.evaluations.EvaluationReport.Bounds;
import io.polysight.contracts.evaluations.Score;
import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Contributions;
import io.polysight.metrics.statistics.Difference;
import io.polysight.metrics.statistics.Interval;
import io.polysight.metrics.statistics.Paired;
import io.polysight.metrics.statistics.Permutation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures with 95 % intervals, alone and against each other. */
public final class Scoring {
  /** What draws of fewer say is always the same. */
  public static final int FEWEST = 2;

  private static final double CONFIDENCE = 0.95;

  private final Bootstrap bootstrap;
  private final Permutation permutation;
  private final int resamples;
  private final long seed;

  public Scoring(int resamples, long seed) {
    this.bootstrap = new Bootstrap(resamples, CONFIDENCE, seed);
    this.permutation = new Permutation(resamples, seed);
    this.resamples = resamples;
    this.seed = seed;
  }

  /** What results depend on beside the predictions. */
  public String settings() {
    return resamples + " draws of images, seed " + seed;
  }

  public int resamples() {
    return resamples;
  }

  public long seed() {
    return seed;
  }

  /**
   * A score for each figure, in the same order.
   *
   * @throws UnreadablePredictionsException when one is undefined
   */
  public List<Score> scores(Measurement measurement) {
    List<Score> scores = scores(measurement.figures());
    scores.stream()
        .filter(score -> !defined(score))
        .findFirst()
        .ifPresent(score -> {
          throw new UnreadablePredictionsException(
              score.metric() + " is undefined on these predictions");
        });
    return scores;
  }

  /** A score for each figure that is defined on some of the samples; none of a single image. */
  public List<Score> definedScores(Measurement measurement, int[] chosen) {
    List<Figure> figures =
        measurement.figures().stream().map(figure -> figure.only(chosen)).toList();
    return figures.getFirst().images().count() < FEWEST
        ? List.of()
        : scores(figures).stream().filter(Scoring::defined).toList();
  }

  private static boolean defined(Score score) {
    return !Double.isNaN(score.value()) && !Double.isNaN(score.low());
  }

  private List<Score> scores(List<Figure> figures) {
    List<Interval> intervals = bootstrap.intervals(figures.stream().map(Figure::byImage).toList());
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      Interval interval = intervals.get(i);
      scores.add(
          new Score(
              figures.get(i).metric(),
              interval.estimate(),
              interval.low(),
              interval.high(),
              figures.get(i).contributions().samples(),
              figures.get(i).direction()));
    }
    return scores;
  }

  /** The interval of each figure, all of the same samples; null where it is undefined. */
  public List<@Nullable Bounds> bounds(List<Contributions> figures) {
    List<@Nullable Bounds> bounds = new ArrayList<>(figures.size());
    for (Interval interval : bootstrap.intervals(figures)) {
      bounds.add(Double.isNaN(interval.low()) ? null : new Bounds(interval.low(), interval.high()));
    }
    return bounds;
  }

  /**
   * The interval of a figure of several independent samples.
   *
   * @param strata their sizes, in the order of the figure
   */
  public Interval intervalOfStrata(Contributions figure, int... strata) {
    return bootstrap.intervalOfStrata(figure, strata);
  }

  /** Left minus right for each figure that both have and that is defined on both. */
  public List<FigureDifference> differences(PairedMeasurement pairs) {
    List<Paired> systems = pairs.figures().stream().map(PairedFigure::systems).toList();
    List<Difference> differences = bootstrap.differences(systems);
    double[] pValues = permutation.pValues(systems);
    List<FigureDifference> results = new ArrayList<>();
    for (int i = 0; i < pValues.length; i++) {
      Difference difference = differences.get(i);
      if (!Double.isNaN(difference.estimate()) && !Double.isNaN(difference.low())) {
        results.add(
            new FigureDifference(
                pairs.figures().get(i).metric(),
                systems.get(i).first(),
                systems.get(i).second(),
                difference.estimate(),
                difference.low(),
                difference.high(),
                difference.atWorst(),
                difference.atBest(),
                difference.standardError(),
                pValues[i]));
      }
    }
    return results;
  }
}
