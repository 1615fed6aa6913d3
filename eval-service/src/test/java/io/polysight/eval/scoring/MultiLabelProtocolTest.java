package io.polysight.eval.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultiLabelProtocolTest {
  private final Scoring scoring = new Scoring(200, 1);

  @Test
  void judgesLabelsOneByOneAndLeavesOutWhatNobodyKnows() {
    var task = new MultiLabelClassification(List.of("cup", "dog"), null, 0.5);
    Measurement measured =
        Measurements.of(
            task,
            List.of(
                labelled("a", 0.9, 0.8, List.of("cup"), List.of("dog")),
                labelled("b", 0.2, 0.7, List.of("dog"), List.of("cup")),
                labelled("c", 0.6, 0.9, List.of(), List.of("dog"))));
    assertThat(scoring.scores(measured))
        .extracting(Score::metric)
        .containsExactly("mAP", "micro F1", "macro F1");
    // cup: 1 of 1; dog: the one that is, ranked last of three: 1/3
    // decided: cup 1 hit; dog 1 hit, 2 false alarms: 2·2/(2·2+2), and (1 + 2/4) / 2
    assertThat(scoring.scores(measured))
        .extracting(Score::value)
        .satisfiesExactly(
            map -> assertThat(map).isCloseTo((1 + 1 / 3.0) / 2, within(1e-12)),
            micro -> assertThat(micro).isCloseTo(4 / 6.0, within(1e-12)),
            macro -> assertThat(macro).isCloseTo(0.75, within(1e-12)));
  }

  private static PredictedSample labelled(
      String id, double cup, double dog, List<String> present, List<String> absent) {
    return new PredictedSample(
        id,
        new Prediction.MultiLabelled(
            List.of(new Prediction.Scored("dog", dog), new Prediction.Scored("cup", cup)),
            List.of()),
        new Reference.Labels(present, absent));
  }
}
