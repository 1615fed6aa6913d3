package io.polysight.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.EventType;
import io.polysight.contracts.training.JobQueued;
import io.polysight.contracts.training.JobSubmission;
import io.polysight.contracts.training.MixtureEntry;
import io.polysight.contracts.training.TrainingJob;
import io.polysight.datasets.manifest.VersionHeader;
import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.platform.testing.OpenApiContract;
import io.polysight.platform.testing.RunningService;
import io.polysight.tasks.Captioning;
import io.polysight.trainer.testbed.DatasetServiceStandIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What others see of the service: its OpenAPI document and its events. */
class PublishedInterfaceIT {
  private static DatasetServiceStandIn datasets;
  private static RunningService service;

  @BeforeAll
  static void start() throws IOException {
    datasets = new DatasetServiceStandIn();
    service =
        RunningService.start(
            TrainerApplication.class,
            "trainer-service",
            "--POLYSIGHT_DATASET_SERVICE_URL=" + datasets.address(),
            "--polysight.trainer.workers.count=0");
  }

  @AfterAll
  static void stop() {
    service.close();
    datasets.close();
  }

  @Test
  void keepsWhatItsInterfacePromises() {
    OpenApiContract.check(service, "trainer-service");
  }

  @Test
  void tellsOverKafkaThatAJobWaits() {
    TrainingJob job = service.as("ben").post("/api/v1/jobs", submission()).as(TrainingJob.class);

    JobQueued told =
        service
            .events()
            .await(EventType.JOB_QUEUED, event -> event.key().equals(job.id().toString()))
            .as(JobQueued.class);

    assertThat(told.team()).isEqualTo("vision");
    assertThat(told.model()).isEqualTo("shapes");
  }

  private static JobSubmission submission() {
    var header =
        new VersionHeader(
            VersionHeader.FORMAT,
            4,
            100,
            Map.of("train", 4),
            Map.of("captions", 4),
            List.of(),
            List.of());
    var entry =
        new MixtureEntry(
            datasets.task("vision", "captions", new Captioning(null, null)),
            null,
            datasets.version("vision", new VersionSummary("0".repeat(64), header)),
            null,
            null,
            null);
    return new JobSubmission(
        "vision", "told", "shapes", "nano-scenes", Map.of(), List.of(entry), null);
  }
}
