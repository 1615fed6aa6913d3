package io.polysight.trainer.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.training.Device;
import io.polysight.contracts.training.JobSubmission;
import io.polysight.contracts.training.TrainingJob;
import io.polysight.platform.testing.SearchIndex;
import io.polysight.trainer.testbed.Http;
import io.polysight.trainer.testbed.SmallJob;
import io.polysight.trainer.testbed.Testbed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The routes of jobs on an instance without workers: jobs stay in the queue. */
class JobApiIT {
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

  @Test
  void queuesAJobWithEverythingFilledIn() {
    TrainingJob job = small.submit("first", 20, 5);

    assertThat(job.state()).isEqualTo(TrainingJob.State.QUEUED);
    assertThat(job.steps()).isEqualTo(20);
    assertThat(job.queuePosition()).isPositive();
    assertThat(job.createdBy()).isEqualTo("ben");
    assertThat(job.device()).isEqualTo(Device.CPU);
    assertThat(job.mixture()).allSatisfy(entry -> assertThat(entry.revision()).isEqualTo(1));
    assertThat(small.get(job.id()).id()).isEqualTo(job.id());
    assertThat(events(job.id())).containsExactly("io.polysight.job.queued");
  }

  @Test
  void namesEveryFaultOfASubmissionAtOnce() {
    var wanted =
        new JobSubmission(
            "vision",
            "x".repeat(200),
            "no/slashes please",
            "nano-scenes",
            Map.of("steps", 0, "optimiser", "sgd"),
            List.of(
                new io.polysight.contracts.training.MixtureEntry(
                    UUID.randomUUID(), null, small.version(), null, -2.0, null)),
            Device.GPU);

    Http.Answer answer = bed.as("ben").post("/api/v1/jobs", wanted);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("faults").findValuesAsString("field"))
        .contains("name", "model", "mixture[0].task", "mixture[0].samplingWeight", "device")
        .anyMatch(field -> field.startsWith("overrides."));
    assertThat(answer.text()).contains("Looked for", "/dev/nvidia0");
  }

  @Test
  void refusesARecipeThatIsNotShipped() {
    JobSubmission good = small.submission("unknown recipe", 5, 5);
    var wanted =
        new JobSubmission(
            good.team(), good.name(), good.model(), "nano-scene", null, good.mixture(), null);

    Http.Answer answer = bed.as("ben").post("/api/v1/jobs", wanted);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("nano-scene", "did you mean 'nano-scenes'");
  }

  @Test
  void refusesAViewerAStrangerAndNobody() {
    JobSubmission good = small.submission("not allowed", 5, 5);

    assertThat(bed.as("vera").post("/api/v1/jobs", good).status()).isEqualTo(403);
    assertThat(bed.as("otto").post("/api/v1/jobs", good).status()).isEqualTo(403);
    assertThat(bed.as("nora").post("/api/v1/jobs", good).status()).isEqualTo(403);
    assertThat(bed.as(null).post("/api/v1/jobs", good).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/metrics", "/events", "/checkpoints", "/predictions", "/log"})
  void showsAJobToItsTeamOnly(String part) {
    UUID job = small.submit("mine", 5, 5).id();
    String path = "/api/v1/jobs/" + job + part;

    assertThat(bed.as("otto").get(path).status()).isEqualTo(404);
    assertThat(bed.as("nora").get(path).status()).isEqualTo(404);
    assertThat(bed.as(null).get(path).status()).isEqualTo(401);
    if (!part.equals("/events")) {
      assertThat(bed.as("vera").get(path).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/metrics", "/events", "/checkpoints", "/predictions", "/log"})
  void answersForAJobThatNeverWas(String part) {
    assertThat(bed.as("ada").get("/api/v1/jobs/" + UUID.randomUUID() + part).status())
        .isEqualTo(404);
    assertThat(bed.as("ada").get("/api/v1/jobs/not-an-id" + part).status()).isEqualTo(400);
  }

  @Test
  void cancelsAWaitingJobAtOnceAndOnlyForEditors() {
    UUID job = small.submit("to be cancelled", 5, 5).id();
    String path = "/api/v1/jobs/" + job + "/cancellations";

    assertThat(bed.as("vera").post(path, "{}").status()).isEqualTo(403);
    assertThat(bed.as("otto").post(path, "{}").status()).isEqualTo(404);
    assertThat(bed.as(null).post(path, "{}").status()).isEqualTo(401);
    Http.Answer answer = bed.as("ben").post(path, "{}");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.as(TrainingJob.class).state()).isEqualTo(TrainingJob.State.CANCELLED);
    assertThat(bed.as("ben").post(path, "{}").status()).isEqualTo(202);
    assertThat(events(job))
        .containsExactly("io.polysight.job.queued", "io.polysight.job.cancelled");
  }

  @Test
  void pausesAWaitingJobAtOnceAndQueuesItAgainWhenResumed() {
    UUID id = small.submit("to be paused", 5, 5).id();

    Http.Answer paused = change("ben", id, "pauses");
    assertThat(paused.status()).isEqualTo(202);
    assertThat(paused.as(TrainingJob.class).state()).isEqualTo(TrainingJob.State.PAUSED);
    assertThat(paused.as(TrainingJob.class).queuePosition()).isNull();
    assertThat(change("ben", id, "pauses").status()).isEqualTo(202);
    Http.Answer resumed = change("ben", id, "resumptions");

    assertThat(resumed.as(TrainingJob.class).state()).isEqualTo(TrainingJob.State.QUEUED);
    assertThat(change("ben", id, "resumptions").status()).isEqualTo(409);
    assertThat(events(id))
        .containsExactly(
            "io.polysight.job.queued", "io.polysight.job.paused", "io.polysight.job.queued");
    change("ben", id, "pauses");
    assertThat(bed.as("ben").post("/api/v1/jobs/" + id + "/cancellations", "{}").status())
        .isEqualTo(202);
    assertThat(change("ben", id, "resumptions").text()).contains("cancelled already");
    assertThat(change("ben", id, "pauses").status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pauses", "resumptions"})
  void changesAJobOnlyForItsEditorsAndOnlyAsTheyHaveSeenIt(String what) {
    TrainingJob job = small.submit("guarded", 5, 5);
    String path = "/api/v1/jobs/" + job.id() + "/" + what;

    assertThat(bed.as("vera").change(path, job.etag()).status()).isEqualTo(403);
    assertThat(bed.as("otto").change(path, job.etag()).status()).isEqualTo(404);
    assertThat(bed.as("nora").change(path, job.etag()).status()).isEqualTo(404);
    assertThat(bed.as(null).change(path, job.etag()).status()).isEqualTo(401);
    assertThat(bed.as("ben").change(path, job.etag() + 1).status()).isEqualTo(412);
    assertThat(bed.as("ben").post(path, "{}").status()).isEqualTo(428);
    assertThat(bed.as("ben").change("/api/v1/jobs/" + UUID.randomUUID() + "/" + what, 1).status())
        .isEqualTo(404);
    assertThat(small.get(job.id()).etag()).isEqualTo(job.etag());
  }

  @Test
  void listsOnlyWhatTheCallerMaySee() {
    UUID job = small.submit("listed", 5, 5).id();

    assertThat(bed.as("vera").get("/api/v1/jobs?limit=1").json().path("items").get(0).path("id"))
        .hasToString("\"" + job + "\"");
    assertThat(bed.as("otto").get("/api/v1/jobs").json().path("items")).isEmpty();
    assertThat(bed.as("vera").get("/api/v1/jobs?team=retail").json().path("items")).isEmpty();
    assertThat(bed.as("vera").get("/api/v1/jobs?state=RUNNING").json().path("items")).isEmpty();
    assertThat(bed.as("vera").get("/api/v1/jobs?state=SLEEPING").status()).isEqualTo(400);
    assertThat(bed.as(null).get("/api/v1/jobs").status()).isEqualTo(401);
  }

  @Test
  void findsTheNearestNameFirstAcrossPages() {
    UUID within = small.submit("a zebra", 5, 5).id();
    UUID exact = small.submit("zebra", 5, 5).id();
    UUID begins = small.submit("Zebra crossings", 5, 5).id();

    List<String> found = new ArrayList<>();
    String after = "";
    do {
      var page = bed.as("vera").get("/api/v1/jobs?limit=1&q=ZEBRA" + after).json();
      page.path("items").forEach(item -> found.add(item.path("id").asString()));
      after = page.has("next") ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());

    assertThat(found).containsExactly(exact.toString(), begins.toString(), within.toString());
    String search = "/api/v1/jobs?q=crossings%20shapes";
    assertThat(bed.as("vera").get(search).json().path("items")).hasSize(1);
    assertThat(bed.as("vera").get(search + "&state=RUNNING").json().path("items")).isEmpty();
    assertThat(bed.as("otto").get(search).json().path("items")).isEmpty();
    assertThat(bed.as("vera").get("/api/v1/jobs?q=" + "z".repeat(201)).status()).isEqualTo(400);
  }

  @Test
  void searchesManyByTheIndexOfTheirTexts() {
    SearchIndex.serves(
        bed.bean(JdbcClient.class),
        query -> bed.as("vera").get("/api/v1/jobs" + query).json(),
        """
        insert into training_job (id, team, name, model, recipe, overrides, settings, mixture, plan,
          device, state, step, steps, created_at, created_by)
        select id, 'vision', name, 'm', 'nano-scenes', '{}', '{}', '[]', '[]', 'CPU', 'FINISHED',
          100, 100, now(), 'ada' from numbered
        """);
  }

  @Test
  void showsRecipesToWhoeverIsSignedIn() {
    assertThat(bed.as("nora").get("/api/v1/recipes").text()).contains("nano-scenes");
    assertThat(bed.as("nora").get("/api/v1/recipes/nano-scenes").text()).contains("learningRate");
    assertThat(bed.as("nora").get("/api/v1/recipes/unheard-of").status()).isEqualTo(404);
    assertThat(bed.as(null).get("/api/v1/recipes").status()).isEqualTo(401);
    assertThat(bed.as(null).get("/api/v1/recipes/nano-scenes").status()).isEqualTo(401);
  }

  @Test
  void refusesImpossibleQueries() {
    UUID job = small.submit("queried", 5, 5).id();

    assertThat(bed.as("ben").get("/api/v1/jobs/" + job + "/metrics?after=-1").status())
        .isEqualTo(400);
    assertThat(bed.as("ben").get("/api/v1/jobs/" + job + "/metrics?points=1").status())
        .isEqualTo(400);
    assertThat(bed.as("ben").get("/api/v1/jobs/" + job + "/log?bytes=0").status()).isEqualTo(400);
    assertThat(bed.as("ben").post("/api/v1/jobs", "{\"team\":").status()).isEqualTo(400);
    assertThat(bed.as("ben").post("/api/v1/jobs", "{}").status()).isEqualTo(400);
  }

  private static Http.Answer change(String user, UUID job, String what) {
    return bed.as(user).change("/api/v1/jobs/" + job + "/" + what, small.get(job).etag());
  }

  private static List<String> events(UUID job) {
    return bed.database()
        .sql("select type from outbox where aggregate = :job order by seq")
        .param("job", job)
        .query(String.class)
        .list();
  }
}
