package io.polysight.inference.datasets;

import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.datasets.sample.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/**
 * Reads tasks and data-set versions in somebody's name. Every operation throws {@code
 * ProblemException}: unavailable when dataset-service does not answer, its own refusal otherwise.
 */
public final class DatasetService {
  private static final ParameterizedTypeReference<Page<Sample>> SAMPLES =
      new ParameterizedTypeReference<>() {};

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

  /**
   * Samples of a version by their ids, in manifest order; refused when one is not in it.
   *
   * @param ids each once
   */
  public List<Sample> samples(UUID version, List<String> ids) {
    Map<String, Object> values = new HashMap<>();
    values.put("version", version);
    return Objects.requireNonNull(
            client
                .get()
                .uri(uri -> {
                  uri.path("/api/v1/dataset-versions/{version}/samples");
                  uri.queryParam("limit", ids.size());
                  for (String id : ids) {
                    String name = "sample" + values.size(); // as a variable, whatever it holds
                    values.put(name, id);
                    uri.queryParam("sample", "{" + name + "}");
                  }
                  return uri.build(values);
                })
                .retrieve()
                .body(SAMPLES))
        .items();
  }
}
