package io.polysight.cli.client;

import io.polysight.contracts.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP through the gateway. Thread-safe. */
public final class PlatformClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String API = "/api/v1";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI gateway;
  private final Supplier<String> tokens;

  public PlatformClient(URI gateway, Supplier<String> tokens) {
    this.gateway = gateway;
    this.tokens = tokens;
  }

  /**
   * @param path below {@code /api/v1}, such as {@code /tasks}
   * @throws RefusedException when the answer is a problem
   */
  public <T> T get(String path, Class<T> type) {
    return json(send(request(path).GET().build()), type);
  }

  /** One page of a list whose items are of the given type. */
  public <T> Page<T> page(String path, Class<T> item) {
    var type = JSON.getTypeFactory().constructParametricType(Page.class, item);
    return JSON.readValue(send(request(path).GET().build()).body(), type);
  }

  public byte[] bytes(String path) {
    return send(request(path).GET().build()).body();
  }

  public <T> T post(String path, Object body, Class<T> type) {
    return json(send(jsonRequest(path).POST(publisher(body)).build()), type);
  }

  /**
   * @param etag of what is changed, as last seen
   */
  public <T> T put(String path, Object body, long etag, Class<T> type) {
    HttpRequest request =
        jsonRequest(path).header("If-Match", "\"" + etag + "\"").PUT(publisher(body)).build();
    return json(send(request), type);
  }

  /** A multipart request: a JSON part {@code request} and an image part {@code image}. */
  public <T> T postImage(String path, Object body, byte[] image, String mediaType, Class<T> type) {
    String boundary = "polysight-" + UUID.randomUUID();
    var content = new ByteArrayOutputStream();
    part(content, boundary, "name=\"request\"", "application/json", JSON.writeValueAsBytes(body));
    part(content, boundary, "name=\"image\"; filename=\"image\"", mediaType, image);
    content.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    HttpRequest request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(content.toByteArray()))
            .build();
    return json(send(request), type);
  }

  /** PUTs bytes to a presigned address; returns the ETag. */
  public String upload(URI presigned, byte[] bytes) {
    HttpResponse<byte[]> response =
        exchange(HttpRequest.newBuilder(presigned).PUT(BodyPublishers.ofByteArray(bytes)).build());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          "the object store answered " + response.statusCode() + " to an upload");
    }
    return response.headers().firstValue("ETag").orElseThrow();
  }

  private static void part(
      ByteArrayOutputStream out, String boundary, String name, String type, byte[] bytes) {
    out.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; "
                + name
                + "\r\nContent-Type: "
                + type
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
    out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static BodyPublisher publisher(Object body) {
    return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
  }

  private HttpRequest.Builder jsonRequest(String path) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(gateway.resolve(API + path))
        .header("Authorization", "Bearer " + tokens.get())
        .header("Accept", "application/json, application/problem+json, */*")
        .timeout(Duration.ofMinutes(2));
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    HttpResponse<byte[]> response = exchange(request);
    if (response.statusCode() >= 400) {
      throw new RefusedException(
          request.method() + " " + request.uri().getPath(),
          response.statusCode(),
          problem(response));
    }
    return response;
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(
          request.uri() + " cannot be reached; is the platform up? ./polysight status tells", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
    }
  }

  private static JsonNode problem(HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return type.contains("json")
        ? JSON.readTree(response.body())
        : JSON.createObjectNode()
            .put("detail", new String(response.body(), StandardCharsets.UTF_8));
  }

  private static <T> T json(HttpResponse<byte[]> response, Class<T> type) {
    return JSON.readValue(response.body(), type);
  }
}
