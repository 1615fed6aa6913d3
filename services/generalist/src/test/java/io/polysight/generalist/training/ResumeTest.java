package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.datasets.blob.Sha256;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
  private static final TrainingListener SILENT = new TrainingListener() {};

  @TempDir private Path folder;

  /** Dies like a killed process: whatever was not in a checkpoint is lost. */
  private record DiesAt(long step) implements TrainingListener {
    @Override
    public void progressed(Progress progress) {
      if (progress.step() == step) {
        throw new IllegalStateException("killed");
      }
    }
  }

  private Trainer trainer(Recipe recipe, String run, TrainingListener listener) {
    return new Trainer(recipe, TinyWorld.mixture(), folder.resolve(run), listener, Map.of());
  }

  private static String weights(Path checkpoint) throws IOException {
    return Sha256.hex(checkpoint.resolve(CheckpointFolder.MODEL));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void writesTheSameBytesWhetherKilledOrNot(int threads) throws IOException {
    Recipe recipe = TinyWorld.recipe(12, threads, "checkpointEvery: 4");
    Path undisturbed = trainer(recipe, "a", SILENT).run();

    assertThatThrownBy(() -> trainer(recipe, "b", new DiesAt(7)).run()).hasMessage("killed");
    assertThatThrownBy(() -> trainer(recipe, "b", new DiesAt(11)).run()).hasMessage("killed");
    Path resumed = trainer(recipe, "b", SILENT).run();

    assertThat(weights(resumed)).isEqualTo(weights(undisturbed));
    assertThat(Sha256.hex(resumed.resolve(CheckpointFolder.OPTIMIZER)))
        .isEqualTo(Sha256.hex(undisturbed.resolve(CheckpointFolder.OPTIMIZER)));
    assertThat(new CheckpointFolder(resumed).state())
        .isEqualTo(new CheckpointFolder(undisturbed).state());
  }

  @Test
  void drawsTheSameAugmentationsAfterAKill() throws IOException {
    String augment =
        """
        checkpointEvery: 4
        augment:
          colours: {scale: {smallest: 0.5, largest: 1.5}, flip: 0.5, mixup: 0.4}
          retrieval: {randAugment: {count: 2}}
          captions: {randAugment: {count: 1, magnitude: 5, colours: true}}
        """;
    Recipe recipe = TinyWorld.recipe(12, 1, augment);
    Path undisturbed = trainer(recipe, "a", SILENT).run();
    assertThatThrownBy(() -> trainer(recipe, "b", new DiesAt(7)).run()).hasMessage("killed");
    assertThat(weights(trainer(recipe, "b", SILENT).run())).isEqualTo(weights(undisturbed));
    Path plain = trainer(TinyWorld.recipe(12, 1, "checkpointEvery: 4"), "c", SILENT).run();
    assertThat(weights(plain)).isNotEqualTo(weights(undisturbed));
  }

  @Test
  void refusesAugmentationsOfTasksThatAreNotThereOrHaveNoLabelsToMix() {
    String augment = "augment: {pairs: {flip: 0.5}, captions: {mixup: 0.2}}";
    assertThatThrownBy(() -> trainer(TinyWorld.recipe(3, 1, augment), "a", SILENT).run())
        .hasMessageContaining("augment.pairs: is not a task of the mixture")
        .hasMessageContaining("augment.captions.mixup: mixes labels, and task 'captions' has none");
  }

  @Test
  void writesOtherBytesForAnotherSeed() throws IOException {
    Path one = trainer(TinyWorld.recipe(3, 1, "seed: 1"), "a", SILENT).run();
    Path two = trainer(TinyWorld.recipe(3, 1, "seed: 2"), "b", SILENT).run();
    assertThat(weights(one)).isNotEqualTo(weights(two));
  }

  @Test
  void stopsWithACheckpointAndContinuesFromIt() throws IOException {
    Recipe recipe = TinyWorld.recipe(6, 1, "checkpointEvery: 100");
    Path undisturbed = trainer(recipe, "a", SILENT).run();
    Trainer[] stopped = new Trainer[1];
    stopped[0] =
        trainer(
            recipe,
            "b",
            new TrainingListener() {
              @Override
              public void progressed(Progress progress) {
                if (progress.step() == 3) {
                  stopped[0].stop();
                }
              }
            });
    assertThatThrownBy(() -> stopped[0].run())
        .isInstanceOfSatisfying(
            TrainingStoppedException.class, e -> assertThat(e.step()).isEqualTo(3));
    assertThat(weights(trainer(recipe, "b", SILENT).run())).isEqualTo(weights(undisturbed));
  }

  @Test
  void keepsOnlyTheNewestCheckpoints() throws IOException {
    trainer(TinyWorld.recipe(5, 1, "checkpointEvery: 1\nkeepCheckpoints: 2"), "a", SILENT).run();
    try (var children = java.nio.file.Files.list(folder.resolve("a/checkpoints"))) {
      assertThat(children.map(p -> p.getFileName().toString()).sorted())
          .containsExactly("step-00000004", "step-00000005");
    }
  }

  @Test
  void refusesToContinueTheRunOfAnotherRecipe() throws IOException {
    trainer(TinyWorld.recipe(3, 1, ""), "a", SILENT).run();
    assertThatThrownBy(() -> trainer(TinyWorld.recipe(4, 1, ""), "a", SILENT).run())
        .hasMessageContaining("is of another recipe");
  }
}
