package io.polysight.eval.run;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.BatchPredictionCreation;
import io.polysight.platform.clients.ServiceClients;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** inference-service, asked for predictions of whole splits with this service's own rights. */
@Component
class Inference {
  private final RestClient client;

  Inference(ServiceClients clients, RunProperties settings) {
    this.client = clients.asService(settings.inferenceUrl().toString());
  }

  /** Asks once for each run: repeated with the same run it answers the same batch. */
  BatchPrediction begin(UUID run, Benchmark benchmark, UUID modelVersion) {
    BatchPrediction batch =
        client
            .post()
            .uri("/api/v1/batch-predictions")
            .header("Idempotency-Key", "evaluation-" + run)
            .body(
                new BatchPredictionCreation(
                    benchmark.team(),
                    benchmark.task(),
                    benchmark.revision(),
                    modelVersion,
                    benchmark.datasetVersion(),
                    benchmark.split(),
                    benchmark.labelSpace()))
            .retrieve()
            .body(BatchPrediction.class);
    return present(batch);
  }

  BatchPrediction get(UUID id) {
    return present(
        client
            .get()
            .uri("/api/v1/batch-predictions/{id}", id)
            .retrieve()
            .body(BatchPrediction.class));
  }

  private static BatchPrediction present(@org.jspecify.annotations.Nullable BatchPrediction batch) {
    if (batch == null) {
      throw new IllegalStateException("inference-service answered without a batch prediction");
    }
    return batch;
  }
}
