package io.polysight.cli.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of one user by the password grant, renewed before they expire. */
public final class TokenSource implements Supplier<String> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Duration MARGIN = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI endpoint;
  private final String form;
  private final Clock clock = Clock.systemUTC();
  private String token = "";
  private Instant expires = Instant.EPOCH;

  /**
   * @param issuer URL of the realm
   */
  public TokenSource(String issuer, String user, String password) {
    endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    form =
        Map.of(
                "grant_type",
                "password",
                "client_id",
                "polysight-cli",
                "username",
                user,
                "password",
                password)
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  @Override
  public synchronized String get() {
    if (clock.instant().isAfter(expires.minus(MARGIN))) {
      renew();
    }
    return token;
  }

  private void renew() {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      JsonNode body = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "the identity provider at "
                + endpoint
                + " refused the sign-in: "
                + body.path("error_description").asString(response.body()));
      }
      token = body.path("access_token").asString();
      expires = clock.instant().plusSeconds(body.path("expires_in").asLong());
    } catch (IOException e) {
      throw new IllegalStateException(
          "the identity provider at " + endpoint + " cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while signing in", e);
    }
  }
}
