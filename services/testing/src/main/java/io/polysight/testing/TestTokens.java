package io.polysight.testing;

import io.polysight.local.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the realm, each kept until half a minute before its end. */
final class TestTokens {
  private static final int MARGIN_SECONDS = 30;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Held(String token, Instant usableUntil) {}

  private final Endpoints.Identity identity;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Held> held = new HashMap<>();

  TestTokens(Endpoints.Identity identity) {
    this.identity = identity;
  }

  String ofUser(String user) {
    return token(
        user,
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "polysight-cli",
            "username",
            user,
            "password",
            identity.demoPassword()));
  }

  String ofService(String service, String secret) {
    return token(
        service,
        Map.of("grant_type", "client_credentials", "client_id", service, "client_secret", secret));
  }

  private synchronized String token(String owner, Map<String, String> form) {
    Held known = held.get(owner);
    if (known != null && Instant.now().isBefore(known.usableUntil())) {
      return known.token();
    }
    JsonNode answer = JSON.readTree(ask(owner, form));
    Held fresh =
        new Held(
            answer.required("access_token").asString(),
            Instant.now().plusSeconds(answer.required("expires_in").asInt() - MARGIN_SECONDS));
    held.put(owner, fresh);
    return fresh.token();
  }

  private String ask(String owner, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(identity.issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "no token for " + owner + ": " + response.statusCode() + " " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException("no token for " + owner, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for a token", e);
    }
  }
}
