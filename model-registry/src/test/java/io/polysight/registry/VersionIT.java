package io.polysight.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.Score;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.models.ModelVersionCreated;
import io.polysight.contracts.models.VersionScore;
import io.polysight.contracts.training.JobCheckpointed;
import io.polysight.contracts.training.Provenance;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Events;
import io.polysight.platform.testing.OpenApiContract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VersionIT {

  @Test
  void aCheckpointBecomesOneVersionHoweverOftenItIsTold() {
    String model = Registry.fresh("generalist");
    UUID job = UUID.randomUUID();
    Registry.tell(Registry.checkpoint(model, job, 5, false));
    Registry.tell(Registry.checkpoint(model, job, 5, false));
    Registry.tell(Registry.checkpoint(model, job, 10, true));
    await().atMost(Duration.ofSeconds(30)).until(() -> Registry.versions(model).size() == 2);
    assertThat(Registry.versions(model)).extracting(ModelVersion::number).containsExactly(2, 1);
    assertThat(Registry.versions(model))
        .extracting(ModelVersion::last)
        .containsExactly(true, false);
    ModelVersionCreated told =
        Registry.get()
            .events()
            .await(
                EventType.MODEL_VERSION_CREATED,
                e ->
                    e.data() instanceof ModelVersionCreated c
                        && c.modelName().equals(model)
                        && c.number() == 2)
            .as(ModelVersionCreated.class);
    assertThat(told.version()).isEqualTo(Registry.versions(model).getFirst().id());
  }

  @Test
  void aCheckpointWithoutProvenanceIsRefusedWithTheReason() {
    UUID job = UUID.randomUUID();
    JobCheckpointed good = Registry.checkpoint(Registry.fresh("generalist"), job, 1, true);
    Provenance none = new Provenance(job, "nano-scenes", 1, Map.of(), List.of(), "", "", "");
    Registry.tell(
        new JobCheckpointed(
            job, "vision", good.model(), 1, true, good.digest(), good.files(), none));
    assertThat(
            Events.headers(
                    Registry.get()
                        .events()
                        .awaitDeadLetter(
                            EventType.JOB_CHECKPOINTED,
                            e ->
                                new String(e.value(), StandardCharsets.UTF_8)
                                    .contains(good.model())))
                .toString())
        .contains("does not say from which data and recipe it comes");
    assertThat(Registry.versions(good.model())).isEmpty();
  }

  @Test
  void keepsNoScoresThatAnotherTeamMeasured() {
    ModelVersion version = Registry.version(Registry.fresh("generalist"));
    UUID own = UUID.randomUUID();
    Registry.tell("retail", version, UUID.randomUUID(), 0.9);
    Registry.tell(version, own, 0.8);
    List<VersionScore> scores =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> Registry.versions(version.modelName()).getFirst().scores(),
                known -> !known.isEmpty());
    assertThat(scores).extracting(VersionScore::benchmark).containsExactly(own);
  }

  @Test
  void tellsItsLineageAndWhereToFetchItsFiles() {
    ModelVersion version = Registry.version(Registry.fresh("generalist"));
    String path = "/api/v1/model-versions/" + version.id();
    Answer lineage = Registry.as("vera").get(path + "/lineage");
    assertThat(lineage.json().path("job").asString())
        .isEqualTo(version.provenance().job().toString());
    assertThat(lineage.json().path("datasetDigests")).hasSize(1);
    Answer downloads = Registry.as("vera").get(path + "/downloads");
    assertThat(downloads.json().path("items").path(0).path("url").asString())
        .contains(version.files().getFirst().key(), "X-Amz-Signature");
  }

  @Test
  void isRemovedWithAnEventUnlessAnAliasPointsAtIt() {
    ModelVersion version = Registry.version(Registry.fresh("generalist"));
    String path = "/api/v1/model-versions/" + version.id();
    assertThat(Registry.as("ben").delete(path, "If-Match", "*").status()).isEqualTo(204);
    assertThat(Registry.as("ben").get(path).status()).isEqualTo(404);
    Registry.get()
        .events()
        .await(
            EventType.MODEL_VERSION_DELETED,
            e -> e.data().toString().contains(version.id().toString()));
  }

  @Test
  void theNumberOfARemovedVersionIsNotGivenAgain() {
    String model = Registry.fresh("generalist");
    ModelVersion first = Registry.version(model);
    Registry.as("ben").delete("/api/v1/model-versions/" + first.id(), "If-Match", "*");
    assertThat(Registry.version(model).number()).isEqualTo(2);
  }

  private record VersionPage(List<ModelVersion> items, String next) {}

  private static VersionPage list(String user, String query) {
    return Registry.as(user).get("/api/v1/model-versions" + query).as(VersionPage.class);
  }

  @Test
  void listsWhatTheCheckpointsOfAJobBecamePageByPage() {
    ModelVersion last = Registry.version(Registry.fresh("generalist"));
    UUID job = Objects.requireNonNull(last.provenance().job());
    // The newest of all belongs to another job.
    Registry.version(last.modelName());
    Registry.tell(Registry.checkpoint(last.modelName(), job, 20, false));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> list("vera", "?job=" + job).items().size() == 2);

    VersionPage newest = list("vera", "?team=vision&limit=1&job=" + job);
    assertThat(newest.items()).extracting(ModelVersion::step).containsExactly(20L);
    VersionPage rest = list("vera", "?limit=1&job=" + job + "&after=" + newest.next());
    assertThat(rest.items()).containsExactly(last);
    assertThat(rest.next()).isNull();
    assertThat(list("vera", "?team=vision&limit=1").items())
        .extracting(ModelVersion::team)
        .containsExactly("vision");

    assertThat(Registry.get().api().get("/api/v1/model-versions?job=" + job).status())
        .isEqualTo(401);
    assertThat(list("otto", "?job=" + job).items()).isEmpty();
    assertThat(list("otto", "?team=vision&job=" + job).items()).isEmpty();
  }

  @Test
  void namesSeveralVersionsAtOnceAndNoneOfAnotherTeam() {
    ModelVersion one = Registry.version(Registry.fresh("generalist"));
    ModelVersion other = Registry.version(Registry.fresh("reader"));
    Registry.version(one.modelName());
    String both = "?id=" + one.id() + "&id=" + other.id() + "&id=" + UUID.randomUUID();
    assertThat(list("vera", both).items()).containsExactly(other, one);
    assertThat(list("otto", both).items()).isEmpty();
    assertThat(Registry.get().api().get("/api/v1/model-versions" + both).status()).isEqualTo(401);
    assertThat(Registry.as("vera").get("/api/v1/model-versions?id=none").status()).isEqualTo(400);
  }

  private static List<String> metrics(ModelVersion version) {
    return Registry.as("vera")
        .get("/api/v1/model-versions/" + version.id())
        .as(ModelVersion.class)
        .scores()
        .stream()
        .map(kept -> kept.score().metric())
        .toList();
  }

  @Test
  void aBenchmarksScoresKeepTheirOrderWithTheOneThatRanksFirst() {
    ModelVersion version = Registry.version(Registry.fresh("captioner"));
    UUID benchmark = UUID.randomUUID();
    Score cider = new Score("CIDEr", 0.9, 0.8, 1.0, 100, null);
    Score bleu = new Score("BLEU-4", 0.3, 0.2, 0.4, 100, null);
    Registry.tell(version, benchmark, List.of(cider, bleu));
    await().atMost(Duration.ofSeconds(30)).until(() -> metrics(version).size() == 2);
    assertThat(metrics(version)).containsExactly("CIDEr", "BLEU-4");

    Registry.tell(version, benchmark, List.of(bleu, cider));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(metrics(version)).containsExactly("BLEU-4", "CIDEr"));
  }

  @Test
  void theInterfaceKeepsItsPromises() {
    OpenApiContract.check(Registry.get(), "model-registry");
  }
}
