package io.polysight.registry;

import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.EvaluationFinished;
import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.training.CheckpointFile;
import io.polysight.contracts.training.JobCheckpointed;
import io.polysight.contracts.training.Provenance;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Api;
import io.polysight.platform.testing.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** One model-registry for all integration tests of a JVM, and what the other services tell it. */
final class Registry {
  static final Evaluator EVALUATOR = new Evaluator();
  private static final RunningService RUNNING =
      RunningService.start(
          RegistryApplication.class,
          "model-registry",
          Path.of(System.getProperty("polysight.home", "."), "config", "model-registry.yml")
              .toUri()
              .toString(),
          Map.of(
              "POLYSIGHT_EVAL_SERVICE_URL",
              EVALUATOR.url(),
              "POLYSIGHT_MODELS_DIR",
              Checkpoint.shipped().toString()));

  private Registry() {}

  static RunningService get() {
    return RUNNING;
  }

  static Api as(String user) {
    return RUNNING.as(user);
  }

  static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }

  static Provenance provenance(UUID job) {
    return new Provenance(
        job,
        "nano-scenes",
        1,
        Map.of(UUID.randomUUID().toString(), "0".repeat(64)),
        List.of("captions"),
        "0.1.0",
        "JDK 25",
        "x86-64");
  }

  static JobCheckpointed checkpoint(String model, UUID job, long step, boolean last) {
    return new JobCheckpointed(
        job,
        "vision",
        model,
        step,
        last,
        "a".repeat(64),
        List.of(
            new CheckpointFile(
                "model.safetensors", job + "/" + step + "/model.safetensors", "a".repeat(64), 12)),
        provenance(job));
  }

  static void tell(JobCheckpointed checkpoint) {
    RUNNING
        .events()
        .send(EventType.JOB_CHECKPOINTED, checkpoint.team(), checkpoint.job(), checkpoint);
  }

  static void tell(ModelVersion version, UUID benchmark, double accuracy) {
    tell(version.team(), version, benchmark, accuracy);
  }

  /** A team has measured a version. */
  static void tell(String team, ModelVersion version, UUID benchmark, double accuracy) {
    tell(
        team,
        version,
        benchmark,
        List.of(new Score("accuracy", accuracy, accuracy - 0.01, accuracy + 0.01, 100, null)));
  }

  static void tell(ModelVersion version, UUID benchmark, List<Score> scores) {
    tell(version.team(), version, benchmark, scores);
  }

  private static void tell(String team, ModelVersion version, UUID benchmark, List<Score> scores) {
    RUNNING
        .events()
        .send(
            EventType.EVALUATION_FINISHED,
            team,
            benchmark,
            new EvaluationFinished(
                UUID.randomUUID(),
                benchmark,
                "shapes",
                team,
                version.modelName(),
                version.id(),
                scores));
  }

  /** A final version of a new job, as the registry shows it. */
  static ModelVersion version(String model) {
    UUID job = UUID.randomUUID();
    tell(checkpoint(model, job, 10, true));
    var found = new AtomicReference<ModelVersion>();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          versions(model).stream()
              .filter(v -> job.equals(v.provenance().job()))
              .findFirst()
              .ifPresent(found::set);
          return found.get() != null;
        });
    return found.get();
  }

  static List<ModelVersion> versions(String model) {
    Answer models = as("vera").get("/api/v1/models?name=" + model);
    if (models.json().path("items").isEmpty()) {
      return List.of();
    }
    String id = models.json().path("items").path(0).path("id").asString();
    return List.of(
        as("vera")
            .get("/api/v1/models/" + id + "/versions")
            .as(VersionPage.class)
            .items()
            .toArray(ModelVersion[]::new));
  }

  record VersionPage(List<ModelVersion> items) {}
}
