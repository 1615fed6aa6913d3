package io.polysight.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class NumbersInGraphsTest extends TorchTest {
  private static final int NOT_A_NUMBER = 0x7fc00000;

  @Test
  void aFactorSurvivesGarbageCollectionBeforeTheBackwardPass() {
    for (int i = 0; i < 60; i++) {
      NDArray x = tensor(new float[] {1, 1}, 2);
      x.setRequiresGradient(true);
      NDArray loss = kernels.times(root, x, 3).sum();
      if (i % 10 == 0) {
        System.gc();
      }
      for (int j = 0; j < 200; j++) {
        ByteBuffer.allocateDirect(Float.BYTES).putInt(0, NOT_A_NUMBER); // takes freed memory
      }
      Torch.backward(loss);
      assertThat(x.getGradient().toFloatArray()).containsExactly(3, 3);
    }
  }

  @Test
  void aScalarTimesANumberStaysFloat32() {
    assertThat(kernels.times(root, tensor(new float[] {2}), 0.5).getFloat()).isEqualTo(1);
  }
}
