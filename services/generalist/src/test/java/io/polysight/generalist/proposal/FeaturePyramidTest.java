package io.polysight.generalist.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import org.junit.jupiter.api.Test;

class FeaturePyramidTest extends ProposalTest {
  @Test
  void laysMapsFromFineToCoarseBehindEachOtherAndTheFinestApart() {
    FeatureMaps maps = new FeaturePyramid(8, 3, parameters).forward(kernels, random("x", 2, 9, 8));
    assertThat(maps.sizes()).containsExactly(6, 6, 3, 3, 2, 2);
    assertThat(maps.tokens().getShape().getShape()).containsExactly(2, 36 + 9 + 4, 8);
    assertThat(maps.finest().getShape().getShape()).containsExactly(2, 144, 8);
  }

  @Test
  void aTokenBecomesTheSixteenPixelsOfItsOwnPlace() {
    FeaturePyramid pyramid = new FeaturePyramid(8, 3, parameters);
    NDArray tokens = random("x", 1, 9, 8);
    NDArray changed = tokens.duplicate();
    changed.set(new NDIndex("0, 5"), random("other", 8)); // row 1, column 2
    float[] before = pyramid.forward(kernels, tokens).finest().toFloatArray();
    float[] after = pyramid.forward(kernels, changed).finest().toFloatArray();
    for (int pixel = 0; pixel < 144; pixel++) {
      boolean own = pixel / 12 / 4 == 1 && pixel % 12 / 4 == 2;
      assertThat(before[8 * pixel] != after[8 * pixel])
          .describedAs("pixel " + pixel)
          .isEqualTo(own);
    }
  }
}
