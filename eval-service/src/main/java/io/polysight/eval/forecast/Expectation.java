package io.polysight.eval.forecast;

import io.polysight.contracts.evaluations.ScoreForecast;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.eval.scoring.Scoring;
import io.polysight.eval.scoring.UnreadablePredictionsException;
import io.polysight.metrics.forecast.Confidence;
import io.polysight.metrics.forecast.LabelledConfidence;
import io.polysight.metrics.forecast.ThresholdedConfidence;
import io.polysight.metrics.statistics.Interval;
import io.polysight.tasks.Prediction;
import java.util.List;

/** The accuracy to expect of answers without labels, from answers with them. */
final class Expectation {
  private static final String METHOD = "ATC";

  /** As good as entropy within a task, better where another task was learned from. */
  private static final Confidence CONFIDENCE = Confidence.MAXIMUM_PROBABILITY;

  private Expectation() {}

  /**
   * @throws UnreadablePredictionsException when either holds no answers, or other ones than ranked
   *     labels
   */
  static ScoreForecast.Figures of(
      List<PredictedSample> labelled, List<PredictedSample> unlabelled, Scoring scoring) {
    if (labelled.isEmpty() || unlabelled.isEmpty()) {
      throw new UnreadablePredictionsException(
          (labelled.isEmpty() ? "the evaluation's" : "the split's") + " file holds none");
    }
    boolean[] correct = new boolean[labelled.size()];
    for (int i = 0; i < correct.length; i++) {
      correct[i] =
          labelled.get(i).reference() instanceof Reference.Label(String truth)
              && truth.equals(ranked(labelled.get(i)).getFirst().text());
    }
    var source = new LabelledConfidence(confidences(labelled), correct);
    var thresholded = new ThresholdedConfidence(source);
    Interval interval =
        scoring.intervalOfStrata(
            thresholded.forecast(confidences(unlabelled)), labelled.size(), unlabelled.size());
    double threshold = thresholded.threshold();
    return new ScoreForecast.Figures(
        interval.estimate(),
        interval.low(),
        interval.high(),
        METHOD,
        CONFIDENCE.name(),
        Double.isInfinite(threshold) ? null : threshold,
        unlabelled.size(),
        source.accuracy(),
        labelled.size());
  }

  private static double[] confidences(List<PredictedSample> samples) {
    return samples.stream()
        .mapToDouble(sample ->
            CONFIDENCE.of(ranked(sample).stream().mapToDouble(Prediction.Scored::score).toArray()))
        .toArray();
  }

  private static List<Prediction.Scored> ranked(PredictedSample sample) {
    if (sample.prediction() instanceof Prediction.Classified classified
        && !classified.labels().isEmpty()) {
      return classified.labels();
    }
    throw new UnreadablePredictionsException(
        "sample '" + sample.sample() + "' is not answered with ranked labels");
  }
}
