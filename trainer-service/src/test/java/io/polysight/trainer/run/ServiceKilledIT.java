package io.polysight.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.training.TrainingJob;
import io.polysight.trainer.TrainerApplication;
import io.polysight.trainer.testbed.SmallJob;
import io.polysight.trainer.testbed.Testbed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own, killed without warning while it trains. */
@Timeout(600)
class ServiceKilledIT {
  @TempDir Path work;

  @Test
  void leavesNoWorkerBehindAndLosesNoJob() throws Exception {
    // The bed answers requests and runs no worker; the process runs workers and is the one killed.
    try (Testbed bed = new Testbed(work, "polysight.trainer.workers.count=0")) {
      var small = new SmallJob(bed);
      UUID id = small.submit("survivor", 600, 50).id();
      Process first = service(bed);
      try {
        small.await(id, job -> job.checkpointStep() != null);
        ProcessHandle worker =
            first
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(id.toString()))
                .findFirst()
                .orElseThrow();

        first.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !worker.isAlive());
        assertThat(small.get(id).state()).isEqualTo(TrainingJob.State.RUNNING);
      } finally {
        first.destroyForcibly();
      }
      Process second = service(bed);
      try {
        TrainingJob job = small.awaitEnd(id);
        assertThat(job.state()).as(job.failure()).isEqualTo(TrainingJob.State.FINISHED);
        assertThat(job.attempt()).isEqualTo(2);
      } finally {
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  private Process service(Testbed bed) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                TrainerApplication.class.getName()));
    command.addAll(List.of(bed.arguments()));
    command.add("--polysight.trainer.workers.count=1");
    command.add("--polysight.trainer.workers.progress-interval=200ms");
    command.add("--polysight.trainer.workers.lease=3s");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(work.resolve("service.log").toFile())
        .start();
  }
}
