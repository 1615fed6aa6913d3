package io.polysight.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a service to its published interface: what {@code docs/api/<service>.openapi.json} promises
 * may grow, never shrink.
 */
public final class OpenApiContract {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private OpenApiContract() {}

  /**
   * Compares what the service says of itself with the file, then writes it there.
   *
   * @throws AssertionError naming every removal and narrowing; delete the file to break the promise
   *     on purpose
   */
  public static void check(RunningService service, String name) {
    Path file =
        Path.of(System.getProperty("polysight.home", "."), "docs", "api", name + ".openapi.json");
    JsonNode present = withoutServers(service.api().get("/v3/api-docs").json());
    try {
      if (Files.exists(file)) {
        List<String> broken = broken(JSON.readTree(Files.readAllBytes(file)), present);
        if (!broken.isEmpty()) {
          throw new AssertionError(
              file + " promises what the service no longer keeps:\n" + String.join("\n", broken));
        }
      }
      Files.createDirectories(file.getParent());
      Files.writeString(file, JSON.writeValueAsString(present) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the interface of " + name + " cannot be compared", e);
    }
  }

  /** The random port of a test says nothing. */
  private static JsonNode withoutServers(JsonNode document) {
    Map<String, JsonNode> members = new TreeMap<>();
    document.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
    members.remove("servers");
    return JSON.valueToTree(members);
  }

  /** Every promise of {@code before} that {@code now} breaks. */
  public static List<String> broken(JsonNode before, JsonNode now) {
    List<String> broken = new ArrayList<>();
    before
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    operation(
                        operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                        operation.getValue(),
                        now.path("paths").path(path.getKey()).path(operation.getKey()),
                        broken)));
    JsonNode schemas = now.path("components").path("schemas");
    Set<String> sent = Requests.schemas(now);
    before
        .path("components")
        .path("schemas")
        .properties()
        .forEach(schema ->
            schema(
                schema.getKey(),
                schema.getValue(),
                schemas.path(schema.getKey()),
                sent.contains(schema.getKey()),
                broken));
    return broken;
  }

  private static void operation(String name, JsonNode before, JsonNode now, List<String> broken) {
    if (now.isMissingNode()) {
      broken.add(name + " is gone");
      return;
    }
    for (JsonNode parameter : now.path("parameters")) {
      if (parameter.path("required").asBoolean() && !has(before, parameter)) {
        broken.add(name + " requires the new parameter " + parameter.path("name").asString());
      }
    }
    for (JsonNode parameter : before.path("parameters")) {
      if (!has(now, parameter)) {
        broken.add(name + " no longer takes " + parameter.path("name").asString());
      }
    }
    before
        .path("responses")
        .properties()
        .forEach(response -> {
          if (!now.path("responses").has(response.getKey())) {
            broken.add(name + " no longer answers " + response.getKey());
          }
        });
  }

  private static boolean has(JsonNode operation, JsonNode parameter) {
    for (JsonNode other : operation.path("parameters")) {
      if (other.path("name").equals(parameter.path("name"))
          && other.path("in").equals(parameter.path("in"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param sent whether callers send it: then a field that becomes required is a narrowing
   */
  private static void schema(
      String name, JsonNode before, JsonNode now, boolean sent, List<String> broken) {
    if (now.isMissingNode()) {
      broken.add("schema " + name + " is gone");
      return;
    }
    Map<String, JsonNode> properties = properties(now);
    properties(before)
        .forEach((field, promised) -> {
          JsonNode other = properties.get(field);
          if (other == null) {
            broken.add(name + "." + field + " is gone");
          } else if (!kind(promised).equals(kind(other))) {
            broken.add(name + "." + field + " was " + kind(promised) + " and is " + kind(other));
          }
        });
    for (JsonNode required : now.path("required")) {
      if (sent && !contains(before.path("required"), required)) {
        broken.add(name + "." + required.asString() + " is required now");
      }
    }
    for (JsonNode value : before.path("enum")) {
      if (!contains(now.path("enum"), value)) {
        broken.add(name + " no longer knows " + value.asString());
      }
    }
  }

  /** A kind of a sealed type has its fields inside {@code allOf}. */
  private static Map<String, JsonNode> properties(JsonNode schema) {
    Map<String, JsonNode> properties = new TreeMap<>();
    schema
        .path("properties")
        .properties()
        .forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
    schema.path("allOf").values().forEach(part -> properties.putAll(properties(part)));
    return properties;
  }

  private static String kind(JsonNode schema) {
    return schema.path("type").toString()
        + schema.path("format").asString("")
        + schema.path("$ref").asString("");
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (JsonNode other : list) {
      if (other.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
