package io.polysight.tasks.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.tasks.Prediction.PixelBox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunLengthsTest {
  private static final Random RANDOM = new Random(5);

  private static boolean[] bits(int pixels) {
    boolean[] bits = new boolean[pixels];
    int odds = 1 + RANDOM.nextInt(20);
    for (int i = 0; i < pixels; i++) {
      bits[i] = RANDOM.nextInt(odds) == 0;
    }
    return bits;
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.strip().split(" +")).mapToDouble(Double::parseDouble).toArray();
  }

  /** The file says which program drew them. */
  @Test
  void drawsPolygonsAsPycocotoolsDoes() throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("polygons.txt")),
                StandardCharsets.UTF_8))) {
      List<String> cases = lines.lines().filter(line -> !line.startsWith("#")).toList();
      assertThat(cases).hasSize(60);
      for (String line : cases) {
        String[] given = line.split(" \\|\\| ")[0].split(" \\| ");
        String[] expected = line.split(" \\|\\| ")[1].split(" \\| ");
        double[] size = numbers(given[0]);
        RunLengths mask =
            RunLengths.ofPolygons(
                (int) size[0],
                (int) size[1],
                Arrays.stream(given).skip(1).map(RunLengthsTest::numbers).toList());
        assertThat(mask.text()).as(line).isEqualTo(expected[0]);
        assertThat(mask.area()).as(line).isEqualTo(Integer.parseInt(expected[1]));
        double[] box = numbers(expected[2]);
        assertThat(mask.bounds()).as(line).isEqualTo(new PixelBox(box[0], box[1], box[2], box[3]));
      }
    }
  }

  @Test
  void mergesAndMeasuresAsPixelsDo() {
    for (int trial = 0; trial < 2_000; trial++) {
      int height = 1 + RANDOM.nextInt(8);
      int width = 1 + RANDOM.nextInt(8);
      boolean[] first = bits(height * width);
      boolean[] second = bits(height * width);
      RunLengths a = RunLengths.ofBits(height, width, first);
      RunLengths b = RunLengths.ofBits(height, width, second);
      boolean[] any = new boolean[first.length];
      boolean[] both = new boolean[first.length];
      int common = 0;
      int all = 0;
      for (int i = 0; i < first.length; i++) {
        any[i] = first[i] || second[i];
        both[i] = first[i] && second[i];
        common += both[i] ? 1 : 0;
        all += any[i] ? 1 : 0;
      }
      assertThat(RunLengths.union(List.of(a, b))).isEqualTo(RunLengths.ofBits(height, width, any));
      assertThat(RunLengths.intersection(List.of(a, b)))
          .isEqualTo(RunLengths.ofBits(height, width, both));
      assertThat(a.common(b)).isEqualTo(common);
      assertThat(a.iou(b)).isEqualTo(common == 0 ? 0 : (double) common / all, within(0.0));
      assertThat(RunLengths.parse(height, width, a.text()).toBits()).isEqualTo(first);
    }
  }

  @Test
  void countsByHand() {
    // columns 011, 100 of a mask of 3 x 2
    RunLengths mask = RunLengths.of(3, 2, 1, 3, 2);
    assertThat(mask.toBits()).isEqualTo(new boolean[] {false, true, true, false, true, false});
    assertThat(mask.area()).isEqualTo(3);
    assertThat(mask.bounds()).isEqualTo(new PixelBox(0, 0, 2, 3));
    assertThat(mask.iou(RunLengths.of(3, 2, 3, 2, 1))).isEqualTo(0.25);
    assertThat(RunLengths.of(3, 2, 6).bounds()).isEqualTo(new PixelBox(0, 0, 0, 0));
  }

  @Test
  void takesRunsOfNoPixels() {
    RunLengths mask = RunLengths.of(2, 3, 1, 0, 1, 2, 0, 1, 1);
    RunLengths same = RunLengths.of(2, 3, 2, 3, 1);
    assertThat(mask.toBits()).isEqualTo(same.toBits());
    assertThat(mask.bounds()).isEqualTo(same.bounds());
    assertThat(mask.common(same)).isEqualTo(3);
    assertThat(RunLengths.union(List.of(mask, same))).isEqualTo(same);
  }

  @Test
  void refusesMasksOfDifferentImages() {
    assertThatThrownBy(() -> RunLengths.of(2, 3, 6).common(RunLengths.of(3, 2, 6)))
        .hasMessageContaining("2 x 3")
        .hasMessageContaining("3 x 2");
  }

  @Test
  void refusesPolygonsThatAreNone() {
    assertThatThrownBy(() -> RunLengths.ofPolygons(4, 4, List.of(new double[] {1, 1, 2, 2})))
        .hasMessageContaining("4 numbers");
  }
}
