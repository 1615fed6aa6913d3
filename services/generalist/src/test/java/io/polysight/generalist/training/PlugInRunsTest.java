package io.polysight.generalist.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.blob.Sha256;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.training.TinyWorld.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each plug-in in a whole run: it changes the weights, learns, and survives a kill. */
class PlugInRunsTest {
  private static final int STEPS = 8;

  @TempDir private Path folder;

  static Stream<Arguments> plugIns() {
    return Stream.of(
        Arguments.of(Variant.ROUTED, ""),
        Arguments.of(Variant.FLEXIBLE, ""),
        Arguments.of(Variant.HIERARCHICAL, ""),
        Arguments.of(Variant.HIERARCHICAL, "precision: MIXED_BFLOAT16"),
        Arguments.of(Variant.PARALLEL, ""),
        Arguments.of(Variant.AVERAGE, ""),
        Arguments.of(Variant.PLAIN, "optimizer: {name: mt-adamw}"),
        Arguments.of(Variant.PLAIN, "optimizer: {name: sgd}"),
        Arguments.of(Variant.PLAIN, "optimizer: {name: muon}"),
        Arguments.of(Variant.PLAIN, "pairLoss: sigmoid\nmicroBatch: 3"),
        Arguments.of(Variant.PLAIN, "microBatch: 1"),
        Arguments.of(Variant.PLAIN, "replicas: 1"),
        Arguments.of(Variant.ROUTED, "replicas: 3\nmicroBatch: 1"),
        Arguments.of(Variant.PLAIN, "averageDecay: 0.9"),
        Arguments.of(Variant.PLAIN, "taskRates: {colours: {factor: 0.5, from: 1, warmUp: 2}}"),
        Arguments.of(Variant.ROUTED, "precision: MIXED_BFLOAT16"),
        Arguments.of(Variant.FLEXIBLE, "precision: MIXED_BFLOAT16\nmicroBatch: 3"),
        Arguments.of(Variant.PLAIN, "sampler: mixed"),
        Arguments.of(Variant.PLAIN, "sampler: together"),
        Arguments.of(Variant.ROUTED, "sampler: together\nreplicas: 3"));
  }

  private Path run(String name, Recipe recipe, TrainingListener listener) throws IOException {
    return new Trainer(recipe, TinyWorld.mixture(), folder.resolve(name), listener, Map.of()).run();
  }

  @ParameterizedTest
  @MethodSource("plugIns")
  void writesTheSameBytesWhetherKilledOrNotAndOthersThanWithoutIt(Variant variant, String more)
      throws IOException {
    Recipe recipe = TinyWorld.recipe(STEPS, 1, variant, "checkpointEvery: 3\n" + more);
    var silent = new TrainingListener() {};
    Path undisturbed = run("a", recipe, silent);
    var dies =
        new TrainingListener() {
          @Override
          public void progressed(Progress progress) {
            if (progress.step() == 5) {
              throw new IllegalStateException("killed");
            }
          }
        };
    assertThatThrownBy(() -> run("b", recipe, dies)).hasMessage("killed");
    Path resumed = run("b", recipe, silent);
    for (String file : List.of(CheckpointFolder.MODEL, CheckpointFolder.OPTIMIZER)) {
      assertThat(Sha256.hex(resumed.resolve(file)))
          .isEqualTo(Sha256.hex(undisturbed.resolve(file)));
    }
    Path plain = run("c", TinyWorld.recipe(STEPS, 1, ""), silent);
    assertThat(Sha256.hex(plain.resolve(CheckpointFolder.MODEL)))
        .isNotEqualTo(Sha256.hex(undisturbed.resolve(CheckpointFolder.MODEL)));
  }

  @Test
  void tellsTheLossOfEveryTaskOfAMixedStep() throws IOException {
    List<Progress> heard = new ArrayList<>();
    var listener =
        new TrainingListener() {
          @Override
          public void progressed(Progress progress) {
            heard.add(progress);
          }
        };
    run("a", TinyWorld.recipe(3, 1, "sampler: mixed\nlearningRate: {warmUp: 1}"), listener);
    Progress first = heard.getFirst();
    assertThat(first.task()).isEqualTo("all tasks");
    assertThat(first.losses()).containsOnlyKeys("colours", "retrieval", "captions");
    double mean = first.losses().values().stream().mapToDouble(l -> l).average().orElseThrow();
    assertThat(first.loss()).isCloseTo(mean, within(1e-6));
  }
}
