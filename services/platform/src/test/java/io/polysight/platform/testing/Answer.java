package io.polysight.platform.testing;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    return Api.JSON.readTree(bytes);
  }

  public <T> T as(Class<T> type) {
    expectSuccess();
    return Api.JSON.readValue(bytes, type);
  }

  public <T> T as(TypeReference<T> type) {
    expectSuccess();
    return Api.JSON.readValue(bytes, type);
  }

  /** The header's value; empty when it is absent. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** As If-Match takes it. */
  public String etag() {
    return header("ETag");
  }

  /** The member {@code detail} of a problem. */
  public String detail() {
    return json().path("detail").asString();
  }

  /** The fields a problem names, each with its message. */
  public java.util.Map<String, String> faults() {
    var faults = new java.util.LinkedHashMap<String, String>();
    for (JsonNode fault : json().path("faults")) {
      faults.put(fault.path("field").asString(), fault.path("message").asString());
    }
    return faults;
  }

  private void expectSuccess() {
    if (status >= 300) {
      throw new AssertionError("expected success, got " + status + ": " + text());
    }
  }

  @Override
  public String toString() {
    return status + " " + text();
  }
}
