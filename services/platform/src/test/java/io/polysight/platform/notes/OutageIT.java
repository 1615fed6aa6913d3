package io.polysight.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.training.JobFailed;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Api;
import io.polysight.platform.testing.Cable;
import io.polysight.platform.testing.RunningService;
import io.polysight.testing.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final TestInfrastructure SERVERS = TestInfrastructure.get();
  private static TestInfrastructure.Database database;
  private static Cable toDatabase;
  private static Cable toObjects;
  private static Cable toKafka;
  private static RunningService service;

  @BeforeAll
  static void startBehindCables() {
    database = SERVERS.freshDatabase("outage");
    toDatabase = Cable.to(database.url());
    toObjects = Cable.to(SERVERS.objectStore().endpoint());
    toKafka = Cable.to("kafka://" + SERVERS.kafka());
    toKafka.pull();
    service =
        NotesService.start(
            Map.of(
                "POLYSIGHT_DATABASE_URL", toDatabase.through(database.url()),
                "POLYSIGHT_DATABASE_USER", database.user(),
                "POLYSIGHT_DATABASE_PASSWORD", database.password(),
                "POLYSIGHT_S3_ENDPOINT", toObjects.through(SERVERS.objectStore().endpoint()),
                "POLYSIGHT_KAFKA", toKafka.through(SERVERS.kafka())));
  }

  @AfterAll
  static void stop() {
    service.close();
    toDatabase.close();
    toObjects.close();
    toKafka.close();
  }

  @Test
  void answersUnavailableWhileTheDatabaseIsOutAndRecoversByItself() {
    Api ben = service.as("ben");
    assertThat(ben.get("/api/v1/notes").status()).isEqualTo(200);
    toDatabase.pull();
    Instant asked = Instant.now();
    Answer out = ben.get("/api/v1/notes");
    Duration took = Duration.between(asked, Instant.now());
    toDatabase.plugIn();

    assertThat(out.status()).isEqualTo(503);
    assertThat(out.header("Retry-After")).isEqualTo("5");
    assertThat(out.detail()).startsWith("The database cannot be reached");
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    await().atMost(PATIENCE).until(() -> ben.get("/api/v1/notes").status() == 200);
  }

  @Test
  void answersUnavailableWhileTheObjectStoreIsOutAndRecoversByItself() {
    service
        .bean(ObjectStore.class)
        .put(
            service.bean(Buckets.class).datasets(),
            "greeting",
            "hello".getBytes(StandardCharsets.UTF_8),
            "text/plain");
    Api ben = service.as("ben");
    toObjects.pull();
    Answer out = ben.get("/api/v1/notes/object");
    assertThat(service.api().get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(service.api().get("/actuator/health").status()).isEqualTo(503);
    toObjects.plugIn();

    assertThat(out.status()).isEqualTo(503);
    assertThat(out.header("Retry-After")).isEqualTo("5");
    assertThat(out.detail()).startsWith("The object store cannot be reached");
    await().atMost(PATIENCE).until(() -> ben.get("/api/v1/notes/object").text().contains("hello"));
  }

  @Test
  void servesWhileKafkaIsOutAndTellsAfterwards() {
    Answer created =
        service
            .as("ben")
            .post("/api/v1/notes", Map.of("team", "vision", "title", "late", "copies", 200));
    assertThat(created.status()).isEqualTo(201);
    UUID id = created.as(Note.class).id();
    toKafka.plugIn();

    var sent =
        service.events().awaitAll(EventType.JOB_FAILED, 200, p -> p.key().equals(id.toString()));
    assertThat(sent)
        .extracting(published -> published.as(JobFailed.class).checkpointStep())
        .isSorted()
        .doesNotHaveDuplicates();
  }
}
