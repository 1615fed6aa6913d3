package io.polysight.generalist.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.generalist.augment.Augmentation;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.model.Architecture;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.Variation;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.objective.Objective;
import io.polysight.generalist.objective.Objectives;
import io.polysight.generalist.objective.PreparedBatch;
import io.polysight.generalist.objective.Settings;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.nn.Parameter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps that are shared among replicas, or compute blocks again, give the same gradients. */
class SharedStepsTest {
  private static final int IMAGES = 7;

  /** Sums of the same terms in another order. */
  private static final float CHECKPOINTED = 2e-6f;

  private static PreparedBatch batch(Mixture mixture, int task, int walk, GeneralistModel model)
      throws IOException {
    var tokenizer = ReplicaWorld.tokenizer();
    var settings =
        new Settings(
            Preprocessing.square(24),
            tokenizer,
            Vocabulary.of(tokenizer, mixture.tasks().get(task).source().texts()),
            32,
            0,
            0.1,
            Map.of("colours", Augmentation.NONE),
            model.proposals().maskSide(),
            2);
    Objective objective = Objectives.of(mixture.tasks().get(task), walk, IMAGES, 3, settings);
    return objective.prepare(new Turn(task, 0, 0, 1));
  }

  /** Gradients by parameter, and the loss under the name "". */
  private static Map<String, float[]> gradients(Mixture mixture, int task, int count)
      throws IOException {
    return gradients(mixture, task, ReplicaWorld.of(count));
  }

  private static Map<String, float[]> gradients(Mixture mixture, int task, ReplicaWorld made)
      throws IOException {
    try (ReplicaWorld world = made) {
      PreparedBatch batch = batch(mixture, task, task, world.model());
      double loss = world.replicas().step(Variation.of(1, 9), team -> batch.accumulate(team, 0.5));
      return told(world, List.of(loss));
    }
  }

  private static Map<String, float[]> told(ReplicaWorld world, List<Double> losses) {
    Map<String, float[]> told = new LinkedHashMap<>();
    float[] numbers = new float[losses.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = losses.get(i).floatValue();
    }
    told.put("", numbers);
    for (Parameter parameter : world.parameters().all()) {
      told.put(parameter.name(), parameter.value().getGradient().toFloatArray());
    }
    return told;
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "2, 2", "1, 3", "2, 8", "1, 8"})
  void shareABatchToTheGradientsOfTheWhole(int task, int count) throws IOException {
    Mixture mixture = TinyWorld.mixture();
    assertClose(gradients(mixture, task, count), gradients(mixture, task, 1));
  }

  /** Gradients of all tasks of the mixture on the same images, and the losses under "". */
  private static Map<String, float[]> gradientsOfAll(Mixture mixture, int count, boolean sharing)
      throws IOException {
    try (ReplicaWorld world = ReplicaWorld.of(count)) {
      List<PreparedBatch> batches = new ArrayList<>();
      for (int task = 0; task < mixture.tasks().size(); task++) {
        batches.add(batch(mixture, task, 0, world.model()));
      }
      List<Double> losses =
          sharing
              ? world
                  .replicas()
                  .stepOnSameImages(
                      Variation.of(1, 9),
                      team -> batches.stream().map(b -> b.accumulate(team, 0.5)).toList())
              : batches.stream()
                  .map(b ->
                      world.replicas().step(Variation.of(1, 9), team -> b.accumulate(team, 0.5)))
                  .toList();
      return told(world, losses);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void encodeImagesOnceToTheGradientsOfEncodingThemForEveryTask(int count) throws IOException {
    Mixture mixture = TinyWorld.mixture();
    assertClose(gradientsOfAll(mixture, count, true), gradientsOfAll(mixture, count, false));
  }

  @Test
  void encodeImagesOnceForTasksOfRegionsToo() throws IOException {
    Mixture mixture = TinyWorld.regions(TinyWorld.examples("train", IMAGES));
    assertClose(gradientsOfAll(mixture, 2, true), gradientsOfAll(mixture, 2, false));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 1", "0, 2", "1, 2", "2, 2"})
  void computeBlocksAgainToTheGradientsOfKeptOnes(int task, int count) throws IOException {
    Mixture mixture = TinyWorld.mixture();
    assertClose(
        gradients(mixture, task, ReplicaWorld.of(count, ReplicaWorld.ARCHITECTURE, true)),
        gradients(mixture, task, count),
        CHECKPOINTED);
  }

  @Test
  void computeBlocksAgainWhereRegionsAndWindowsReadThem() throws IOException {
    Mixture mixture = TinyWorld.regions(TinyWorld.examples("train", 40));
    Architecture windows =
        TinyWorld.recipe(
                3,
                1,
                new TinyWorld.Variant(
                    TinyWorld.Variant.HIERARCHICAL.image(),
                    "",
                    TinyWorld.Variant.REGIONS.architecture()),
                "")
            .architecture();
    for (Architecture architecture : List.of(ReplicaWorld.ARCHITECTURE, windows)) {
      assertClose(
          gradients(mixture, 1, ReplicaWorld.of(1, architecture, true)),
          gradients(mixture, 1, ReplicaWorld.of(1, architecture, false)),
          CHECKPOINTED);
    }
  }

  private static void assertClose(Map<String, float[]> shared, Map<String, float[]> whole) {
    assertClose(shared, whole, 2e-5f);
  }

  private static void assertClose(
      Map<String, float[]> shared, Map<String, float[]> whole, float tolerance) {
    assertThat(shared.keySet()).isEqualTo(whole.keySet());
    double largest = 0;
    for (String name : whole.keySet()) {
      float[] expected = whole.get(name);
      float[] actual = shared.get(name);
      assertThat(actual).as(name).hasSameSizeAs(expected);
      for (int i = 0; i < expected.length; i++) {
        float most = tolerance * Math.max(1, Math.abs(expected[i]));
        assertThat(actual[i]).as(name).isCloseTo(expected[i], within(most));
        largest = Math.max(largest, Math.abs(expected[i]));
      }
    }
    assertThat(largest).isGreaterThan(0.01);
  }

  @Test
  void giveEachRegionTheSameWeightWhicheverPartItIsIn() throws IOException {
    Mixture mixture = TinyWorld.regions(TinyWorld.examples("train", IMAGES));
    double whole = gradients(mixture, 0, 1).get("")[0];
    double shared = gradients(mixture, 0, 2).get("")[0];
    assertThat(shared).isCloseTo(whole, within(0.02 * whole));
  }
}
