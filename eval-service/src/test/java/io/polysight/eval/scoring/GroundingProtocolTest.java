package io.polysight.eval.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.datasets.sample.RleMask;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.ReferringExpressionGrounding;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundingProtocolTest {
  private final Scoring scoring = new Scoring(200, 1);

  private static final Prediction.PixelBox UPPER = new Prediction.PixelBox(0, 0, 2, 1);
  private static final Prediction.PixelBox LOWER = new Prediction.PixelBox(0, 1, 2, 1);

  @Test
  void judgesExpressionsByTheOverlapOfTheirOneRegion() {
    var mask = new Prediction.Mask(List.of(2, 2), RleMask.of(2, 2, new boolean[4]).counts());
    var meant =
        new Prediction.Grounded(
            List.of(
                new Prediction.Referred("the cup", 0.9, UPPER, mask),
                new Prediction.Referred("the dog", 0.6, UPPER, mask)));
    var samples =
        List.of(
            new PredictedSample("a", meant, new Reference.Referents(List.of(UPPER, LOWER))),
            new PredictedSample("b", meant, new Reference.Referents(List.of(UPPER, UPPER))));
    Measurement measured = Measurements.of(new ReferringExpressionGrounding(null), samples);
    assertThat(scoring.scores(measured))
        .extracting(Score::metric)
        .containsExactly("accuracy at IoU 0.5");
    Score score = scoring.scores(measured).getFirst();
    assertThat(score.value()).isEqualTo(0.75);
    assertThat(score.low()).isLessThan(score.high());
    assertThat(score.samples()).isEqualTo(2);
  }
}
