package io.polysight.eval.report;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.eval.scoring.Measurement;
import io.polysight.eval.scoring.SampleValues;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** The samples answered worst, and those the model was least sure of. */
final class NotedSamples {
  /** Of each list; the file of predictions has all. */
  static final int MOST = 500;

  private NotedSamples() {}

  /**
   * By {@link SampleValues}, the worst first. Samples on which the figure is undefined are left
   * out.
   */
  static List<NotedSample> worst(
      Task task, List<PredictedSample> samples, Measurement measurement) {
    SampleValues values = SampleValues.of(task, samples, measurement);
    List<NotedSample> noted = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      double value = values.values()[i];
      if (!Double.isNaN(value)) {
        noted.add(NotedSample.of(samples.get(i), values.metric(), value));
      }
    }
    return values.direction() == Direction.LOWER_IS_BETTER ? highest(noted) : lowest(noted);
  }

  /**
   * By rising sureness: for classification how far the first label is ahead of the second, for
   * captions and answers their log probability, for statements how far their probability is from
   * one half, for grounding the least probability of a region.
   */
  static List<NotedSample> unsurest(List<PredictedSample> samples) {
    List<NotedSample> noted = new ArrayList<>();
    for (PredictedSample sample : samples) {
      switch (sample.prediction()) {
        case Prediction.Classified classified ->
            lead(classified)
                .ifPresent(
                    lead -> noted.add(NotedSample.of(sample, "lead of the first label", lead)));
        case Prediction.Captioned captioned ->
            noted.add(NotedSample.of(sample, "log probability", captioned.logProbability()));
        case Prediction.Retrieved retrieved -> {}
        case Prediction.Detected detected -> {}
        case Prediction.Segmented segmented -> {}
        case Prediction.Answered answered ->
            noted.add(NotedSample.of(sample, "log probability", answered.logProbability()));
        case Prediction.Verified verified ->
            noted.add(
                NotedSample.of(
                    sample, "distance from 0.5", Math.abs(verified.probability() - 0.5)));
        case Prediction.MultiLabelled labelled -> {}
        case Prediction.Grounded grounded ->
            grounded.expressions().stream()
                .mapToDouble(Prediction.Referred::score)
                .min()
                .ifPresent(least -> noted.add(NotedSample.of(sample, "least probability", least)));
      }
    }
    return lowest(noted);
  }

  private static List<NotedSample> lowest(List<NotedSample> noted) {
    return noted.stream()
        .sorted(Comparator.comparingDouble(NotedSample::value).thenComparing(NotedSample::sample))
        .limit(MOST)
        .toList();
  }

  private static List<NotedSample> highest(List<NotedSample> noted) {
    return noted.stream()
        .sorted(
            Comparator.comparingDouble(NotedSample::value)
                .reversed()
                .thenComparing(NotedSample::sample))
        .limit(MOST)
        .toList();
  }

  private static OptionalDouble lead(Prediction.Classified classified) {
    List<Prediction.Scored> labels = classified.labels();
    return labels.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(labels.get(0).score() - labels.get(1).score());
  }
}
