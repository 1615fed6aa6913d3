package io.polysight.platform.testing;

import io.polysight.testing.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's HTTP interface in the hands of one caller. Headers are given as name, value, name,
 * value.
 */
public final class Api {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI address;
  private final @Nullable String token;

  Api(URI address, @Nullable String token) {
    this.address = address;
    this.token = token;
  }

  /** As a demo user: ada, ben, vera, otto or nora. */
  public Api as(String user) {
    return new Api(address, TestInfrastructure.get().token(user));
  }

  public Api asService(String service) {
    return new Api(address, TestInfrastructure.get().serviceToken(service));
  }

  public Api withToken(String bearer) {
    return new Api(address, bearer);
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), null, headers);
  }

  /** POST without a body. */
  public Answer post(String path) {
    return send("POST", path, BodyPublishers.noBody(), null);
  }

  public Answer post(String path, Object body, String... headers) {
    return send("POST", path, json(body), "application/json", headers);
  }

  public Answer put(String path, Object body, String... headers) {
    return send("PUT", path, json(body), "application/json", headers);
  }

  public Answer patch(String path, Object body, String... headers) {
    return send("PATCH", path, json(body), "application/json", headers);
  }

  public Answer delete(String path, String... headers) {
    return send("DELETE", path, BodyPublishers.noBody(), null, headers);
  }

  /**
   * @param contentType absent where the headers name it or there is none
   */
  public Answer send(
      String method,
      String path,
      BodyPublisher body,
      @Nullable String contentType,
      String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    if (contentType != null) {
      all.addAll(List.of("Content-Type", contentType));
    }
    if (token != null) {
      all.addAll(List.of("Authorization", "Bearer " + token));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).method(method, body).timeout(PATIENCE);
    if (!all.isEmpty()) {
      request.headers(all.toArray(String[]::new));
    }
    try {
      HttpResponse<byte[]> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path + " was interrupted", e);
    }
  }

  /** A text is sent as it is: JSON already, or meant to be broken. */
  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofString(
        body instanceof String text ? text : JSON.writeValueAsString(body));
  }
}
