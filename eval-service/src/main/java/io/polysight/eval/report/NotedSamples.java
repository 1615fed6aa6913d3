package io.polysight.eval.report;

import io.polysight.contracts.evaluations.Direction;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.eval.scoring.Figure;
import io.polysight.eval.scoring.Measurement;
import io.polysight.eval.scoring.Measurements;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The samples answered worst, and those the model was least sure of. */
final class NotedSamples {
  /** Of each list; the file of predictions has all. */
  static final int MOST = 500;

  private NotedSamples() {}

  /**
   * For classification by rising probability of the right label, else by the leading figure of the
   * sample alone, rising or, where less is better, falling. Samples on which it is undefined are
   * left out.
   */
  static List<NotedSample> worst(
      Task task, List<PredictedSample> samples, Measurement measurement) {
    Figure leading = measurement.figures().getFirst();
    boolean additive = leading.contributions().isAdditive();
    List<NotedSample> noted = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      PredictedSample sample = samples.get(i);
      if (task instanceof ImageClassification) {
        noted.add(noted(sample, "probability of the right label", probabilityOfTruth(sample)));
        continue;
      }
      double value =
          additive
              ? leading.contributions().only(new int[] {i}).value()
              : Measurements.of(task, List.of(sample)).figures().getFirst().contributions().value();
      if (!Double.isNaN(value)) {
        noted.add(noted(sample, leading.metric(), value));
      }
    }
    return leading.direction() == Direction.LOWER_IS_BETTER ? highest(noted) : lowest(noted);
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
                .ifPresent(lead -> noted.add(noted(sample, "lead of the first label", lead)));
        case Prediction.Captioned captioned ->
            noted.add(noted(sample, "log probability", captioned.logProbability()));
        case Prediction.Retrieved retrieved -> {}
        case Prediction.Detected detected -> {}
        case Prediction.Segmented segmented -> {}
        case Prediction.Answered answered ->
            noted.add(noted(sample, "log probability", answered.logProbability()));
        case Prediction.Verified verified ->
            noted.add(noted(sample, "distance from 0.5", Math.abs(verified.probability() - 0.5)));
        case Prediction.MultiLabelled labelled -> {}
        case Prediction.Grounded grounded ->
            grounded.expressions().stream()
                .mapToDouble(Prediction.Referred::score)
                .min()
                .ifPresent(least -> noted.add(noted(sample, "least probability", least)));
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

  private static double probabilityOfTruth(PredictedSample sample) {
    String truth = truth(sample);
    return sample.prediction() instanceof Prediction.Classified classified
        ? classified.labels().stream()
            .filter(label -> label.text().equals(truth))
            .mapToDouble(Prediction.Scored::score)
            .findFirst()
            .orElse(0)
        : 0;
  }

  private static OptionalDouble lead(Prediction.Classified classified) {
    List<Prediction.Scored> labels = classified.labels();
    return labels.size() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(labels.get(0).score() - labels.get(1).score());
  }

  private static NotedSample noted(PredictedSample sample, String metric, double value) {
    return new NotedSample(sample.sample(), metric, value, said(sample), truth(sample));
  }

  private static @Nullable String said(PredictedSample sample) {
    return switch (sample.prediction()) {
      case Prediction.Classified classified -> classified.labels().getFirst().text();
      case Prediction.Captioned captioned -> captioned.caption();
      case Prediction.Retrieved retrieved ->
          retrieved.texts().isEmpty() ? null : retrieved.texts().getFirst().text();
      case Prediction.Detected detected -> null;
      case Prediction.Segmented segmented -> null;
      case Prediction.Answered answered -> answered.answer();
      case Prediction.Verified verified -> String.valueOf(verified.holds());
      case Prediction.MultiLabelled labelled -> String.join(", ", labelled.present());
      case Prediction.Grounded grounded -> null;
    };
  }

  private static @Nullable String truth(PredictedSample sample) {
    return switch (sample.reference()) {
      case Reference.Label label -> label.label();
      case Reference.Captions captions -> captions.captions().getFirst();
      case Reference.Ranks ranks -> null;
      case Reference.Regions regions -> null;
      case Reference.Answers answers -> answers.question() + " " + answers.answers().getFirst();
      case Reference.Truth truth -> truth.statement() + ": " + truth.holds();
      case Reference.Labels labels -> String.join(", ", labels.present());
      case Reference.Referents referents -> null;
    };
  }
}
