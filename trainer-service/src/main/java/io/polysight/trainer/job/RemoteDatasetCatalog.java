package io.polysight.trainer.job;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.platform.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

/**
 * Asks dataset-service with the caller's own token, so that its rules on who sees what hold here.
 */
final class RemoteDatasetCatalog implements DatasetCatalog {
  private static final int NOT_FOUND = 404;

  private final RestClient client;

  /**
   * @param client relays the caller's token
   */
  RemoteDatasetCatalog(RestClient client) {
    this.client = client;
  }

  @Override
  public Optional<RegisteredTask> task(UUID id, @Nullable Integer revision) {
    return found(() ->
        client
            .get()
            .uri(uri -> {
              uri.path("/api/v1/tasks/{id}");
              if (revision != null) {
                uri.queryParam("revision", revision);
              }
              return uri.build(id);
            })
            .retrieve()
            .body(RegisteredTask.class));
  }

  @Override
  public Optional<DatasetVersion> version(UUID id) {
    return found(() ->
        client
            .get()
            .uri("/api/v1/dataset-versions/{id}", id)
            .retrieve()
            .body(DatasetVersion.class));
  }

  private static <T> Optional<T> found(Supplier<@Nullable T> request) {
    try {
      return Optional.ofNullable(request.get());
    } catch (ProblemException.PassedOn problem) {
      if (problem.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw problem;
    }
  }
}
