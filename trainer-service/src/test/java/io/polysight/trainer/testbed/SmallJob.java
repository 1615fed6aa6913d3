package io.polysight.trainer.testbed;

import io.polysight.contracts.training.JobSubmission;
import io.polysight.contracts.training.MixtureEntry;
import io.polysight.contracts.training.TrainingJob;
import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.ScenesVersion;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A real job that trains in seconds: two tasks on a few generated scenes in the object store. */
public final class SmallJob {
  public static final Map<String, Object> TINY =
      Map.of(
          "architecture",
          Map.of(
              "width", 32,
              "image", Map.of("size", 24, "patch", 8, "depth", 1, "heads", 2, "mlp", 64),
              "text", Map.of("depth", 1, "heads", 2, "mlp", 64),
              "decoder", Map.of("depth", 1, "heads", 2, "mlp", 64)),
          "batch",
          Map.of("default", 8),
          "learningRate",
          Map.of("warmUp", 2),
          "threads",
          1);

  private final Testbed bed;
  private final UUID shapes;
  private final UUID captions;
  private final UUID version;
  private final String digest;

  public SmallJob(Testbed bed) throws IOException {
    this(bed, 11);
  }

  /**
   * @param seed of the data
   */
  public SmallJob(Testbed bed, long seed) throws IOException {
    this.bed = bed;
    VersionSummary written =
        ScenesVersion.write(
            SceneSpec.of(seed, 48, 4, 8).withObjects(1, 1),
            bed.objects().blobs("datasets"),
            bed.scratch());
    digest = written.digest();
    version = bed.datasets().version("vision", written);
    shapes =
        bed.datasets()
            .task("vision", "colours", new ImageClassification(List.of("red", "blue"), null));
    captions = bed.datasets().task("vision", "captions", new Captioning(12, 1));
  }

  public UUID version() {
    return version;
  }

  /** SHA-256 of the manifest. */
  public String digest() {
    return digest;
  }

  public UUID captions() {
    return captions;
  }

  public JobSubmission submission(String name, int steps, int checkpointEvery) {
    Map<String, Object> overrides = new HashMap<>(TINY);
    overrides.put("steps", steps);
    overrides.put("checkpointEvery", checkpointEvery);
    return new JobSubmission(
        "vision",
        name,
        "shapes",
        "nano-scenes",
        overrides,
        List.of(
            new MixtureEntry(shapes, null, version, "colour", null, null),
            new MixtureEntry(captions, null, version, null, 2.0, null)),
        null);
  }

  public TrainingJob submit(String name, int steps, int checkpointEvery) {
    Http.Answer answer =
        bed.as("ben").post("/api/v1/jobs", submission(name, steps, checkpointEvery));
    if (answer.status() != 201) {
      throw new AssertionError(answer);
    }
    return answer.as(TrainingJob.class);
  }

  public TrainingJob get(UUID job) {
    return bed.as("ben").get("/api/v1/jobs/" + job).as(TrainingJob.class);
  }

  public TrainingJob await(UUID job, Predicate<TrainingJob> condition) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> get(job), condition);
  }

  public TrainingJob awaitEnd(UUID job) {
    return await(job, told -> told.finishedAt() != null);
  }

  /** Digest of the weights a finished job ended with. */
  public String finalDigest(UUID job) {
    var checkpoints = bed.as("vera").get("/api/v1/jobs/" + job + "/checkpoints").json();
    var newest = checkpoints.path("items").get(0);
    if (!newest.path("final").asBoolean()) {
      throw new AssertionError("the newest checkpoint is not the final one: " + newest);
    }
    return newest.path("digest").asString();
  }
}
