package io.polysight.eval.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetrievalProtocolTest {
  private final Scoring scoring = new Scoring(200, 1);

  @Test
  void weighsCaptionsNotImagesInTextToImageRecall() {
    Measurement measured =
        Measurements.of(
            new ImageTextRetrieval(null, null), List.of(ranks("a", 1, 1, 1, 1), ranks("b", 2, 9)));

    assertThat(scoring.scores(measured).get(3).value()).isEqualTo(0.75, within(1e-12));
    assertThat(scoring.scores(measured).getFirst().value()).isEqualTo(0.5, within(1e-12));
  }

  private static PredictedSample ranks(String id, int imageToText, Integer... textToImage) {
    return new PredictedSample(
        id,
        new Prediction.Retrieved(List.of()),
        new Reference.Ranks(imageToText, List.of(textToImage)));
  }
}
