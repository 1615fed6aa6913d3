package io.polysight.registry.promotion;

import io.polysight.contracts.evaluations.NonInferiorityReport;
import io.polysight.contracts.evaluations.NonInferiorityRequest;
import io.polysight.platform.clients.ServiceClients;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** eval-service, which has the predictions that tests need, asked with this service's rights. */
@Component
class EvalService {
  private final RestClient client;

  EvalService(ServiceClients clients, EvaluationsProperties settings) {
    this.client = clients.asService(settings.url().toString());
  }

  NonInferiorityReport test(NonInferiorityRequest wanted) {
    NonInferiorityReport report =
        client
            .post()
            .uri("/api/v1/comparisons/non-inferiority")
            .body(wanted)
            .retrieve()
            .body(NonInferiorityReport.class);
    if (report == null) {
      throw new IllegalStateException("eval-service answered without a report");
    }
    return report;
  }
}
