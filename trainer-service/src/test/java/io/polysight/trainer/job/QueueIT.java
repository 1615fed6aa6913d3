package io.polysight.trainer.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.training.JobSubmission;
import io.polysight.contracts.training.MixtureEntry;
import io.polysight.contracts.training.TrainingJob;
import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.scenes.generate.ScenesVersion;
import io.polysight.tasks.Captioning;
import io.polysight.trainer.testbed.Http;
import io.polysight.trainer.testbed.Testbed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is next, and who may speak for a job; no worker runs here. */
class QueueIT {
  private static final Duration LEASE = Duration.ofMinutes(1);

  @TempDir static Path work;
  private static Testbed bed;
  private static VersionSummary scenes;
  private static JobLedger ledger;

  @BeforeAll
  static void start() throws IOException {
    bed = new Testbed(work, "polysight.trainer.workers.count=0");
    ledger = bed.bean(JobLedger.class);
    scenes =
        ScenesVersion.write(
            SceneSpec.of(5, 8, 2, 2), bed.objects().blobs("datasets"), bed.scratch());
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @BeforeEach
  void emptyTheQueue() {
    bed.database().sql("delete from training_job").update();
  }

  @Test
  void servesTheTeamThatRunsFewestFirst() {
    UUID first = submit("ben", "vision");
    UUID second = submit("ben", "vision");
    UUID third = submit("ben", "vision");
    UUID other = submit("otto", "retail");

    assertThat(position("ben", first)).isEqualTo(1);
    assertThat(position("otto", other)).isEqualTo(2);
    assertThat(position("ben", second)).isEqualTo(3);
    assertThat(position("ben", third)).isEqualTo(4);
    assertThat(List.of(claimed(), claimed(), claimed(), claimed()))
        .containsExactly(first, other, second, third);
    assertThat(ledger.claim("a", LEASE)).isEmpty();
  }

  @Test
  void givesEachJobToOneOfManyClaimants() throws Exception {
    for (int i = 0; i < 6; i++) {
      submit("ben", "vision");
    }
    try (var claimants = Executors.newFixedThreadPool(6)) {
      Callable<Optional<Job>> claim = () -> ledger.claim("a", LEASE);
      List<Future<Optional<Job>>> claims =
          claimants.invokeAll(java.util.Collections.nCopies(6, claim));
      List<UUID> taken = claims.stream().flatMap(c -> c.resultNow().stream()).map(Job::id).toList();
      assertThat(taken).doesNotHaveDuplicates().isNotEmpty();
    }
    assertThat(
            bed.database()
                .sql("select max(attempt) from training_job")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void queuesAJobAgainWhenItsServiceIsGoneAndListensToTheFormerNoMore() {
    UUID id = submit("ben", "vision");
    Job job = ledger.claim("gone", Duration.ofMillis(1)).orElseThrow();
    var former = new JobLedger.Run(id, job.attempt());

    bed.bean(LostJobs.class).ofAnybody("here");
    assertThat(get(id).state()).isEqualTo(TrainingJob.State.QUEUED);
    Job again = ledger.claim("here", LEASE).orElseThrow();
    ledger.finished(former, "a digest of somebody who is too late", 1);

    assertThat(again.attempt()).isEqualTo(2);
    assertThat(get(id).state()).isEqualTo(TrainingJob.State.RUNNING);
    assertThat(ledger.renew(former, LEASE)).isEqualTo(JobLedger.Lease.LOST);
    assertThat(ledger.renew(new JobLedger.Run(id, 2), LEASE)).isEqualTo(JobLedger.Lease.HELD);
  }

  @Test
  void leavesAJobAloneWhoseLeaseIsGood() {
    UUID id = submit("ben", "vision");
    ledger.claim("busy", LEASE);

    bed.bean(LostJobs.class).ofAnybody("here");

    assertThat(get(id).state()).isEqualTo(TrainingJob.State.RUNNING);
  }

  @Test
  void tellsTheRunnerThatSomebodyWantsItToStop() {
    UUID id = submit("ben", "vision");
    var run = new JobLedger.Run(id, ledger.claim("a", LEASE).orElseThrow().attempt());

    bed.as("ada").post("/api/v1/jobs/" + id + "/cancellations", "{}");

    assertThat(get(id).state()).isEqualTo(TrainingJob.State.RUNNING);
    assertThat(ledger.renew(run, LEASE)).isEqualTo(JobLedger.Lease.STOP_REQUESTED);
    ledger.cancelled(run);
    assertThat(get(id).state()).isEqualTo(TrainingJob.State.CANCELLED);
  }

  @Test
  void pausesWhatRunsOnceItsRunnerHasSaved() {
    UUID id = submit("ben", "vision");
    var run = new JobLedger.Run(id, ledger.claim("a", LEASE).orElseThrow().attempt());

    Http.Answer asked = change("ben", id, "pauses");
    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.as(TrainingJob.class).wish()).isEqualTo(TrainingJob.Wish.PAUSE);
    assertThat(change("ben", id, "resumptions").status()).isEqualTo(409);
    assertThat(ledger.renew(run, LEASE)).isEqualTo(JobLedger.Lease.STOP_REQUESTED);
    ledger.paused(run);

    assertThat(get(id).state()).isEqualTo(TrainingJob.State.PAUSED);
    assertThat(get(id).wish()).isNull();
    assertThat(ledger.claim("a", LEASE)).isEmpty();
    assertThat(change("ben", id, "resumptions").as(TrainingJob.class).state())
        .isEqualTo(TrainingJob.State.QUEUED);
    assertThat(claimed()).isEqualTo(id);
  }

  @Test
  void pausesAJobWhoseServiceIsGoneBeforeItCould() {
    UUID id = submit("ben", "vision");
    ledger.claim("gone", LEASE);
    change("ben", id, "pauses");
    bed.database()
        .sql("update training_job set lease_until = now() - interval '1 second' where id = :id")
        .param("id", id)
        .update();

    bed.bean(LostJobs.class).ofAnybody("here");

    assertThat(get(id).state()).isEqualTo(TrainingJob.State.PAUSED);
  }

  @Test
  void letsACancellationOverrideAPauseAndNotTheOtherWayRound() {
    UUID id = submit("ben", "vision");
    ledger.claim("a", LEASE);
    change("ben", id, "pauses");

    bed.as("ben").post("/api/v1/jobs/" + id + "/cancellations", "{}");

    assertThat(get(id).wish()).isEqualTo(TrainingJob.Wish.CANCEL);
    assertThat(change("ben", id, "pauses").status()).isEqualTo(409);
  }

  @Test
  void keepsTheNumberOfTheStateWhileTheJobProgresses() {
    UUID id = submit("ben", "vision");
    var run = new JobLedger.Run(id, ledger.claim("a", LEASE).orElseThrow().attempt());
    long seen = get(id).etag();

    ledger.progressed(run, 7, 2.0, Map.of(), false);

    assertThat(get(id).step()).isEqualTo(7);
    assertThat(bed.as("ben").change("/api/v1/jobs/" + id + "/pauses", seen).status())
        .isEqualTo(202);
  }

  @Test
  void cannotCancelWhatHasEnded() {
    UUID id = submit("ben", "vision");
    var run = new JobLedger.Run(id, ledger.claim("a", LEASE).orElseThrow().attempt());
    ledger.failed(run, "for the test");

    assertThat(bed.as("ben").post("/api/v1/jobs/" + id + "/cancellations", "{}").status())
        .isEqualTo(409);
    assertThat(get(id).failure()).isEqualTo("for the test");
  }

  private static Http.Answer change(String user, UUID job, String what) {
    return bed.as(user).change("/api/v1/jobs/" + job + "/" + what, get(job).etag());
  }

  private static UUID claimed() {
    return ledger.claim("a", LEASE).orElseThrow().id();
  }

  private static Integer position(String user, UUID job) {
    return bed.as(user).get("/api/v1/jobs/" + job).as(TrainingJob.class).queuePosition();
  }

  private static TrainingJob get(UUID job) {
    return bed.as("vera").get("/api/v1/jobs/" + job).as(TrainingJob.class);
  }

  private static UUID submit(String user, String team) {
    var entry =
        new MixtureEntry(
            bed.datasets().task(team, "captions", new Captioning(null, null)),
            null,
            bed.datasets().version(team, scenes),
            null,
            null,
            null);
    var wanted =
        new JobSubmission(team, "queued", "m", "nano-scenes", Map.of(), List.of(entry), null);
    return bed.as(user).post("/api/v1/jobs", wanted).as(TrainingJob.class).id();
  }
}
