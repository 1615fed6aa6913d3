package io.polysight.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.EventType;
import io.polysight.contracts.Topics;
import io.polysight.platform.testing.OpenApiContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class EventsDocumentTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** As a service's interface: it may grow, never shrink, and the file follows. */
  @Test
  void keepsWhatTheEventsPromise() throws IOException {
    Path file = Path.of(System.getProperty("polysight.home", "."), "docs/api/asyncapi.json");
    JsonNode present = EventsDocument.create();
    if (Files.exists(file)) {
      JsonNode before = JSON.readTree(Files.readAllBytes(file));
      assertThat(OpenApiContract.broken(before, present)).isEmpty();
      assertThat(present.path("components").path("messages").propertyNames())
          .containsAll(before.path("components").path("messages").propertyNames());
    }
    Files.writeString(file, JSON.writeValueAsString(present) + "\n");
  }

  @Test
  void hasAChannelForEachTopicAndAPayloadForEachType() throws IOException {
    JsonNode document = EventsDocument.create();

    assertThat(document.path("channels").propertyNames())
        .containsExactlyInAnyOrderElementsOf(Topics.ALL);
    for (EventType type : EventType.values()) {
      String name = type.type().substring("io.polysight.".length());
      String payload =
          document
              .path("components")
              .path("messages")
              .path(name)
              .path("payload")
              .path("$ref")
              .asString();
      String schema = payload.substring(payload.lastIndexOf('/') + 1);
      assertThat(document.path("components").path("schemas").path(schema).path("properties"))
          .as(name)
          .isNotEmpty();
    }
    assertThat(
            document
                .path("components")
                .path("schemas")
                .path("JobPaused")
                .path("required")
                .toString())
        .isEqualTo("[\"job\",\"name\",\"team\"]");
  }
}
