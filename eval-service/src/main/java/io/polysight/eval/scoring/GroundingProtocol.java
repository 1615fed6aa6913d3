package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.metrics.grounding.GroundingAccuracy;
import io.polysight.metrics.grounding.GroundingAccuracy.Expression;
import io.polysight.metrics.matching.Box;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.PixelBox;
import java.util.ArrayList;
import java.util.List;

/**
 * Referring expressions as RefCOCO judges them: the share of expressions whose one box overlaps the
 * known one by at least half. Images are resampled with all their expressions, since those of one
 * image are no independent draws.
 */
final class GroundingProtocol {
  private GroundingProtocol() {}

  static Measurement measure(List<PredictedSample> samples) {
    List<List<Expression>> images = new ArrayList<>();
    for (PredictedSample sample : samples) {
      if (!(sample.prediction() instanceof Prediction.Grounded grounded)
          || !(sample.reference() instanceof Reference.Referents referents)
          || grounded.expressions().size() != referents.boxes().size()) {
        throw Measurements.misfit(sample, "a region and the known box for each expression");
      }
      List<Expression> expressions = new ArrayList<>();
      for (int i = 0; i < referents.boxes().size(); i++) {
        expressions.add(
            new Expression(
                box(grounded.expressions().get(i).box()), box(referents.boxes().get(i))));
      }
      images.add(expressions);
    }
    return new Measurement(
        List.of(new Figure("accuracy at IoU 0.5", GroundingAccuracy.ofImages(images))),
        null,
        List.of());
  }

  private static Box box(PixelBox box) {
    return Box.ofSides(box.x(), box.y(), box.width(), box.height());
  }
}
