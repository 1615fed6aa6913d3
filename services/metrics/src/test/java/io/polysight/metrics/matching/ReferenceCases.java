package io.polysight.metrics.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random cases with the figures of a reference program, which {@code
 * src/test/resources/reference-cases/README.md} names.
 */
public final class ReferenceCases {
  private ReferenceCases() {}

  public static List<JsonNode> read(String name) {
    List<JsonNode> cases = new ArrayList<>();
    try (InputStream file =
        ReferenceCases.class.getResourceAsStream("/reference-cases/" + name + ".json")) {
      JsonMapper.shared().readTree(Objects.requireNonNull(file, name)).forEach(cases::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  public static Box box(JsonNode corners) {
    return new Box(
        corners.get(0).asDouble(),
        corners.get(1).asDouble(),
        corners.get(2).asDouble(),
        corners.get(3).asDouble());
  }

  public static List<Detection> detections(JsonNode image) {
    List<Detection> detections = new ArrayList<>();
    for (JsonNode d : image.get("detections")) {
      detections.add(
          new Detection(d.get("label").asString(), box(d.get("box")), d.get("score").asDouble()));
    }
    return detections;
  }

  /** NaN where the reference says null. */
  public static void assertSame(double actual, JsonNode expected, String what) {
    if (expected.isNull()) {
      assertThat(actual).as(what).isNaN();
    } else {
      assertThat(actual).as(what).isCloseTo(expected.asDouble(), within(1e-12));
    }
  }
}
