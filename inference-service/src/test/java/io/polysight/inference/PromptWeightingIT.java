package io.polysight.inference;

import static io.polysight.inference.Testbed.TEAM;
import static io.polysight.inference.Testbed.defined;
import static io.polysight.inference.Testbed.registered;
import static io.polysight.inference.WeighedPrompts.COLOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.Page;
import io.polysight.contracts.serving.BatchPrediction.State;
import io.polysight.contracts.serving.PredictionResponse;
import io.polysight.contracts.serving.PromptWeighting;
import io.polysight.contracts.serving.PromptWeightingCreation;
import io.polysight.contracts.serving.PromptWeightingCreation.Debias;
import io.polysight.contracts.serving.PromptWeightingCreation.Rule;
import io.polysight.contracts.serving.TaskActivation;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.inference.EncodedImage;
import io.polysight.generalist.inference.Predictor;
import io.polysight.generalist.prompts.PromptPool;
import io.polysight.generalist.prompts.PromptScores;
import io.polysight.generalist.prompts.PromptWeights;
import io.polysight.generalist.prompts.PromptedTask;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Scored;
import io.polysight.testing.TestInfrastructure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** Prompts are weighed by unlabelled images, and predictions use the weights when told to. */
class PromptWeightingIT {
  private static WeighedPrompts prompts;
  private static Testbed bed;

  @BeforeAll
  static void start() {
    prompts = new WeighedPrompts();
    bed = prompts.bed;
  }

  @AfterAll
  static void stop() {
    prompts.close();
  }

  @Test
  void learnsWhatTheMethodGivesOnTheSameImages() throws IOException {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    PromptWeighting learnt = prompts.learnt(prompts.creation(task));
    assertThat(learnt.state()).isEqualTo(State.FINISHED);
    assertThat(learnt.done()).isEqualTo(40);
    assertThat(learnt.images()).isEqualTo(40);
    assertThat(learnt.changed()).isBetween(0.0, 1.0);
    assertThat(learnt.active()).isFalse();
    assertThat(learnt.prompts().stream().map(PromptWeighting.Prompt::text))
        .containsExactlyElementsOf(COLOURS.prompts());
    try (Predictor predictor = Predictor.load(TinyCheckpoints.trained(32, 1), 1)) {
      PromptWeights expected = byHand(predictor);
      for (int i = 0; i < 3; i++) {
        assertThat(learnt.prompts().get(i).weight())
            .isCloseTo(expected.weights().get(i), within(1e-4));
      }
    }
  }

  private static PromptWeights byHand(Predictor predictor) throws IOException {
    List<RgbImage> images = prompts.images.samples().stream().map(prompts.images::image).toList();
    List<float[]> seen =
        predictor.encodeImages(images).stream().map(EncodedImage::embedding).toList();
    PromptPool pool = pool(predictor);
    double scale = predictor.scale(COLOURS);
    return PromptWeights.softmax(
        PromptScores.of(
            3,
            io.polysight.generalist.prompts.Debias.TEST,
            image -> seen.forEach(x -> image.accept(pool.logits(x, scale))),
            null));
  }

  private static PromptPool pool(Predictor predictor) {
    PromptedTask task = PromptedTask.of(COLOURS).orElseThrow();
    return task.pool(predictor.encodeTexts(task.texts()).vectors());
  }

  @Test
  void answersByTheWeightsWhileTheyAreInUse() throws IOException {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    RgbImage image = TinyCheckpoints.image(3);
    PredictionResponse.Answer alike = answer(image, task);
    PromptWeighting learnt =
        prompts.learnt(prompts.creation(task, Debias.NONE, null, Rule.SELECTION));
    assertThat(alike.promptWeighting()).isNull();
    assertThat(answer(image, task)).isEqualTo(alike);

    PromptWeighting used = prompts.use("ben", learnt).as(PromptWeighting.class);

    assertThat(used.active()).isTrue();
    PredictionResponse.Answer weighed = answer(image, task);
    assertThat(weighed.promptWeighting()).isEqualTo(learnt.id());
    try (Predictor predictor = Predictor.load(TinyCheckpoints.trained(32, 1), 1)) {
      var weights =
          new PromptWeights(
              learnt.prompts().stream()
                  .map(prompt -> Objects.requireNonNull(prompt.weight()))
                  .toList());
      var candidates = pool(predictor).weighted(weights);
      Prediction expected =
          predictor.predict(COLOURS, candidates, predictor.encodeImages(List.of(image))).getFirst();
      assertSame(weighed.prediction(), expected);
      assertThat(scores(weighed.prediction())).isNotEqualTo(scores(alike.prediction()));
    }
    assertThat(bed.ask(image, defined(COLOURS)).answers().getFirst().promptWeighting()).isNull();
    awaitActivation(task, learnt.id());

    prompts.putAside("ben", used).as(PromptWeighting.class);

    assertThat(answer(image, task)).isEqualTo(alike);
    awaitActivation(task, null);
  }

  private static void awaitActivation(UUID task, @Nullable UUID weighting) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          var now = bed.as("vera").get("/api/v1/serving/tasks/" + task).as(TaskActivation.class);
          assertThat(now.state()).isEqualTo(TaskActivation.State.ACTIVE);
          assertThat(now.promptWeighting()).isEqualTo(weighting);
        });
  }

  @Test
  void usesOneOfSeveralForTheSameTaskAndVersion() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    UUID anyKind = bed.neighbours().dataset(TEAM, prompts.scenes(6, 20));
    PromptWeighting first = prompts.learnt(prompts.creation(task));
    PromptWeighting second = prompts.learnt(prompts.creation(task, null, anyKind, null));
    assertThat(second.request().debias()).isEqualTo(Debias.BOTH);
    assertThat(second.done()).isEqualTo(60);
    assertThat(second.prompts()).isNotEqualTo(first.prompts());

    prompts.use("ben", first).as(PromptWeighting.class);
    prompts.use("ben", second).as(PromptWeighting.class);

    assertThat(prompts.get(first.id()).active()).isFalse();
    assertThat(prompts.get(second.id()).active()).isTrue();
    assertThat(listed(task)).containsExactly(second.id(), first.id());
  }

  private static List<UUID> listed(UUID task) {
    return bed
        .as("vera")
        .get(WeighedPrompts.PATH + "?task=" + task)
        .as(new TypeReference<Page<PromptWeighting>>() {})
        .items()
        .stream()
        .map(PromptWeighting::id)
        .toList();
  }

  @Test
  void saysWhyNothingCouldBeLearnt() {
    var judged = new MultiLabelClassification(TinyCheckpoints.COLOURS, List.of("{}", "a {}"), null);
    UUID task = bed.neighbours().task(TEAM, judged);
    PromptWeightingCreation wanted = prompts.creation(task);
    PromptWeighting failed = prompts.learnt(wanted);
    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.failure()).contains("no multi-label-classification task was in its mixture");
    assertThat(prompts.use("ben", failed).detail()).contains("FAILED", "learn them anew");
  }

  @Test
  void takesUpAgainWhatAShutdownInterrupted() {
    CheckpointRef other = bed.store(TinyCheckpoints.trained(32, 2), 2);
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    var wanted =
        new PromptWeightingCreation(
            TEAM, task, 1, other.version(), prompts.dataset, null, null, null, null);
    // Each instance has buckets of its own: what is read must lie in the folder they share.
    assertThat(prompts.learnt(wanted).state()).isEqualTo(State.FINISHED);
    TestInfrastructure.Database database = TestInfrastructure.get().freshDatabase("promptrestart");
    String path;
    try (Testbed before = Testbed.beside(bed.neighbours(), database)) {
      path = before.as("ben").post(WeighedPrompts.PATH, wanted).header("Location");
    }
    try (Testbed after = Testbed.beside(bed.neighbours(), database)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> {
            var learnt = after.as("vera").get(path).as(PromptWeighting.class);
            assertThat(learnt.state()).isEqualTo(State.FINISHED);
            assertThat(learnt.images()).isEqualTo(40);
          });
    }
  }

  private static PredictionResponse.Answer answer(RgbImage image, UUID task) {
    return bed.ask(image, registered(task)).answers().getFirst();
  }

  private static List<Scored> scores(Prediction prediction) {
    return ((Prediction.Classified) prediction).labels();
  }

  private static void assertSame(Prediction actual, Prediction expected) {
    List<Scored> wanted = scores(expected);
    for (Scored scored : scores(actual)) {
      double other =
          wanted.stream()
              .filter(one -> one.text().equals(scored.text()))
              .findFirst()
              .orElseThrow()
              .score();
      assertThat(scored.score()).isCloseTo(other, within(1e-4));
    }
  }
}
