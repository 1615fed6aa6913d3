package io.polysight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.cli.life.Narrator;
import io.polysight.cli.life.Platform;
import io.polysight.cli.life.Waiting;
import io.polysight.contracts.datasets.DatasetSource.Scenes;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.models.Model;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.training.JobSubmission;
import io.polysight.contracts.training.MixtureEntry;
import io.polysight.contracts.training.TrainingJob;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The plug is pulled in the middle of a training job. */
class WorkerKilledStoryIT {
  private static final PlatformUnderTest POLYSIGHT = PlatformUnderTest.get();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Map<String, Object> SHORT =
      Map.of("steps", 90, "checkpointEvery", 30, "seed", 11, "learningRate", Map.of("warmUp", 10));

  private final Platform platform = new Platform(POLYSIGHT.as("ada"), "vision", Narrator.SILENT);

  @Test
  void aKilledWorkerGoesOnFromItsCheckpointToTheSameWeights() {
    DatasetVersion data =
        platform.dataset(
            "killed", new Scenes(5, Map.of("train", 400), null, 1, 1, null, null), PATIENCE);
    RegisteredTask captions = platform.task("killed-captions", new Captioning(24, 1));
    RegisteredTask colours =
        platform.task(
            "killed-colours",
            new ImageClassification(
                Objects.requireNonNull(data.labelSpaces().get("colour")).names(), null));
    List<MixtureEntry> mixture =
        List.of(
            new MixtureEntry(captions.id(), null, data.id(), null, null, null),
            new MixtureEntry(colours.id(), null, data.id(), "colour", null, null));

    String undisturbed = digest("undisturbed", mixture, false);
    assertThat(digest("disturbed", mixture, true)).isEqualTo(undisturbed);
  }

  private String digest(String name, List<MixtureEntry> mixture, boolean pullThePlug) {
    Model model = platform.model("killed-" + name);
    TrainingJob job =
        platform.submit(
            new JobSubmission(
                "vision", "killed-" + name, model.name(), "nano-scenes", SHORT, mixture, null));
    if (pullThePlug) {
      Waiting.until(
          "a checkpoint",
          PATIENCE,
          () -> platform.job(job.id()),
          seen -> seen.checkpointStep() != null && seen.checkpointStep() > 0);
      worker().destroyForcibly();
    }
    TrainingJob done = platform.finished(job, PATIENCE);
    assertThat(done.attempt()).isEqualTo(pullThePlug ? 2 : 1);
    ModelVersion version = platform.versionOf(model, done, PATIENCE);
    return version.digest();
  }

  private static ProcessHandle worker() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains("TrainingWorker"))
        .filter(process ->
            ancestors(process).anyMatch(parent -> parent.pid() == ProcessHandle.current().pid()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no worker process runs"));
  }

  private static java.util.stream.Stream<ProcessHandle> ancestors(ProcessHandle process) {
    return java.util.stream.Stream.iterate(
            process.parent(),
            java.util.Optional::isPresent,
            parent -> parent.flatMap(ProcessHandle::parent))
        .map(java.util.Optional::orElseThrow);
  }
}
