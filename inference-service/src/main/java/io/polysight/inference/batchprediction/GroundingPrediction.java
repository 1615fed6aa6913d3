package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.ReferringExpression;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.inference.CandidateEmbeddings;
import io.polysight.inference.engine.InferenceEngine;
import io.polysight.inference.engine.Lease;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.ReferringExpressionGrounding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;

/** Grounding over a split: each image is asked its own expressions, all of them. */
final class GroundingPrediction {
  private static final ReferringExpressionGrounding TASK = new ReferringExpressionGrounding(null);

  private final SplitPrediction split;
  private final InferenceEngine engine;
  private final Lease lease;

  GroundingPrediction(SplitPrediction split, InferenceEngine engine, Lease lease) {
    this.split = split;
    this.engine = engine;
    this.lease = lease;
  }

  void predict(List<Sample> samples, Consumer<PredictedSample> out) {
    CandidateEmbeddings all = engine.texts(lease, texts(samples), SplitPrediction.TURN).join();
    split.encode(
        samples,
        (part, encoded) -> {
          for (int i = 0; i < part.size(); i++) {
            Annotations known = part.get(i).annotations();
            CandidateEmbeddings own =
                all.of(known.expressions().stream().map(ReferringExpression::expression).toList());
            out.accept(
                new PredictedSample(
                    part.get(i).id(),
                    split.decide(TASK, own, List.of(encoded.get(i))).getFirst(),
                    referents(known)));
          }
        });
  }

  private static List<String> texts(List<Sample> samples) {
    var texts = new LinkedHashSet<String>();
    for (Sample sample : samples) {
      sample.annotations().expressions().forEach(e -> texts.add(e.expression()));
    }
    return List.copyOf(texts);
  }

  private static Reference referents(Annotations known) {
    List<PixelBox> boxes = new ArrayList<>();
    for (ReferringExpression expression : known.expressions()) {
      Box box = known.objects().get(expression.object()).box();
      boxes.add(new PixelBox(box.left(), box.top(), box.width(), box.height()));
    }
    return new Reference.Referents(boxes);
  }
}
