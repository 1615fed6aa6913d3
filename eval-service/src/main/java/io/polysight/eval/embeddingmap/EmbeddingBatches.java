package io.polysight.eval.embeddingmap;

import io.polysight.contracts.serving.BatchEmbeddingCreation;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.platform.clients.ServiceClients;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** inference-service, asked for embeddings of whole versions with this service's own rights. */
@Component
class EmbeddingBatches {
  private final RestClient client;
  private final MapProperties settings;

  EmbeddingBatches(ServiceClients clients, MapProperties settings) {
    this.client = clients.asService(settings.inferenceUrl().toString());
    this.settings = settings;
  }

  /** Asks once for each attempt: repeated with the same one it answers the same batch. */
  BatchPrediction begin(StoredMap stored) {
    var map = stored.map();
    return Objects.requireNonNull(
        client
            .post()
            .uri("/api/v1/batch-embeddings")
            .header("Idempotency-Key", "map-" + map.id() + "-" + stored.attempt())
            .body(
                new BatchEmbeddingCreation(
                    map.team(),
                    map.modelVersion(),
                    map.datasetVersion(),
                    settings.images(),
                    settings.seed()))
            .retrieve()
            .body(BatchPrediction.class));
  }

  BatchPrediction get(UUID id) {
    return Objects.requireNonNull(
        client
            .get()
            .uri("/api/v1/batch-predictions/{id}", id)
            .retrieve()
            .body(BatchPrediction.class));
  }
}
