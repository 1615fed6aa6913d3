package io.polysight.inference.registry;

import io.polysight.contracts.Page;
import io.polysight.contracts.models.Model;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.inference.engine.CheckpointRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/**
 * Reads models and versions. Every operation throws {@code ProblemException}: unavailable when the
 * registry does not answer, its own refusal otherwise.
 */
public final class ModelRegistry {
  private static final ParameterizedTypeReference<Page<Model>> MODELS =
      new ParameterizedTypeReference<>() {};

  private final RestClient registry;

  ModelRegistry(RestClient registry) {
    this.registry = registry;
  }

  /** Every model of every team. */
  public List<Model> models() {
    List<Model> all = new ArrayList<>();
    String after = null;
    do {
      Page<Model> page = page(after);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    return all;
  }

  public ModelVersion version(UUID version) {
    return Objects.requireNonNull(
        registry
            .get()
            .uri("/api/v1/model-versions/{version}", version)
            .retrieve()
            .body(ModelVersion.class));
  }

  /** A version as far as serving needs it. */
  public CheckpointRef checkpoint(UUID id) {
    ModelVersion version = version(id);
    return new CheckpointRef(
        version.id(),
        version.team(),
        version.modelName(),
        version.number(),
        version.digest(),
        version.files());
  }

  private Page<Model> page(@Nullable String after) {
    return Objects.requireNonNull(
        registry
            .get()
            .uri(uri -> {
              uri.path("/api/v1/models").queryParam("limit", 200);
              return after == null ? uri.build() : uri.queryParam("after", after).build();
            })
            .retrieve()
            .body(MODELS));
  }
}
