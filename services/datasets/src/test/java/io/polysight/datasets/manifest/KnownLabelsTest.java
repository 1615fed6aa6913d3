package io.polysight.datasets.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownLabelsTest {
  private static final List<String> COLOURS = List.of("red", "green", "blue");
  private static final Annotations KNOWN =
      new Annotations(
          Map.of("colour", "blue", "shape", "ring"),
          null,
          List.of(
              new AnnotatedObject(Map.of("colour", "red"), new Box(0, 0, 1, 1), null, null, null),
              new AnnotatedObject(Map.of("shape", "star"), new Box(0, 0, 1, 1), null, null, null)),
          null,
          null);

  @Test
  void takesTheImagesLabelAndThoseOfItsObjects() {
    var known = KnownLabels.of(new LabelSpace("colour", COLOURS, true), KNOWN);
    assertThat(known.present()).containsExactlyInAnyOrder("red", "blue");
    assertThat(known.absent()).containsExactly("green");
  }

  @Test
  void knowsOfNoAbsenceWhereNobodyLookedForAll() {
    var known = KnownLabels.of(new LabelSpace("colour", COLOURS, false), KNOWN);
    assertThat(known.present()).containsExactlyInAnyOrder("red", "blue");
    assertThat(known.absent()).isEmpty();
    assertThat(KnownLabels.of(new LabelSpace("colour", COLOURS, false), Annotations.none()).any())
        .isFalse();
  }
}
