package io.polysight.platform.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which schemas of an OpenAPI document callers send, directly or inside others. */
final class Requests {
  private static final String PREFIX = "#/components/schemas/";

  private Requests() {}

  static Set<String> schemas(JsonNode document) {
    Set<String> sent = new HashSet<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    document
        .path("paths")
        .values()
        .forEach(path -> path.values().forEach(each -> open.add(each.path("requestBody"))));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      node.values().forEach(open::add);
      String reference = node.path("$ref").asString("");
      if (reference.startsWith(PREFIX) && sent.add(reference.substring(PREFIX.length()))) {
        String name = reference.substring(PREFIX.length());
        open.add(document.path("components").path("schemas").path(name));
      }
    }
    return sent;
  }
}
