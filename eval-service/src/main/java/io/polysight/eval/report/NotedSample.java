package io.polysight.eval.report;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.tasks.Prediction;
import org.jspecify.annotations.Nullable;

/** A sample worth a look, with what was said of it and what would have been right. */
public record NotedSample(
    String sample, String metric, double value, @Nullable String said, @Nullable String truth) {

  /** Answer and truth in words, where they fit a line. */
  public static NotedSample of(PredictedSample sample, String metric, double value) {
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
      case Reference.Unknown unknown -> null;
    };
  }
}
