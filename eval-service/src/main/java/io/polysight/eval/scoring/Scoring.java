package io.polysight.eval.scoring;

import io.polysight.contracts.evaluations.Comparison;
import io.polysight.contracts.evaluations.Comparison.Verdict;
import io.polysight.contracts.evaluations.Score;
import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Difference;
import io.polysight.metrics.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/** Figures with 95 % intervals, alone and against each other. */
public final class Scoring {
  private static final double CONFIDENCE = 0.95;

  private final Bootstrap bootstrap;

  public Scoring(int resamples, long seed) {
    this.bootstrap = new Bootstrap(resamples, CONFIDENCE, seed);
  }

  /** A score for each figure, in the same order. */
  public List<Score> scores(Measurement measurement) {
    List<Score> scores = new ArrayList<>();
    for (Figure figure : measurement.figures()) {
      Interval interval = bootstrap.interval(figure.contributions());
      if (Double.isNaN(interval.estimate()) || Double.isNaN(interval.low())) {
        throw new UnreadablePredictionsException(
            figure.metric() + " is undefined on these predictions");
      }
      scores.add(
          new Score(
              figure.metric(),
              interval.estimate(),
              interval.low(),
              interval.high(),
              figure.contributions().samples()));
    }
    return scores;
  }

  /** Left minus right for each figure; both measured on the same samples in the same order. */
  public List<Comparison.Difference> differences(Measurement left, Measurement right) {
    List<Comparison.Difference> differences = new ArrayList<>();
    for (int i = 0; i < left.figures().size(); i++) {
      Figure first = left.figures().get(i);
      Figure second = right.figures().get(i);
      Difference difference = bootstrap.difference(first.contributions(), second.contributions());
      differences.add(
          new Comparison.Difference(
              first.metric(),
              first.contributions().value(),
              second.contributions().value(),
              difference.estimate(),
              difference.low(),
              difference.high(),
              difference.pValue(),
              verdict(difference)));
    }
    return differences;
  }

  private static Verdict verdict(Difference difference) {
    if (!difference.isSignificant()) {
      return Verdict.NO_DIFFERENCE_SHOWN;
    }
    return difference.estimate() > 0 ? Verdict.LEFT_IS_BETTER : Verdict.RIGHT_IS_BETTER;
  }
}
