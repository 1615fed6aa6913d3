package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.metrics.caption.Bleu;
import io.polysight.metrics.caption.CaptionPair;
import io.polysight.metrics.caption.CiderD;
import io.polysight.metrics.caption.RougeL;
import io.polysight.tasks.Prediction;
import java.util.ArrayList;
import java.util.List;

/** Captioning as COCO judges it: CIDEr, BLEU-4 and ROUGE-L against all captions of an image. */
final class CaptioningProtocol {
  private CaptioningProtocol() {}

  static Measurement measure(List<PredictedSample> samples) {
    List<CaptionPair> pairs = new ArrayList<>(samples.size());
    for (PredictedSample sample : samples) {
      if (!(sample.prediction() instanceof Prediction.Captioned captioned)
          || !(sample.reference() instanceof Reference.Captions references)
          || references.captions().isEmpty()) {
        throw Measurements.misfit(sample, "a caption and at least one reference");
      }
      pairs.add(CaptionPair.of(captioned.caption(), references.captions()));
    }
    return new Measurement(
        List.of(
            new Figure("CIDEr", CiderD.contributions(pairs)),
            new Figure("BLEU-4", Bleu.contributions(pairs, Bleu.MOST)),
            new Figure("ROUGE-L", RougeL.contributions(pairs))),
        null,
        List.of());
  }
}
