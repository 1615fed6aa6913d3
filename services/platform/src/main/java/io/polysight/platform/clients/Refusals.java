package io.polysight.platform.clients;

import io.polysight.platform.web.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient.ResponseSpec.ErrorHandler;

/** What another service's error becomes here: 4xx is passed on, 5xx means it is unavailable. */
final class Refusals implements ErrorHandler {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private final String service;

  Refusals(String service) {
    this.service = service;
  }

  @Override
  public void handle(HttpRequest request, ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    if (status >= 500 || status == 429) {
      throw Problems.unavailable("The service at " + service, RETRY_AFTER);
    }
    throw Problems.passedOn(
        status, new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
  }
}
