package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.recipe.Recipe;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DivergenceTest {
  @TempDir private Path folder;

  @Test
  void stopsAtABrokenGradientNamingTaskStepAndTensorAndKeepsTheLastCheckpoint() {
    // A weight this large overflows the gradients of float32, while the loss itself stays finite.
    MixtureTask colours = TinyWorld.mixture().tasks().getFirst();
    var broken =
        new Mixture(
            List.of(new MixtureTask(colours.name(), colours.task(), 1, 1e38, colours.source())));
    Recipe recipe = TinyWorld.recipe(5, 1, "checkpointEvery: 1");
    var trainer = new Trainer(recipe, broken, folder, new TrainingListener() {}, Map.of());
    assertThatThrownBy(trainer::run)
        .isInstanceOfSatisfying(
            TrainingDivergedException.class,
            e -> {
              assertThat(e.task()).isEqualTo("colours");
              assertThat(e.tensor()).startsWith("the gradient of ");
              assertThat(e.samples()).hasSize(4);
              assertThat(e.step() == 0 || Files.isDirectory(folder.resolve("checkpoints")))
                  .isTrue();
            });
  }

  @Test
  void stopsAtALossThatIsNotANumberNamingTheBatchAndKeepsTheLastCheckpoint() throws IOException {
    Recipe recipe = TinyWorld.recipe(9, 1, "checkpointEvery: 2");
    var killed =
        new TrainingListener() {
          @Override
          public void checkpointed(Path checkpoint, long step, boolean last) {
            throw new IllegalStateException("killed");
          }
        };
    assertThatThrownBy(trainer(recipe, killed)::run).hasMessage("killed");
    Path checkpoint = folder.resolve("checkpoints/step-00000002");
    breakWeights(checkpoint.resolve(CheckpointFolder.MODEL));
    assertThatThrownBy(trainer(recipe, new TrainingListener() {})::run)
        .isInstanceOfSatisfying(
            TrainingDivergedException.class,
            e -> {
              assertThat(e.step()).isEqualTo(2);
              assertThat(e.tensor()).isEqualTo("the loss");
              assertThat(e.samples()).hasSize(4).allMatch(s -> s.matches("example \\d+"));
              assertThat(e)
                  .hasMessageContaining("at step 2 of task '" + e.task() + "': the loss is not")
                  .hasMessageContaining("in the batch: " + String.join(", ", e.samples()));
            });
    assertThat(folder.resolve("checkpoints")).isDirectoryContaining(checkpoint::equals);
  }

  private Trainer trainer(Recipe recipe, TrainingListener listener) {
    return new Trainer(recipe, TinyWorld.mixture(), folder, listener, Map.of());
  }

  /** Makes every float of a safetensors file not a number: eight bytes give the header's length. */
  private static void breakWeights(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(8 + Math.toIntExact(bytes.getLong(0)));
    while (bytes.hasRemaining()) {
      bytes.putFloat(Float.NaN);
    }
    Files.write(file, bytes.array());
  }
}
