package io.polysight.cli.predict;

import io.polysight.tasks.Prediction;
import java.util.List;
import java.util.Locale;

/** Predictions as lines for people. */
final class Answers {
  private Answers() {}

  static List<String> lines(Prediction prediction) {
    return switch (prediction) {
      case Prediction.Classified classified -> scored(classified.labels());
      case Prediction.Retrieved retrieved -> scored(retrieved.texts());
      case Prediction.Captioned captioned -> List.of(captioned.caption());
      case Prediction.Detected detected ->
          detected.objects().stream()
              .map(found -> located(found.score(), found.label(), found.box()))
              .toList();
      case Prediction.Segmented segmented ->
          segmented.objects().stream()
              .map(found -> located(found.score(), found.label(), found.box()))
              .toList();
      case Prediction.Grounded grounded ->
          grounded.expressions().stream()
              .map(meant -> located(meant.score(), meant.expression(), meant.box()))
              .toList();
      case Prediction.MultiLabelled labelled -> scored(labelled.labels());
      case Prediction.Answered answered ->
          answered.answers().isEmpty() ? List.of(answered.answer()) : scored(answered.answers());
      case Prediction.Verified verified ->
          List.of(scored(verified.probability(), verified.holds() ? "true" : "not true"));
    };
  }

  private static List<String> scored(List<Prediction.Scored> candidates) {
    return candidates.stream().map(one -> scored(one.score(), one.text())).toList();
  }

  private static String scored(double score, String text) {
    return String.format(Locale.ROOT, "%.3f  %s", score, text);
  }

  private static String located(double score, String label, Prediction.PixelBox box) {
    return String.format(
        Locale.ROOT,
        "%s at x %.0f, y %.0f, %.0f x %.0f px",
        scored(score, label),
        box.x(),
        box.y(),
        box.width(),
        box.height());
  }
}
