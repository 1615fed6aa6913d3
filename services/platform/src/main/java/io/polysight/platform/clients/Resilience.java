package io.polysight.platform.clients;

import io.polysight.platform.web.Problems;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Keeps a service that is down from holding up its callers: a GET is tried twice; after five
 * failures in a row calls fail at once for some seconds, then one is let through to see.
 */
final class Resilience implements ClientHttpRequestInterceptor {
  private static final int FAILURES_TO_OPEN = 5;
  private static final Duration OPEN_FOR = Duration.ofSeconds(5);

  private final String service;
  private int failuresInARow;
  private Instant closedAgainAt = Instant.EPOCH;

  Resilience(String service) {
    this.service = service;
  }

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
    enter();
    try {
      ClientHttpResponse response = execute(request, body, execution);
      note(response.getStatusCode().value() >= 500);
      return response;
    } catch (IOException e) {
      note(true);
      throw Problems.unavailable("The service at " + service, OPEN_FOR, e);
    }
  }

  private static ClientHttpResponse execute(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    if (!HttpMethod.GET.equals(request.getMethod())) {
      return execution.execute(request, body);
    }
    try {
      ClientHttpResponse response = execution.execute(request, body);
      if (response.getStatusCode().value() != 503) {
        return response;
      }
      response.close();
    } catch (IOException first) {
      try {
        return execution.execute(request, body);
      } catch (IOException second) {
        second.addSuppressed(first);
        throw second;
      }
    }
    return execution.execute(request, body);
  }

  private synchronized void enter() {
    Instant now = Instant.now();
    if (failuresInARow >= FAILURES_TO_OPEN) {
      if (now.isBefore(closedAgainAt)) {
        throw Problems.unavailable("The service at " + service, OPEN_FOR);
      }
      closedAgainAt = now.plus(OPEN_FOR);
    }
  }

  private synchronized void note(boolean failed) {
    if (!failed) {
      failuresInARow = 0;
      return;
    }
    failuresInARow++;
    closedAgainAt = Instant.now().plus(OPEN_FOR);
  }
}
