package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.nn.Init;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Safetensors;
import io.polysight.nn.Torch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AveragesTest {
  @TempDir private Path folder;

  @Test
  void forgetsTheStartSoonerThanItsDecaySays() {
    Torch.start(1);
    try (NDManager root = NDManager.newBaseManager()) {
      Kernels kernels = Kernels.open(root);
      Parameters parameters = Parameters.create(kernels, root, 1);
      NDArray w = parameters.weight("w", Init.constant(1), 1);
      var averages = new Averages(kernels, parameters, 0.5, root);
      w.muli(11);
      averages.update(0); // keeps (1 + 0) / (10 + 0) = 0.1 of 1: 0.1 + 0.9 · 11
      assertThat(value(averages)).isCloseTo(10, within(1e-5f));
      w.muli(0);
      averages.update(1000); // keeps 0.5
      assertThat(value(averages)).isCloseTo(5, within(1e-5f));
    }
  }

  private static float value(Averages averages) {
    NDArray average = averages.weights().get("w");
    return average == null ? Float.NaN : average.getFloat();
  }

  @Test
  void writesTheAverageToUseAndTheTrainedWeightsToContinueFrom() throws IOException {
    Path checkpoint =
        new Trainer(
                TinyWorld.recipe(4, 1, "averageDecay: 0.99"),
                TinyWorld.mixture(),
                folder,
                new TrainingListener() {},
                Map.of())
            .run();
    try (NDManager root = NDManager.newBaseManager()) {
      Kernels kernels = Kernels.open(root);
      Map<String, NDArray> used =
          Safetensors.read(kernels, root, checkpoint.resolve(CheckpointFolder.MODEL)).tensors();
      Map<String, NDArray> kept =
          Safetensors.read(kernels, root, checkpoint.resolve(CheckpointFolder.OPTIMIZER)).tensors();
      String name = "decoder.readout.proj.weight";
      NDArray average = used.get(name);
      NDArray trained = kept.get("trained." + name);
      assertThat(average.getShape()).isEqualTo(trained.getShape());
      assertThat(average.toFloatArray()).isNotEqualTo(trained.toFloatArray());
    }
  }

  @Test
  void refusesARateForATaskThatIsNotInTheMixture() {
    var trainer =
        new Trainer(
            TinyWorld.recipe(4, 1, "taskRates: {capshuns: {factor: 1, from: 0, warmUp: 0}}"),
            TinyWorld.mixture(),
            folder,
            new TrainingListener() {},
            Map.of());
    assertThatThrownBy(trainer::run)
        .hasMessageContaining("taskRates.capshuns: is not a task of the mixture");
  }
}
