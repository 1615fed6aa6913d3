package io.polysight.metrics.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.metrics.Figures;
import io.polysight.metrics.matching.Box;
import io.polysight.metrics.matching.Detection;
import io.polysight.metrics.matching.ReferenceCases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DetectionErrorsTest {
  private static final Box HERE = new Box(0, 0, 10, 10);
  private static final Box BESIDE = new Box(5, 0, 15, 10);
  private static final Box THERE = new Box(50, 50, 60, 60);

  private static AnnotatedBox cat(Box box) {
    return new AnnotatedBox("cat", box, false);
  }

  private static DetectionErrors errors(List<AnnotatedBox> objects, Detection... found) {
    return new DetectionErrors(List.of(new BoxImage(objects, List.of(found))), 0.5, 0.1);
  }

  @Test
  void agreesWithTide() {
    for (JsonNode random : ReferenceCases.read("tide")) {
      List<BoxImage> images = new ArrayList<>();
      for (JsonNode image : random.get("images")) {
        List<AnnotatedBox> objects = new ArrayList<>();
        for (JsonNode o : image.get("objects")) {
          objects.add(
              new AnnotatedBox(
                  o.get("label").asString(),
                  ReferenceCases.box(o.get("box")),
                  o.get("flag").asBoolean()));
        }
        images.add(new BoxImage(objects, ReferenceCases.detections(image)));
      }
      Figures figures = new DetectionErrors(images, 0.5, 0.1).figures();
      for (String name : random.get("expected").propertyNames()) {
        ReferenceCases.assertSame(
            figures.values().get(name), random.get("expected").get(name), name);
      }
      for (String type : random.get("counts").propertyNames()) {
        assertThat(figures.tables().get("errors").get(type).get("count"))
            .as(type)
            .isEqualTo(random.get("counts").get(type).asDouble());
      }
    }
  }

  private static void assertOnly(DetectionErrors errors, ErrorType type) {
    for (ErrorType each : ErrorType.values()) {
      assertThat(errors.count(each)).as(each.name()).isEqualTo(each == type ? 1 : 0);
    }
  }

  @Test
  void tellsTheTypesApart() {
    assertOnly(errors(List.of(cat(HERE)), new Detection("dog", HERE, 1)), ErrorType.CLASSIFICATION);
    assertOnly(errors(List.of(cat(HERE)), new Detection("cat", BESIDE, 1)), ErrorType.LOCALIZATION);
    assertOnly(
        errors(List.of(cat(HERE)), new Detection("cat", HERE, 1), new Detection("cat", HERE, 0.5)),
        ErrorType.DUPLICATE);
    assertOnly(
        errors(List.of(cat(HERE)), new Detection("cat", HERE, 1), new Detection("cat", THERE, 0.5)),
        ErrorType.BACKGROUND);
    assertOnly(errors(List.of(cat(HERE))), ErrorType.MISSED);
    DetectionErrors both = errors(List.of(cat(HERE)), new Detection("dog", BESIDE, 1));
    assertThat(both.count(ErrorType.BOTH)).isEqualTo(1);
    assertThat(both.count(ErrorType.MISSED)).isEqualTo(1);
  }

  @Test
  void gainsWhatACorrectionIsWorth() {
    DetectionErrors errors = errors(List.of(cat(HERE)), new Detection("cat", BESIDE, 1));
    assertThat(errors.averagePrecision().value()).isZero();
    assertThat(errors.gain(ErrorType.LOCALIZATION).value()).isEqualTo(1);
    assertThat(errors.gain(ErrorType.CLASSIFICATION).value()).isZero();
  }

  @Test
  void blamesNobodyInARegionThatIsIgnored() {
    DetectionErrors errors =
        errors(
            List.of(cat(HERE), new AnnotatedBox("cat", new Box(40, 40, 70, 70), true)),
            new Detection("cat", THERE, 1),
            new Detection("cat", HERE, 0.5));
    assertThat(errors.averagePrecision().value()).isEqualTo(1);
  }

  @Test
  void isUndefinedWithoutAnything() {
    assertThat(errors(List.of()).figures().undefined()).containsKey("AP");
  }

  @Test
  void refusesOverlapsInTheWrongOrder() {
    assertThatThrownBy(() -> new DetectionErrors(List.of(), 0.1, 0.5))
        .hasMessageContaining("give 0 < background < hit <= 1");
  }
}
