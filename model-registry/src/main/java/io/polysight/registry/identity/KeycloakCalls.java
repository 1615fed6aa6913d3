package io.polysight.registry.identity;

import io.polysight.platform.web.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/**
 * Requests to the Admin REST API of Keycloak 26. What it answers is told apart where it matters:
 * found or not, made or there already; everything else is its fault or ours, never the caller's.
 */
class KeycloakCalls {
  private static final Logger LOG = LoggerFactory.getLogger(KeycloakCalls.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final RestClient client;

  KeycloakCalls(RestClient client) {
    this.client = client;
  }

  /** Empty when there is nothing at this address. */
  <T> Optional<T> find(Class<T> type, String uri, Object... variables) {
    return client
        .get()
        .uri(uri, variables)
        .exchangeForRequiredValue((request, response) -> {
          if (response.getStatusCode().value() == 404) {
            return Optional.empty();
          }
          requireSuccess(response);
          return Optional.ofNullable(response.bodyTo(type));
        });
  }

  <T> T get(Class<T> type, String uri, Object... variables) {
    return find(type, uri, variables)
        .orElseThrow(() ->
            Problems.conflict(
                "The identity provider changed meanwhile: nothing is at "
                    + uri
                    + " any more. Read again and repeat the change."));
  }

  /** PUT, POST or DELETE without a body; nothing there to be deleted is as good as deleted. */
  void send(HttpMethod method, String uri, Object... variables) {
    boolean done =
        client
            .method(method)
            .uri(uri, variables)
            .exchangeForRequiredValue((request, response) -> {
              if (response.getStatusCode().value() == 404) {
                return method.equals(HttpMethod.DELETE);
              }
              requireSuccess(response);
              return true;
            });
    if (!done) {
      throw Problems.conflict(
          "The identity provider changed meanwhile: who or what this is about is gone. Read again.");
    }
  }

  /** POST without a body, for its answer. */
  <T> T post(Class<T> type, String uri, Object... variables) {
    return client
        .post()
        .uri(uri, variables)
        .exchangeForRequiredValue((request, response) -> {
          requireSuccess(response);
          T body = response.bodyTo(type);
          if (body == null) {
            throw Problems.unavailable("The identity provider", RETRY_AFTER);
          }
          return body;
        });
  }

  /** The id of what was made; empty when there is one of that name already. */
  Optional<String> create(Object body, String uri, Object... variables) {
    return client
        .post()
        .uri(uri, variables)
        .body(body)
        .exchangeForRequiredValue((request, response) -> {
          if (response.getStatusCode().value() == 409) {
            return Optional.empty();
          }
          requireSuccess(response);
          return Optional.ofNullable(response.getHeaders().getLocation())
              .map(location -> location.getPath().replaceFirst(".*/", ""));
        });
  }

  private static void requireSuccess(ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    if (status < 400) {
      return;
    }
    String said = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
    LOG.error("the identity provider answered {}: {}", status, said);
    if (status >= 500 || status == 429) {
      throw Problems.unavailable("The identity provider", RETRY_AFTER);
    }
    throw Problems.notReady(
        "The identity provider refuses the change ("
            + status
            + "); the client 'team-administration' needs the roles manage-users and manage-clients of"
            + " realm-management. Ask an operator.",
        Duration.ofMinutes(1));
  }
}
