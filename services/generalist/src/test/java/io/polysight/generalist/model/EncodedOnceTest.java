package io.polysight.generalist.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import io.polysight.nn.Torch;
import org.junit.jupiter.api.Test;

class EncodedOnceTest {
  private int encoded;

  private NDArray doubled(NDArray weight, NDArray pixels) {
    encoded++;
    return pixels.mul(weight);
  }

  @Test
  void encodesEqualPixelsOnceAndOthersAnewAndAddsTheGradientsOfAllReaders() {
    Torch.start(1);
    try (NDManager root = NDManager.newBaseManager()) {
      Kernels kernels = Kernels.open(root, GeneralistKernels.SOURCE);
      NDArray weight = root.create(new float[] {2});
      weight.setRequiresGradient(true);
      Torch.training();
      var once = new EncodedOnce();
      NDArray first = once.tokens(root.create(new float[] {1, 3}), p -> doubled(weight, p));
      NDArray again = once.tokens(root.create(new float[] {1, 3}), p -> doubled(weight, p));
      NDArray other = once.tokens(root.create(new float[] {1, 4}), p -> doubled(weight, p));
      assertThat(encoded).isEqualTo(2);
      assertThat(again).isSameAs(first);
      assertThat(other.toFloatArray()).containsExactly(2, 8);
      Torch.backward(first.sum());
      Torch.backward(again.sum());
      Torch.backward(other.sum());
      once.passBack(kernels, root);
      // d/dw of 2 (1 w + 3 w) + (1 w + 4 w)
      assertThat(weight.getGradient().toFloatArray()).containsExactly(13);
    } finally {
      Torch.inference();
    }
  }
}
