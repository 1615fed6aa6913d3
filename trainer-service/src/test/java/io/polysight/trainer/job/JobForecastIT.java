package io.polysight.trainer.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.training.JobForecast;
import io.polysight.contracts.training.JobSubmission;
import io.polysight.contracts.training.MetricPoint;
import io.polysight.trainer.metric.MetricStore;
import io.polysight.trainer.testbed.Http;
import io.polysight.trainer.testbed.SmallJob;
import io.polysight.trainer.testbed.Testbed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job would take, told before it is submitted. */
class JobForecastIT {
  @TempDir static Path work;
  private static Testbed bed;
  private static SmallJob small;

  @BeforeAll
  static void start() throws IOException {
    bed = new Testbed(work, "polysight.trainer.workers.count=0");
    small = new SmallJob(bed);
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  private static JobForecast forecast(JobSubmission wanted) {
    Http.Answer answer = bed.as("ben").post("/api/v1/jobs/forecasts", wanted);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.as(JobForecast.class);
  }

  /** A job of 20 steps that took so long, as its worker would leave it. */
  private static void ran(JobSubmission wanted, int seconds, double megabytes) {
    UUID id =
        bed.as("ben")
            .post("/api/v1/jobs", wanted)
            .as(io.polysight.contracts.training.TrainingJob.class)
            .id();
    bed.database()
        .sql(
            """
            update training_job set state = 'FINISHED', attempt = 1, step = steps,
              started_at = now() - make_interval(secs => :seconds), finished_at = now() where id = :id
            """)
        .param("seconds", seconds)
        .param("id", id)
        .update();
    bed.bean(MetricStore.class)
        .write(id, List.of(new MetricPoint(20, "process-memory", megabytes)));
  }

  private static JobSubmission with(Map<String, Object> more, int steps) {
    JobSubmission plain = small.submission("job of " + steps, steps, 5);
    Map<String, Object> overrides = new HashMap<>(plain.overrides());
    overrides.putAll(more);
    return new JobSubmission(
        plain.team(),
        plain.name(),
        plain.model(),
        plain.recipe(),
        overrides,
        plain.mixture(),
        null);
  }

  @Test
  void judgesByJobsThatComputedTheSameSteps() {
    ran(with(Map.of(), 20), 10, 3e8);
    ran(with(Map.of("seed", 5), 20), 5, 5e8);
    ran(with(Map.of("learningRate", Map.of("peak", 1e-4, "warmUp", 2)), 20), 20, 4e8);

    JobForecast told = forecast(with(Map.of(), 100));

    assertThat(told.jobs()).isEqualTo(3);
    assertThat(told.stepsPerSecond()).isEqualTo(2.0);
    assertThat(told.seconds()).isEqualTo(50.0);
    assertThat(told.memoryBytes()).isEqualTo(500_000_000L);
  }

  @Test
  void knowsNothingOfOtherBatchesAndSaysSo() {
    ran(with(Map.of("batch", Map.of("default", 6)), 20), 10, 3e8);

    JobForecast told = forecast(with(Map.of("batch", Map.of("default", 4)), 100));

    assertThat(told).isEqualTo(new JobForecast(100, 0, null, null, null));
  }

  @Test
  void refusesWhatTheSubmissionWouldRefuseAndQueuesNothing() {
    long before =
        bed.database().sql("select count(*) from training_job").query(Long.class).single();
    Http.Answer faulty =
        bed.as("ben").post("/api/v1/jobs/forecasts", with(Map.of("optimiser", "sgd"), 10));
    forecast(with(Map.of(), 10));

    assertThat(faulty.status()).isEqualTo(400);
    assertThat(faulty.text()).contains("overrides.optimiser");
    assertThat(bed.database().sql("select count(*) from training_job").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void tellsNothingToViewersStrangersAndOtherTeams() {
    JobSubmission good = with(Map.of(), 10);
    for (String user : List.of("vera", "otto", "nora")) {
      assertThat(bed.as(user).post("/api/v1/jobs/forecasts", good).status())
          .as(user)
          .isEqualTo(403);
    }
    assertThat(bed.as(null).post("/api/v1/jobs/forecasts", good).status()).isEqualTo(401);
  }
}
