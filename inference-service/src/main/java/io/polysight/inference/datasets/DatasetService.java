package io.polysight.inference.datasets;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.client.RestClient;

/**
 * Reads tasks and data-set versions in somebody's name. Every operation throws {@code
 * ProblemException}: unavailable when dataset-service does not answer, its own refusal otherwise.
 */
public final class DatasetService {
  private final RestClient client;

  DatasetService(RestClient client) {
    this.client = client;
  }

  /** A task at its newest revision. */
  public RegisteredTask task(UUID task) {
    return Objects.requireNonNull(
        client.get().uri("/api/v1/tasks/{task}", task).retrieve().body(RegisteredTask.class));
  }

  public RegisteredTask task(UUID task, int revision) {
    return Objects.requireNonNull(
        client
            .get()
            .uri("/api/v1/tasks/{task}?revision={revision}", task, revision)
            .retrieve()
            .body(RegisteredTask.class));
  }

  public DatasetVersion version(UUID version) {
    return Objects.requireNonNull(
        client
            .get()
            .uri("/api/v1/dataset-versions/{version}", version)
            .retrieve()
            .body(DatasetVersion.class));
  }
}
