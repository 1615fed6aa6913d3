package io.polysight.inference;

import static io.polysight.inference.Testbed.TEAM;
import static io.polysight.inference.Testbed.defined;
import static io.polysight.inference.Testbed.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.datasets.TaskRegistered;
import io.polysight.contracts.datasets.TaskRetired;
import io.polysight.contracts.datasets.TaskRevised;
import io.polysight.contracts.serving.Ask;
import io.polysight.contracts.serving.CheckpointLoaded;
import io.polysight.contracts.serving.Effort;
import io.polysight.contracts.serving.PredictionRequest;
import io.polysight.contracts.serving.PredictionResponse;
import io.polysight.contracts.serving.TaskActivated;
import io.polysight.contracts.serving.TaskActivation;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One version serves team vision; everything a caller may ask of it. */
class ServingIT {
  private static final Task COLOURS = new ImageClassification(TinyCheckpoints.COLOURS, null);
  private static Testbed bed;
  private static CheckpointRef version;

  @BeforeAll
  static void start() {
    bed = new Testbed();
    version = bed.serve(TinyCheckpoints.trained(32, 1), 1);
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void tellsThatACheckpointTookOver() {
    var event =
        bed.events()
            .await(EventType.CHECKPOINT_LOADED, e -> version.version().toString().equals(e.key()));
    var loaded = event.as(CheckpointLoaded.class);
    assertThat(loaded.modelVersion()).isEqualTo(version.version());
    assertThat(loaded.team()).isEqualTo(TEAM);
    assertThat(loaded.seconds()).isPositive();
  }

  @Test
  void answersATaskThatNoEventHasToldOfYet() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    var response = bed.ask(TinyCheckpoints.image(1), registered(task));
    assertThat(response.timing().totalMillis()).isLessThan(1000);
    var answer = response.answers().getFirst();
    assertThat(answer.task()).isEqualTo(task);
    assertThat(answer.revision()).isEqualTo(1);
    var classified = (Prediction.Classified) answer.prediction();
    assertThat(classified.labels()).hasSize(8);
    assertThat(classified.labels().stream().mapToDouble(Prediction.Scored::score).sum())
        .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(response.servedBy().version()).isEqualTo(version.version());
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> activation(task).state() == TaskActivation.State.ACTIVE);
    assertThat(activation(task).version()).isEqualTo(version.version());
  }

  @Test
  void activatesATaskWhenItIsToldOfIt() {
    UUID task = UUID.randomUUID();
    send(EventType.TASK_REGISTERED, task, new TaskRegistered(task, TEAM, "colours", 1, COLOURS));
    var event = bed.events().await(EventType.TASK_ACTIVATED, e -> task.toString().equals(e.key()));
    assertThat(event.as(TaskActivated.class))
        .isEqualTo(new TaskActivated(task, 1, TEAM, version.version()));
    var answer = bed.ask(TinyCheckpoints.image(1), registered(task)).answers().getFirst();
    assertThat(answer.prediction())
        .isEqualTo(
            bed.ask(TinyCheckpoints.image(1), defined(COLOURS)).answers().getFirst().prediction());
  }

  @Test
  void answersByTheNewestRevision() {
    UUID task = UUID.randomUUID();
    Task better = new ImageClassification(List.of("warm", "cold"), null);
    send(EventType.TASK_REGISTERED, task, new TaskRegistered(task, TEAM, "revised", 1, COLOURS));
    send(EventType.TASK_REVISED, task, new TaskRevised(task, TEAM, "revised", 2, better));
    bed.events()
        .await(
            EventType.TASK_ACTIVATED,
            e -> task.toString().equals(e.key()) && e.as(TaskActivated.class).revision() == 2);
    var answer = bed.ask(TinyCheckpoints.image(1), registered(task)).answers().getFirst();
    assertThat(answer.revision()).isEqualTo(2);
    assertThat(((Prediction.Classified) answer.prediction()).labels()).hasSize(2);
  }

  @Test
  void refusesARetiredTaskWithTheReason() {
    UUID task = UUID.randomUUID();
    send(EventType.TASK_REGISTERED, task, new TaskRegistered(task, TEAM, "old", 1, COLOURS));
    send(EventType.TASK_RETIRED, task, new TaskRetired(task, TEAM, "old"));
    byte[] image = PngEncoder.encode(TinyCheckpoints.image(1));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          var answer = bed.ask("vera", TEAM, image, registered(task));
          assertThat(answer.status()).isEqualTo(409);
          assertThat(answer.detail()).contains("is retired");
        });
    UUID retiredLongAgo = bed.neighbours().task(TEAM, COLOURS, RegisteredTask.State.RETIRED);
    assertThat(bed.ask("vera", TEAM, image, registered(retiredLongAgo)).status()).isEqualTo(409);
  }

  @Test
  void answersEveryKindInOneRequestByOneEncoding() {
    var response =
        bed.ask(
            TinyCheckpoints.image(2),
            defined(COLOURS),
            defined(new Captioning(8, 2)),
            new Ask(null, new ImageTextRetrieval(null, 2), List.of("a red cube", "a dog", "sky")));
    assertThat(response.answers()).hasSize(3);
    assertThat(response.answers().get(1).prediction()).isInstanceOf(Prediction.Captioned.class);
    var retrieved = (Prediction.Retrieved) response.answers().get(2).prediction();
    assertThat(retrieved.texts()).hasSize(2);
    var again = bed.ask(TinyCheckpoints.image(2), defined(new Captioning(8, 2)));
    assertThat(again.timing().encodeMillis()).isZero();
    assertThat(again.answers().getFirst().prediction())
        .isEqualTo(response.answers().get(1).prediction());
  }

  @Test
  void looksAsCloselyAsItIsAsked() {
    assertThat(bed.slot().efforts()).containsExactly(Effort.BALANCED);
    bed.serve(TinyCheckpoints.flexible(), 3);
    assertThat(bed.slot().efforts()).containsExactly(Effort.FAST, Effort.BALANCED, Effort.BEST);
    List<Prediction> answers =
        Stream.of(Effort.values())
            .map(effort -> bed.ask(TinyCheckpoints.image(4), effort, defined(COLOURS)))
            .map(answer -> answer.as(PredictionResponse.class).answers().getFirst().prediction())
            .toList();
    assertThat(answers).doesNotHaveDuplicates();
    assertThat(
            bed.ask(TinyCheckpoints.image(4), defined(COLOURS)).answers().getFirst().prediction())
        .isEqualTo(answers.get(1));
    version = bed.serve(TinyCheckpoints.trained(32, 1), 1);
  }

  @Test
  void answersTheSameToAFormAsToJson() {
    byte[] image = PngEncoder.encode(TinyCheckpoints.image(3));
    String request =
        Testbed.json(new PredictionRequest(TEAM, null, List.of(defined(COLOURS)), null));
    var form = bed.askForm("vera", request, image).as(PredictionResponse.class);
    var json = bed.ask(TinyCheckpoints.image(3), defined(COLOURS));
    assertThat(form.answers()).isEqualTo(json.answers());
  }

  @Test
  void givesEachOfTwoHundredImagesItsOwnAnswerUnderLoad() throws Exception {
    List<PredictionResponse.Answer> alone =
        IntStream.range(1000, 1200).mapToObj(i -> answer(i)).toList();
    bed.serve(
        TinyCheckpoints.trained(32, 1), 2); // the same weights; nothing cached for this version
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<PredictionResponse.Answer>> together = new ArrayList<>();
      for (int i = 1000; i < 1200; i++) {
        int index = i;
        together.add(callers.submit(() -> answer(index)));
      }
      for (int i = 0; i < together.size(); i++) {
        assertClose(together.get(i).get(), alone.get(i));
      }
    }
    assertThat(bed.service().api().get("/actuator/prometheus").text())
        .contains("polysight_inference_batch_size_bucket{operation=\"encode\"")
        .contains("polysight_inference_queue_seconds_bucket{operation=\"encode\"");
    version = bed.serve(TinyCheckpoints.trained(32, 1), 1);
  }

  /** Batches of other sizes sum in another order; labels keep their order, scores five digits. */
  private static void assertClose(
      PredictionResponse.Answer actual, PredictionResponse.Answer expected) {
    var labels = ((Prediction.Classified) actual.prediction()).labels();
    var wanted = ((Prediction.Classified) expected.prediction()).labels();
    for (Prediction.Scored label : wanted) {
      var own =
          labels.stream().filter(l -> l.text().equals(label.text())).findFirst().orElseThrow();
      assertThat(own.score()).isCloseTo(label.score(), org.assertj.core.data.Offset.offset(1e-5));
    }
  }

  private static PredictionResponse.Answer answer(int index) {
    return bed.ask(TinyCheckpoints.image(index), defined(COLOURS)).answers().getFirst();
  }

  private static TaskActivation activation(UUID task) {
    return bed.as("vera").get("/api/v1/serving/tasks/" + task).as(TaskActivation.class);
  }

  private static void send(EventType type, UUID task, Record data) {
    bed.events().send(type, TEAM, task, data);
  }
}
