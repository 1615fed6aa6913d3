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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlatMemoryTest {
  private static final int WARM_UP = 100;
  private static final int STEPS = 300;
  private static final long MOST_GROWTH = 24L << 20;

  static Stream<Arguments> recipes() {
    return Stream.of(
        Arguments.of(TinyWorld.Variant.PLAIN, ""),
        Arguments.of(
            new TinyWorld.Variant(
                TinyWorld.Variant.FLEXIBLE.image(), TinyWorld.Variant.ROUTED.decoder(), ""),
            "pairLoss: sigmoid\nmicroBatch: 2\naverageDecay: 0.9\noptimizer: {name: mt-adamw}"),
        Arguments.of(TinyWorld.Variant.PARALLEL, "sampler: mixed\nmicroBatch: 3"));
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void neitherArraysNorResidentMemoryGrowOverHundredsOfInterleavedSteps(
      TinyWorld.Variant variant, String more) throws IOException {
    Torch.start(1);
    Mixture mixture = TinyWorld.mixture();
    ModelCard card =
        RunPlan.of(TinyWorld.recipe(WARM_UP + STEPS + 10, 1, variant, more), mixture, Map.of());
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
      run.averages().update(i);
    }
  }

  private static long residentBytes() throws IOException {
    String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ");
    return Long.parseLong(pages[1]) * 4096;
  }
}
