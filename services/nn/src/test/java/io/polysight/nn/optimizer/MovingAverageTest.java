package io.polysight.nn.optimizer;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import io.polysight.nn.Init;
import io.polysight.nn.Parameters;
import io.polysight.nn.TorchTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MovingAverageTest extends TorchTest {
  @Test
  void movesByTheShareItDoesNotKeep() {
    Parameters p = Parameters.create(kernels, root, 1);
    NDArray w = p.weight("w", Init.constant(2), 3);
    MovingAverage average = new MovingAverage(kernels, p, root);
    p.load(Map.of("w", tensor(new float[] {6, 2, -2}, 3)));
    average.update(0.75);
    assertClose(average.values().get("w"), new float[] {3, 2, 1}, 1e-6f);
    assertClose(w, new float[] {6, 2, -2}, 0);
  }

  @Test
  void refusesADecayOutsideZeroToOne() {
    Parameters p = Parameters.create(kernels, root, 1);
    p.weight("w", Init.constant(2), 3);
    MovingAverage average = new MovingAverage(kernels, p, root);
    assertThatThrownBy(() -> average.update(1.5)).hasMessageContaining("decay is 1.5");
  }
}
