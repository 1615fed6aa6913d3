package io.polysight.inference;

import static io.polysight.inference.Testbed.TEAM;
import static io.polysight.inference.WeighedPrompts.COLOURS;
import static io.polysight.inference.WeighedPrompts.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.TaskRegistered;
import io.polysight.contracts.datasets.TaskRevised;
import io.polysight.contracts.serving.PromptWeighting;
import io.polysight.contracts.serving.PromptWeightingCreation;
import io.polysight.contracts.serving.PromptWeightingCreation.Debias;
import io.polysight.platform.testing.Answer;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** Who may not weigh prompts, and what cannot be weighed. */
class PromptWeightingRefusalsIT {
  private static WeighedPrompts prompts;
  private static Testbed bed;

  @BeforeAll
  static void start() {
    prompts = new WeighedPrompts();
    bed = prompts.bed;
  }

  @AfterAll
  static void stop() {
    prompts.close();
  }

  @Test
  void isForEditorsOfTheTeam() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    PromptWeightingCreation wanted = prompts.creation(task);
    assertThat(bed.service().api().post(PATH, wanted).status()).isEqualTo(401);
    assertThat(prompts.post("vera", wanted).status()).isEqualTo(403);
    assertThat(prompts.post("otto", wanted).status()).isEqualTo(403);

    PromptWeighting learnt = prompts.learnt(wanted);

    String path = PATH + "/" + learnt.id();
    assertThat(bed.service().api().get(path).status()).isEqualTo(401);
    assertThat(bed.service().api().get(PATH).status()).isEqualTo(401);
    assertThat(bed.as("otto").get(path).status()).isEqualTo(404);
    assertThat(
            bed.as("otto")
                .get(PATH + "?task=" + task)
                .as(new TypeReference<Page<PromptWeighting>>() {})
                .items())
        .isEmpty();
    assertThat(prompts.use("otto", learnt).status()).isEqualTo(404);
    assertThat(prompts.use("vera", learnt).status()).isEqualTo(403);
    assertThat(prompts.putAside("otto", learnt).status()).isEqualTo(404);
    assertThat(prompts.putAside("vera", learnt).status()).isEqualTo(403);
    assertThat(bed.service().api().put(WeighedPrompts.active(learnt), "").status()).isEqualTo(401);
    assertThat(prompts.get(learnt.id()).active()).isFalse();
  }

  @Test
  void changesOnlyWhatTheCallerHasSeen() {
    PromptWeighting learnt = prompts.learnt(prompts.creation(bed.neighbours().task(TEAM, COLOURS)));
    assertThat(bed.as("ben").put(WeighedPrompts.active(learnt), "").status()).isEqualTo(428);
    prompts.use("ben", learnt).as(PromptWeighting.class);
    assertThat(prompts.putAside("ben", learnt).status()).isEqualTo(412);
    assertThat(prompts.get(learnt.id()).active()).isTrue();
  }

  @Test
  void findsNothingOfOtherTeams() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    UUID foreignTask = bed.neighbours().task("retail", COLOURS);
    UUID foreignData = bed.neighbours().dataset("retail", prompts.written);
    assertThat(prompts.post("ben", prompts.creation(foreignTask)).status()).isEqualTo(404);
    assertThat(prompts.post("ben", of(task, foreignData)).status()).isEqualTo(404);
    assertThat(prompts.post("ben", prompts.creation(task, Debias.BOTH, foreignData, null)).status())
        .isEqualTo(404);
  }

  private static PromptWeightingCreation of(UUID task, UUID dataset) {
    return new PromptWeightingCreation(
        TEAM, task, 1, prompts.served.version(), dataset, null, null, null, null);
  }

  @Test
  void saysWhatToDoAboutATaskThatCannotBeWeighed() {
    UUID captioning = bed.neighbours().task(TEAM, new Captioning(6, 1));
    UUID bare = bed.neighbours().task(TEAM, new ImageClassification(TinyCheckpoints.COLOURS, null));
    assertThat(prompts.post("ben", prompts.creation(captioning)).faults().get("task"))
        .contains("captioning", "no prompts", "image-classification");
    assertThat(prompts.post("ben", prompts.creation(bare)).faults().get("task"))
        .contains("one prompt only, '{}'", "two or more");
  }

  @Test
  void namesEveryFaultAtOnce() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    UUID few = bed.neighbours().dataset(TEAM, prompts.scenes(7, 9));
    var wanted =
        new PromptWeightingCreation(
            TEAM, task, 1, prompts.served.version(), few, 5000, Debias.BOTH, null, null);
    Answer answer = prompts.post("ben", wanted);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults().get("datasetVersion")).contains("9 images", "at least 16");
    assertThat(answer.faults().get("images")).contains("5000", "1024");
    assertThat(answer.faults().get("pretrainVersion")).contains("is missing", "BOTH");
    var needless = prompts.creation(task, Debias.TEST, prompts.dataset, null);
    assertThat(prompts.post("ben", needless).faults().get("pretrainVersion"))
        .contains("leave it out");
  }

  @Test
  void waitsForTheDataToBeReady() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    UUID pending = bed.neighbours().dataset(TEAM, prompts.written, DatasetVersion.State.PENDING);
    Answer answer = prompts.post("ben", of(task, pending));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.detail()).contains("PENDING", "wait until it is READY");
  }

  @Test
  void doesNotUseWeightsOfAFormerRevision() {
    UUID task = UUID.randomUUID();
    bed.events()
        .send(
            EventType.TASK_REGISTERED,
            TEAM,
            task,
            new TaskRegistered(task, TEAM, "colours", 1, COLOURS));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> bed.as("vera").get("/api/v1/serving/tasks/" + task).status() == 200);
    PromptWeighting learnt = prompts.learnt(prompts.creation(task));
    bed.events()
        .send(
            EventType.TASK_REVISED, TEAM, task, new TaskRevised(task, TEAM, "colours", 2, COLOURS));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          Answer answer = prompts.use("ben", learnt);
          assertThat(answer.status()).isEqualTo(409);
          assertThat(answer.detail()).contains("revision 1", "revision 2 now", "anew");
        });
  }
}
