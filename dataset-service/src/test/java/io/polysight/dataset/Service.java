package io.polysight.dataset;

import static org.awaitility.Awaitility.await;

import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Api;
import io.polysight.platform.testing.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One dataset-service for all integration tests of a JVM, and what they often do with it. */
public final class Service {
  private static final RunningService RUNNING = start(Map.of());

  private Service() {}

  private static RunningService start(Map<String, String> placeholders) {
    Path file = Path.of(System.getProperty("polysight.home", "."), "config", "dataset-service.yml");
    return RunningService.start(
        DatasetApplication.class,
        "dataset-service",
        file.toUri().toString(),
        placeholders,
        "--polysight.dataset-service.uploads.largest=64MB",
        "--polysight.dataset-service.uploads.cleaned-every=1s",
        "--polysight.dataset-service.ingestion.reported-every=50ms",
        "--polysight.dataset-service.ingestion.retried-after=100ms",
        "--polysight.dataset-service.ingestion.asked-every=200ms");
  }

  /** Another service, whose object store is elsewhere; the caller closes it. */
  public static RunningService withObjectStoreAt(String endpoint) {
    return start(Map.of("POLYSIGHT_S3_ENDPOINT", endpoint));
  }

  public static RunningService get() {
    return RUNNING;
  }

  public static Api as(String user) {
    return RUNNING.as(user);
  }

  /** A name no other test uses. */
  public static String fresh(String prefix) {
    return prefix + " " + UUID.randomUUID();
  }

  public static Dataset dataset() {
    return as("ben")
        .post("/api/v1/datasets", Map.of("team", "vision", "name", fresh("shapes")))
        .as(Dataset.class);
  }

  public static Answer request(Dataset dataset, Map<String, Object> source) {
    return as("ben")
        .post("/api/v1/datasets/" + dataset.id() + "/versions", Map.of("source", source));
  }

  /** Waits until the version is no longer pending. */
  public static DatasetVersion ended(UUID version) {
    var last = new AtomicReference<DatasetVersion>();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          last.set(as("ben").get("/api/v1/dataset-versions/" + version).as(DatasetVersion.class));
          return last.get().state() != DatasetVersion.State.PENDING;
        });
    return last.get();
  }

  public static DatasetVersion ingested(Map<String, Object> source) {
    return ended(request(dataset(), source).as(DatasetVersion.class).id());
  }

  public static Map<String, Object> scenes(int train, int test) {
    return Map.of("kind", "scenes", "seed", 7, "splits", Map.of("train", train, "test", test));
  }

  /** Keys of everything in the service's bucket. */
  public static List<String> keys() {
    return RUNNING.bean(ObjectStore.class).list(RUNNING.bean(Buckets.class).datasets(), "");
  }

  public static long rows(String table) {
    return RUNNING
        .bean(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Long.class)
        .single();
  }
}
