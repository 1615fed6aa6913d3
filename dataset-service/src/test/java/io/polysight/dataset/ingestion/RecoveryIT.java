package io.polysight.dataset.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.dataset.Service;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.RunningService;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of a process that died, and what happens without an object store. */
class RecoveryIT {

  @Test
  void takesUpWhatAnEarlierProcessLeftPending() {
    DatasetVersion done = Service.ingested(Service.scenes(12, 4));
    UUID left = UUID.randomUUID();
    Service.get()
        .bean(JdbcClient.class)
        .sql(
            """
            insert into dataset_version
              (id, dataset, team, number, state, source, samples, samples_expected, splits,
               label_spaces, faults, created_at, created_by, due_at, claims, failures)
            select :left, dataset, team, 2, 'PENDING', source, 7, samples_expected, '{}', '{}',
                   '[]', created_at, created_by, now() - interval '1 second', 3, 0
            from dataset_version where id = :done
            """)
        .param("left", left)
        .param("done", done.id())
        .update();

    DatasetVersion taken = Service.ended(left);

    assertThat(taken.state()).isEqualTo(DatasetVersion.State.READY);
    assertThat(taken.digest()).isEqualTo(done.digest());
  }

  @Test
  void waitsForAnObjectStoreThatIsAwayAndRejectsNothing() {
    try (RunningService service = Service.withObjectStoreAt("http://127.0.0.1:1")) {
      Answer upload =
          service
              .as("ben")
              .post("/api/v1/uploads", Map.of("team", "vision", "fileName", "a.zip", "bytes", 1));
      assertThat(upload.status()).isEqualTo(503);
      assertThat(upload.header("Retry-After")).isNotEmpty();
      JdbcClient jdbc = service.bean(JdbcClient.class);
      assertThat(jdbc.sql("select count(*) from upload").query(Long.class).single()).isZero();

      Dataset dataset =
          service
              .as("ben")
              .post("/api/v1/datasets", Map.of("team", "vision", "name", "waiting"))
              .as(Dataset.class);
      service
          .as("ben")
          .post(
              "/api/v1/datasets/" + dataset.id() + "/versions",
              Map.of("source", Service.scenes(2, 2)));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              jdbc.sql("select max(claims) from dataset_version").query(Long.class).single() >= 2);
      assertThat(
              jdbc.sql("select state || failures from dataset_version")
                  .query(String.class)
                  .single())
          .isEqualTo("PENDING0");
    }
  }
}
