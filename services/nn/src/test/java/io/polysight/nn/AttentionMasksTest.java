package io.polysight.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import org.junit.jupiter.api.Test;

class AttentionMasksTest extends TorchTest {
  private static String picture(NDArray mask, int width) {
    StringBuilder rows = new StringBuilder();
    boolean[] values = mask.toBooleanArray();
    for (int i = 0; i < values.length; i++) {
      rows.append(values[i] ? '1' : '0').append((i + 1) % width == 0 ? "\n" : " ");
    }
    return rows.toString();
  }

  @Test
  void causalSeesThePast() {
    assertThat(picture(AttentionMasks.causal(kernels, root, 3), 3))
        .isEqualTo("1 0 0\n1 1 0\n1 1 1\n");
  }

  @Test
  void prefixSeesItselfWhole() {
    assertThat(picture(AttentionMasks.prefix(kernels, root, 4, 2), 4))
        .isEqualTo("1 1 0 0\n1 1 0 0\n1 1 1 0\n1 1 1 1\n");
  }

  @Test
  void paddingHidesWhatFollowsTheLength() {
    NDArray mask = AttentionMasks.padding(kernels, root, new int[] {3, 1}, 4);
    assertThat(mask.getShape().getShape()).containsExactly(2, 1, 1, 4);
    assertThat(picture(mask, 4)).isEqualTo("1 1 1 0\n1 0 0 0\n");
  }

  @Test
  void refusesLengthsThatDoNotFit() {
    assertThatThrownBy(() -> AttentionMasks.padding(kernels, root, new int[] {3, 0}, 4))
        .hasMessage("length 0 of sequence 1 is outside 1 to 4");
    assertThatThrownBy(() -> AttentionMasks.prefix(kernels, root, 4, 5))
        .hasMessageContaining("prefix 5 is outside 0 to the sequence length 4");
  }
}
