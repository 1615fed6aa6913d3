package io.polysight.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.training.TrainingJob;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.manifest.Keys;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.trainer.testbed.Http;
import io.polysight.trainer.testbed.SmallJob;
import io.polysight.trainer.testbed.Testbed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real jobs in real worker processes. */
class TrainingIT {
  private static final int STEPS = 400;
  private static final int EVERY = 50;

  @TempDir static Path work;
  private static Testbed bed;
  private static SmallJob small;
  private static String undisturbed;

  @BeforeAll
  static void train() throws IOException {
    bed = new Testbed(work, "polysight.trainer.workers.progress-interval=200ms");
    small = new SmallJob(bed);
    TrainingJob job = small.awaitEnd(small.submit("undisturbed", STEPS, EVERY).id());
    assertThat(job.failure()).isNull();
    undisturbed = small.finalDigest(job.id());
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void leavesCheckpointsWhoseFilesAreWhatTheySay() {
    UUID id = newest("undisturbed");
    TrainingJob job = small.get(id);
    JsonNode checkpoints =
        bed.as("vera").get("/api/v1/jobs/" + id + "/checkpoints").json().path("items");

    assertThat(job.state()).isEqualTo(TrainingJob.State.FINISHED);
    assertThat(job.step()).isEqualTo(STEPS);
    assertThat(job.checkpointStep()).isEqualTo(STEPS);
    assertThat(job.attempt()).isEqualTo(1);
    assertThat(checkpoints).hasSize(STEPS / EVERY);
    for (JsonNode file : checkpoints.get(0).path("files")) {
      byte[] bytes = bed.objects().get("checkpoints", file.path("key").asString());
      assertThat(Sha256.hex(bytes)).isEqualTo(file.path("sha256").asString());
    }
    JsonNode provenance = checkpoints.get(0).path("provenance");
    assertThat(provenance.path("seed").asLong()).isEqualTo(7);
    assertThat(provenance.path("runtime").asString()).contains("JDK 25", "PyTorch 2.7");
    assertThat(provenance.path("datasetDigests").has(small.version().toString())).isTrue();
  }

  @Test
  void keepsTheOptimizerOfTheNewestFewOnly() {
    UUID id = newest("undisturbed");

    List<String> optimizers =
        bed.objects().list("checkpoints", id + "/").stream()
            .filter(key -> key.endsWith("optimizer.safetensors"))
            .toList();

    assertThat(optimizers)
        .containsExactlyInAnyOrder(
            id + "/" + STEPS + "/optimizer.safetensors",
            id + "/" + (STEPS - EVERY) + "/optimizer.safetensors",
            id + "/" + (STEPS - 2 * EVERY) + "/optimizer.safetensors");
    assertThat(bed.objects().exists("checkpoints", id + "/" + EVERY + "/model.safetensors"))
        .isTrue();
  }

  @Test
  void tellsTheWholeStoryInOrder() {
    List<String> told = events(newest("undisturbed"));

    assertThat(told).startsWith("job.queued", "job.started");
    assertThat(told).endsWith("job.finished");
    assertThat(told).contains("job.progressed");
    assertThat(told.stream().filter("job.checkpointed"::equals)).hasSize(STEPS / EVERY);
    assertThat(told.get(told.size() - 2)).isEqualTo("job.checkpointed");
  }

  @Test
  void recordsACurveForEveryTask() {
    UUID id = newest("undisturbed");

    JsonNode points = bed.as("vera").get("/api/v1/jobs/" + id + "/metrics").json();

    assertThat(points.findValuesAsString("name"))
        .contains(
            "loss/colours",
            "loss/captions",
            "gradient-norm/colours",
            "gradient-norm/captions",
            "gradient-cosine/colours/captions",
            "process-memory",
            "learning-rate");
    JsonNode loss = bed.as("vera").get("/api/v1/jobs/" + id + "/metrics?name=loss/captions").json();
    assertThat(loss.get(loss.size() - 1).path("value").asDouble())
        .isLessThan(loss.get(0).path("value").asDouble());
    assertThat(bed.as("vera").get("/api/v1/jobs/" + id + "/log").text())
        .contains("task captions: 48 examples");
  }

  @Test
  void tellsWhatItsCheckpointsAnswerAboutHeldOutSamples() {
    UUID id = newest("undisturbed");

    JsonNode told = bed.as("vera").get("/api/v1/jobs/" + id + "/predictions").json();

    assertThat(told).hasSize(STEPS / EVERY * 2 * 4);
    assertThat(told.get(0).path("step").asLong()).isEqualTo(EVERY);
    assertThat(told.get(told.size() - 1).path("step").asLong()).isEqualTo(STEPS);
    for (JsonNode one : told) {
      assertThat(one.path("datasetVersion").asString()).isEqualTo(small.version().toString());
      assertThat(one.path("prediction").path("kind").asString())
          .isEqualTo(
              one.path("task").asString().equals("captions")
                  ? Captioning.KIND
                  : ImageClassification.KIND);
    }
  }

  @Test
  void endsWithTheSameWeightsWhenTheWorkerIsKilled() {
    UUID id = small.submit("killed", STEPS, EVERY).id();
    small.await(id, job -> job.checkpointStep() != null && job.step() > job.checkpointStep());

    worker(id).orElseThrow().destroyForcibly();
    TrainingJob job = small.awaitEnd(id);

    assertThat(job.state()).as(job.failure()).isEqualTo(TrainingJob.State.FINISHED);
    assertThat(job.attempt()).isEqualTo(2);
    assertThat(small.finalDigest(id)).isEqualTo(undisturbed);
  }

  @Test
  void goesOnAfterTheServiceWasRestarted() {
    UUID id = small.submit("restarted", STEPS, EVERY).id();
    small.await(id, job -> job.step() > 0);
    ProcessHandle worker = worker(id).orElseThrow();

    bed.stop();
    assertThat(worker.isAlive()).isFalse();
    bed.start();
    TrainingJob job = small.awaitEnd(id);

    assertThat(job.state()).as(job.failure()).isEqualTo(TrainingJob.State.FINISHED);
    assertThat(small.finalDigest(id)).isEqualTo(undisturbed);
  }

  @Test
  void givesItsWorkerToOthersWhilePausedAndEndsWithTheSameWeights() {
    UUID id = small.submit("paused", STEPS, EVERY).id();
    TrainingJob running = small.await(id, job -> job.step() > 0);

    Http.Answer answer = bed.as("ben").change("/api/v1/jobs/" + id + "/pauses", running.etag());
    TrainingJob paused = small.await(id, job -> job.state() == TrainingJob.State.PAUSED);
    TrainingJob other = small.awaitEnd(small.submit("in between", 4, 4).id());
    bed.as("ben").change("/api/v1/jobs/" + id + "/resumptions", paused.etag());
    TrainingJob job = small.awaitEnd(id);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(paused.checkpointStep()).isEqualTo(paused.step()).isBetween(1L, STEPS - 1L);
    assertThat(other.state()).isEqualTo(TrainingJob.State.FINISHED);
    assertThat(job.state()).as(job.failure()).isEqualTo(TrainingJob.State.FINISHED);
    assertThat(job.attempt()).isEqualTo(2);
    assertThat(small.finalDigest(id)).isEqualTo(undisturbed);
    assertThat(events(id)).containsSubsequence("job.checkpointed", "job.paused", "job.queued");
  }

  @Test
  void keepsTheLastCheckpointOfACancelledJob() {
    UUID id = small.submit("cancelled", 100_000, 50_000).id();
    small.await(id, job -> job.step() > 0);

    Http.Answer answer = bed.as("ben").post("/api/v1/jobs/" + id + "/cancellations", "{}");
    TrainingJob job = small.awaitEnd(id);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(job.state()).isEqualTo(TrainingJob.State.CANCELLED);
    assertThat(job.checkpointStep()).isPositive();
    assertThat(
            bed.objects()
                .exists("checkpoints", id + "/" + job.checkpointStep() + "/model.safetensors"))
        .isTrue();
    assertThat(events(id)).endsWith("job.checkpointed", "job.cancelled");
    assertThat(bed.as("ben").post("/api/v1/jobs/" + id + "/cancellations", "{}").status())
        .isEqualTo(202);
  }

  @Test
  void failsWithTheReasonWhenTheDataIsGone() throws IOException {
    var other = new SmallJob(bed, System.nanoTime());
    bed.objects().delete("datasets", Keys.manifest(other.digest()));
    UUID id = other.submit("without data", 10, 5).id();

    TrainingJob job = small.awaitEnd(id);

    assertThat(job.state()).isEqualTo(TrainingJob.State.FAILED);
    assertThat(job.failure()).contains(other.digest());
    assertThat(job.attempt()).isEqualTo(1);
    assertThat(events(id)).endsWith("job.failed");
  }

  private static UUID newest(String name) {
    return bed.database()
        .sql("select id from training_job where name = :name order by id desc limit 1")
        .param("name", name)
        .query(UUID.class)
        .single();
  }

  private static List<String> events(UUID job) {
    return bed.database()
        .sql(
            "select replace(type, 'io.polysight.', '') from outbox where aggregate = :job order by seq")
        .param("job", job)
        .query(String.class)
        .list();
  }

  /** The worker's process, found by its command line as an operator would. */
  private static Optional<ProcessHandle> worker(UUID job) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                ProcessHandle.current()
                    .descendants()
                    .filter(
                        process -> process.info().commandLine().orElse("").contains(job.toString()))
                    .findFirst(),
            Optional::isPresent);
  }
}
