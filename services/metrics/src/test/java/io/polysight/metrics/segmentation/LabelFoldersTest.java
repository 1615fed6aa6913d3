package io.polysight.metrics.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.metrics.input.InvalidInputException;
import io.polysight.metrics.pixel.PixelMap;
import io.polysight.metrics.pixel.PngMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFoldersTest {
  private static final LabelRule RULE = new LabelRule(2, 0, OptionalInt.of(9));

  @TempDir Path truth;
  @TempDir Path predictions;

  @BeforeEach
  void writeBothSides() throws IOException {
    write(truth, "a.png", 0, 1, 9);
    write(predictions, "a.png", 0, 0, 7);
    write(predictions, "unasked.png", 200, 200, 200);
    Files.writeString(truth.resolve("readme.txt"), "no map");
  }

  private static void write(Path folder, String name, int... labels) throws IOException {
    PngMaps.writeLabels(new PixelMap(labels.length, 1, labels), folder.resolve(name));
  }

  private SemanticSegmentation score() {
    return LabelFolders.score(truth, predictions, RULE, List.of("0", "1"), false, PngMaps::labels);
  }

  @Test
  void scoresFilesOfTheSameNameAndNoOthers() {
    assertThat(score().figures().values()).containsEntry("pACC", 0.5);
  }

  @Test
  void tellsAllMapsThatDoNotFit() throws IOException {
    write(truth, "b.png", 0, 12, 0);
    write(predictions, "b.png", 5, 6, 0);
    write(truth, "c.png", 0, 0, 0);
    write(predictions, "c.png", 0, 0);
    assertThatThrownBy(this::score)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "label map with labels other than 0 to 1, and 9 to be ignored: b.png = 12")
        .hasMessageContaining("prediction with labels other than 0 to 1")
        .hasMessageContaining("b.png = 5, 6")
        .hasMessageContaining("c.png = 2 x 1, not 3 x 1");
  }

  @Test
  void refusesMapsWithoutPrediction() throws IOException {
    write(truth, "b.png", 0);
    assertThatThrownBy(this::score).hasMessageContaining("b.png = not in " + predictions);
    Files.delete(predictions.resolve("a.png"));
    assertThatThrownBy(this::score)
        .hasMessageContaining("no PNG file in common")
        .hasMessageContaining(predictions + " with 1 and " + truth + " with 2");
    assertThatThrownBy(() ->
            LabelFolders.score(
                truth.resolve("x"), predictions, RULE, List.of("0", "1"), false, PngMaps::labels))
        .hasMessageContaining("is no folder");
  }
}
