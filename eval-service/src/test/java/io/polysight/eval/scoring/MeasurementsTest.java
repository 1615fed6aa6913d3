package io.polysight.eval.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
  private static final ImageClassification SIX =
      new ImageClassification(List.of("a", "b", "c", "d", "e", "f"), null);
  private final Scoring scoring = new Scoring(200, 1);

  private static PredictedSample said(String id, String truth, String... ranked) {
    return new PredictedSample(
        id,
        new Prediction.Classified(
            Arrays.stream(ranked).map(label -> new Prediction.Scored(label, 0.1)).toList()),
        new Reference.Label(truth));
  }

  @Test
  void givesTheSameIntervalsForTheSameSeed() {
    List<PredictedSample> samples = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      samples.add(said("%02d".formatted(i), "a", i % 3 == 0 ? "b" : "a"));
    }
    Measurement measured = Measurements.of(SIX, samples);

    assertThat(new Scoring(200, 7).scores(measured))
        .isEqualTo(new Scoring(200, 7).scores(measured));
    assertThat(scoring.differences(PairedMeasurement.of(SIX, samples, samples)).getFirst().pValue())
        .isEqualTo(1);
  }

  @Test
  void namesTheSampleThatDoesNotFitTheTask() {
    assertThatThrownBy(
            () -> Measurements.of(new Captioning(null, null), List.of(said("x/1", "a", "a"))))
        .isInstanceOf(UnreadablePredictionsException.class)
        .hasMessageContaining("x/1")
        .hasMessageContaining("caption");
    assertThatThrownBy(() -> Measurements.of(SIX, List.of()))
        .isInstanceOf(UnreadablePredictionsException.class);
    assertThatThrownBy(() ->
            Measurements.of(
                new ImageTextRetrieval(null, null),
                List.of(
                    new PredictedSample(
                        "y",
                        new Prediction.Retrieved(List.of()),
                        new Reference.Ranks(0, List.of(1))))))
        .hasMessageContaining("ranks from 1");
  }

  private static PredictedSample ranks(String id, int imageToText, Integer... textToImage) {
    return new PredictedSample(
        id,
        new Prediction.Retrieved(List.of()),
        new Reference.Ranks(imageToText, List.of(textToImage)));
  }
}
