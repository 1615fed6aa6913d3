package io.polysight.eval.benchmark;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.platform.clients.ServiceClients;
import io.polysight.platform.web.ProblemException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** dataset-service, asked with the rights of whoever asks us. */
public final class Datasets {
  private static final int PAGE = 200;

  private final RestClient client;

  Datasets(ServiceClients clients, DatasetsProperties settings) {
    this.client = clients.asCaller(settings.url().toString());
  }

  /** The task at a revision, the latest when null; empty when the caller sees none. */
  public Optional<RegisteredTask> task(UUID id, @Nullable Integer revision) {
    String path = "/api/v1/tasks/" + id + (revision == null ? "" : "?revision=" + revision);
    return found(() -> client.get().uri(path).retrieve().body(RegisteredTask.class));
  }

  /** The version; empty when the caller sees none. */
  public Optional<DatasetVersion> version(UUID id) {
    return found(() ->
        client
            .get()
            .uri("/api/v1/dataset-versions/{id}", id)
            .retrieve()
            .body(DatasetVersion.class));
  }

  /**
   * Whether one of the first samples of a split is annotated so.
   *
   * @param annotation as a JSON pointer into a sample, such as {@code /annotations/captions/0}
   */
  boolean annotated(UUID version, String split, String annotation) {
    JsonNode page =
        client
            .get()
            .uri(
                "/api/v1/dataset-versions/{id}/samples?split={split}&limit={limit}",
                version,
                split,
                PAGE)
            .retrieve()
            .body(JsonNode.class);
    return page != null
        && page.path("items")
            .valueStream()
            .anyMatch(sample -> !sample.at(annotation).isMissingNode());
  }

  private static <T> Optional<T> found(Supplier<@Nullable T> call) {
    try {
      return Optional.ofNullable(call.get());
    } catch (ProblemException.PassedOn e) {
      if (e.status() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
