package io.polysight.generalist.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.augment.Augmentation;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.model.Architecture;
import io.polysight.generalist.model.GeneralistKernels;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.Variation;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.objective.Objective;
import io.polysight.generalist.objective.Objectives;
import io.polysight.generalist.objective.PreparedBatch;
import io.polysight.generalist.objective.Settings;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.training.TinyWorld;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameter;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import io.polysight.nn.optimizer.AdamW;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicaThreadsTest {
  private static final int IMAGES = 7;

  /** Sums of the same terms in another order. */
  private static final float CHECKPOINTED = 2e-6f;

  private static final Architecture ARCHITECTURE =
      TinyWorld.recipe(
              3,
              1,
              new TinyWorld.Variant(
                  "",
                  ", experts: {name: attribute, count: 4}",
                  TinyWorld.Variant.REGIONS.architecture()),
              "")
          .architecture();

  /** A tiny model, its replicas and a team's worth of gradients. */
  private record World(
      NDManager root,
      Kernels kernels,
      Parameters parameters,
      GeneralistModel model,
      ReplicaThreads replicas)
      implements AutoCloseable {
    static World of(int count) {
      return of(count, ARCHITECTURE, false);
    }

    static World of(int count, Architecture architecture, boolean checkpointing) {
      Torch.start(1);
      NDManager root = NDManager.newBaseManager();
      Kernels kernels = Kernels.open(root, GeneralistKernels.SOURCE);
      Parameters parameters = Parameters.create(kernels, root, 1);
      var tokenizer = new BytePairTokenizer(List.of());
      Function<Parameters, GeneralistModel> build =
          in -> new GeneralistModel(architecture, tokenizer, in);
      GeneralistModel model = build.apply(parameters);
      AdamW.Config.USUAL.build(kernels, parameters);
      return new World(
          root,
          kernels,
          parameters,
          model,
          new ReplicaThreads(root, kernels, model, parameters, build, count, checkpointing));
    }

    @Override
    public void close() {
      replicas.close();
      root.close();
    }
  }

  private static PreparedBatch batch(Mixture mixture, int task, int walk, GeneralistModel model)
      throws IOException {
    var tokenizer = new BytePairTokenizer(List.of());
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
    return gradients(mixture, task, World.of(count));
  }

  private static Map<String, float[]> gradients(Mixture mixture, int task, World made)
      throws IOException {
    try (World world = made) {
      PreparedBatch batch = batch(mixture, task, task, world.model);
      double loss = world.replicas.step(Variation.of(1, 9), team -> batch.accumulate(team, 0.5));
      return told(world, List.of(loss));
    }
  }

  private static Map<String, float[]> told(World world, List<Double> losses) {
    Map<String, float[]> told = new LinkedHashMap<>();
    float[] numbers = new float[losses.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = losses.get(i).floatValue();
    }
    told.put("", numbers);
    for (Parameter parameter : world.parameters.all()) {
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
    try (World world = World.of(count)) {
      List<PreparedBatch> batches = new ArrayList<>();
      for (int task = 0; task < mixture.tasks().size(); task++) {
        batches.add(batch(mixture, task, 0, world.model));
      }
      List<Double> losses =
          sharing
              ? world.replicas.stepOnSameImages(
                  Variation.of(1, 9),
                  team -> batches.stream().map(b -> b.accumulate(team, 0.5)).toList())
              : batches.stream()
                  .map(
                      b -> world.replicas.step(Variation.of(1, 9), team -> b.accumulate(team, 0.5)))
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
        gradients(mixture, task, World.of(count, ARCHITECTURE, true)),
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
    for (Architecture architecture : List.of(ARCHITECTURE, windows)) {
      assertClose(
          gradients(mixture, 1, World.of(1, architecture, true)),
          gradients(mixture, 1, World.of(1, architecture, false)),
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

  @Test
  void seeWhatAnUpdateDidToTheRunsOwnParameters() {
    try (World world = World.of(2)) {
      Parameter first = world.parameters.all().getFirst();
      try (NDManager scope = world.root.newSubManager()) {
        NDArray other = scope.ones(first.value().getShape());
        world.kernels.memory().overwrite(first.value(), other);
      }
      Parameters shared = world.parameters.replica(world.root);
      new GeneralistModel(ARCHITECTURE, new BytePairTokenizer(List.of()), shared);
      assertThat(shared.all().getFirst().value().toFloatArray()).containsOnly(1);
      assertThat(shared.trainable()).hasSameSizeAs(world.parameters.trainable());
    }
  }

  @Test
  void workOnThreadsOfTheirOwnAndWaitForAllWhenOneFails() {
    try (World world = World.of(3)) {
      Set<String> threads = ConcurrentHashMap.newKeySet();
      world.replicas.step(
          Variation.NONE,
          team ->
              team.each(replica -> {
                threads.add(Thread.currentThread().getName());
                return replica.number();
              }));
      assertThat(threads).contains(Thread.currentThread().getName()).hasSizeGreaterThan(1);
      Set<Integer> finished = ConcurrentHashMap.newKeySet();
      assertThatThrownBy(() ->
              world.replicas.step(
                  Variation.NONE,
                  team ->
                      team.each(replica -> {
                        if (replica.number() == 0) {
                          throw new IllegalStateException("broken");
                        }
                        Thread.yield();
                        return finished.add(replica.number());
                      })))
          .hasRootCauseMessage("broken");
      assertThat(finished).containsExactlyInAnyOrder(1, 2);
    }
  }

  @Test
  void shareRowsAsEvenlyAsCanBe() {
    try (World world = World.of(3)) {
      world.replicas.step(
          Variation.NONE,
          team -> {
            assertThat(team.share(7))
                .extracting(Replicas.Rows::first, Replicas.Rows::count)
                .containsExactly(
                    org.assertj.core.groups.Tuple.tuple(0, 3),
                    org.assertj.core.groups.Tuple.tuple(3, 2),
                    org.assertj.core.groups.Tuple.tuple(5, 2));
            assertThat(team.share(2)).extracting(Replicas.Rows::count).containsExactly(1, 1, 0);
            return true;
          });
    }
  }
}
