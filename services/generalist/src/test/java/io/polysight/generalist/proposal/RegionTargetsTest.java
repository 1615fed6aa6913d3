package io.polysight.generalist.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.RleMask;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.nn.region.Box;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionTargetsTest {
  private static AnnotatedObject object(
      double left, double top, double right, double bottom, RleMask mask) {
    return new AnnotatedObject(
        Map.of("class", "cup"),
        new io.polysight.datasets.sample.Box(left, top, right, bottom),
        mask,
        null,
        null);
  }

  private static List<RegionTarget> targets(
      int maskSide, int width, int height, AnnotatedObject... objects) {
    return new RegionTargets(new Preprocessing(8, 8), maskSide, object -> 3)
        .of(List.of(objects), width, height);
  }

  @Test
  void boxesAreSharesOfTheCentreSquare() {
    // 32 x 16 becomes 16 x 8; the middle 8 x 8 are the pixels 8 to 24 of the width
    List<RegionTarget> targets = targets(2, 32, 16, object(12, 4, 20, 16, null));
    assertThat(targets.getFirst().box()).isEqualTo(new Box(0.25, 0.25, 0.75, 1));
    assertThat(targets.getFirst().mask()).isNull();
    assertThat(targets.getFirst().label()).isEqualTo(3);
  }

  @Test
  void objectsAreCutAtTheSquareAndDropOutBeyondIt() {
    List<RegionTarget> targets =
        targets(2, 32, 16, object(0, 0, 7, 16, null), object(0, 0, 12, 8, null));
    assertThat(targets).hasSize(1);
    assertThat(targets.getFirst().box()).isEqualTo(new Box(0, 0, 0.25, 0.5));
  }

  @Test
  void cellsHoldTheShareOfTheirPixels() {
    boolean[] bits = {
      true, true, false, //
      true, false, false, //
      false, false, true
    };
    // two cells of three pixels overlap in the middle one
    assertThat(targets(2, 3, 3, object(0, 0, 3, 3, RleMask.of(3, 3, bits))).getFirst().mask())
        .containsExactly(0.75f, 0.25f, 0.25f, 0.25f);
  }

  @Test
  void masksShowTheCentreSquareToo() {
    boolean[] bits = new boolean[8];
    bits[1] = true; // row 0 of 2, column 1 of 4: the left upper pixel of the middle square
    assertThat(targets(2, 4, 2, object(1, 0, 2, 1, RleMask.of(2, 4, bits))).getFirst().mask())
        .containsExactly(1, 0, 0, 0);
  }
}
