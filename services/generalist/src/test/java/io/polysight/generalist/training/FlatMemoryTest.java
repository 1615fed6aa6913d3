package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import io.polysight.generalist.checkpoint.ModelCard;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.nn.Torch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlatMemoryTest {
  private static final int WARM_UP = 100;
  private static final int STEPS = 300;
  private static final long MOST_GROWTH = 24L << 20;

  @Test
  void neitherArraysNorResidentMemoryGrowOverHundredsOfInterleavedSteps() throws IOException {
    Torch.start(1);
    Mixture mixture = TinyWorld.mixture();
    ModelCard card = RunPlan.of(TinyWorld.recipe(WARM_UP + STEPS + 10, 1, ""), mixture, Map.of());
    try (NDManager root = NDManager.newBaseManager();
        TrainingRun run = new TrainingRun(root, card, mixture, 0)) {
      steps(run, WARM_UP);
      int arrays = root.getManagedArrays().size();
      long resident = residentBytes();
      steps(run, STEPS);
      assertThat(root.getManagedArrays()).hasSize(arrays);
      assertThat(residentBytes() - resident).isLessThan(MOST_GROWTH);
    }
  }

  private static void steps(TrainingRun run, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      run.steps().run(run.batches().next(), i, 1e-4);
    }
  }

  private static long residentBytes() throws IOException {
    String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ");
    return Long.parseLong(pages[1]) * 4096;
  }
}
