package io.polysight.metrics.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.metrics.classification.ConfusionMatrix;
import io.polysight.metrics.matching.Box;
import io.polysight.metrics.matching.Detection;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundConfusionTest {
  private static final Box HERE = new Box(0, 0, 10, 10);
  private static final Box NEAR = new Box(1, 0, 11, 10);
  private static final Box THERE = new Box(50, 50, 60, 60);

  @Test
  void countsWhatWasTakenForWhatAndForNothing() {
    BoxImage image =
        new BoxImage(
            List.of(
                new AnnotatedBox("cat", HERE, false),
                new AnnotatedBox("dog", THERE, false),
                new AnnotatedBox("owl", new Box(80, 80, 90, 90), true)),
            List.of(
                new Detection("dog", HERE, 0.9),
                new Detection("cat", NEAR, 0.95),
                new Detection("cat", THERE, 0.1)));
    ConfusionMatrix matrix = BackgroundConfusion.of(List.of(image), 0.25, 0.45);
    // The cat goes to the dog that overlaps it best; the other cat finds nothing; the dog is lost.
    assertThat(matrix.labels()).containsExactly("cat", "dog", "background");
    assertThat(matrix.counts()).isEqualTo(new long[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
  }

  @Test
  void refusesAThingThatIsCalledBackground() {
    BoxImage image = new BoxImage(List.of(new AnnotatedBox("background", HERE, false)), List.of());
    assertThatThrownBy(() -> BackgroundConfusion.of(List.of(image), 0.25, 0.45))
        .hasMessageContaining("rename it");
  }
}
