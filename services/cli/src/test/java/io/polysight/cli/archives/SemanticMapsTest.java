package io.polysight.cli.archives;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.sample.RleMask;
import io.polysight.tasks.Prediction.Mask;
import io.polysight.tasks.Prediction.Outlined;
import io.polysight.tasks.Prediction.PixelBox;
import java.util.List;
import org.junit.jupiter.api.Test;

class SemanticMapsTest {
  private static final SemanticMaps MAPS = new SemanticMaps(List.of("sky", "road"), 3, 1);

  private static Outlined found(String label, double score, boolean... bits) {
    RleMask mask = RleMask.of(1, 3, bits);
    return new Outlined(
        label, score, new PixelBox(0, 0, 3, 1), new Mask(mask.size(), mask.counts()));
  }

  @Test
  void theClassWithTheLargestSumOfScoresWinsAndWhereNobodySawAnythingThereIsNothing() {
    assertThat(
            MAPS.found(
                    List.of(
                        found("sky", 0.5, true, true, false),
                        found("road", 0.3, false, true, false),
                        found("road", 0.3, false, true, false)))
                .values())
        .containsExactly(0, 1, 2);
  }
}
