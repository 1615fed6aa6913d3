package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.recipe.Recipe;
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
              assertThat(e.step() == 0 || Files.isDirectory(folder.resolve("checkpoints")))
                  .isTrue();
            });
  }
}
