package io.polysight.eval.forecast;

import io.polysight.contracts.evaluations.ScoreForecast;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.BatchPredictionCreation;
import io.polysight.contracts.serving.TaskActivation;
import io.polysight.platform.clients.ServiceClients;
import io.polysight.platform.web.ProblemException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** inference-service, asked with this service's own rights. */
@Component
class ForecastBatches {
  private final RestClient client;

  ForecastBatches(ServiceClients clients, ForecastProperties settings) {
    this.client = clients.asService(settings.inferenceUrl().toString());
  }

  /** The version that answers a task now; empty while none does. */
  Optional<UUID> answering(UUID task) {
    try {
      return Optional.ofNullable(
              client
                  .get()
                  .uri("/api/v1/serving/tasks/{id}", task)
                  .retrieve()
                  .body(TaskActivation.class))
          .map(TaskActivation::version);
    } catch (ProblemException.PassedOn e) {
      if (e.status() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Asks once for each attempt: repeated with the same one it answers the same batch. */
  BatchPrediction begin(StoredForecast stored) {
    ScoreForecast forecast = stored.forecast();
    return Objects.requireNonNull(
        client
            .post()
            .uri("/api/v1/batch-predictions")
            .header("Idempotency-Key", "forecast-" + forecast.id() + "-" + stored.attempt())
            .body(
                new BatchPredictionCreation(
                    forecast.team(),
                    forecast.task(),
                    forecast.revision(),
                    forecast.modelVersion(),
                    forecast.datasetVersion(),
                    forecast.split(),
                    null,
                    true))
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
