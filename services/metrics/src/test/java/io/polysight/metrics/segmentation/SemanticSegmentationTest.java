package io.polysight.metrics.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.pixel.PixelMap;
import io.polysight.metrics.segmentation.SemanticSegmentation.Mean;
import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Interval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class SemanticSegmentationTest {
  private static final LabelRule TWO = new LabelRule(2, 0, OptionalInt.of(9));
  private static final List<String> NAMES = List.of("road", "sky");

  private static PixelMap row(int... labels) {
    return new PixelMap(labels.length, 1, labels);
  }

  private static PixelMap map(int width, int height, IntBinaryOperator label) {
    int[] labels = new int[width * height];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = label.applyAsInt(i % width, i / width);
    }
    return new PixelMap(width, height, labels);
  }

  private static Figures figures(PixelMap truth, PixelMap predicted) {
    return new SemanticSegmentation(
            TWO, NAMES, List.of(ImageCounts.of(truth, predicted, TWO, false)))
        .figures();
  }

  @Test
  void countsTheIgnoredLabelAsWrongWhereItIsPredictedOnly() {
    Figures figures = figures(row(0, 0, 0, 1, 9, 9), row(0, 0, 9, 0, 1, 7));
    // road: 2 correct of 3 true and 3 predicted; sky: none of 1 true.
    assertThat(figures.values())
        .containsEntry("mIoU", (2.0 / 4 + 0) / 2)
        .containsEntry("fwIoU", 3.0 / 4 * 0.5)
        .containsEntry("mACC", (2.0 / 3 + 0) / 2)
        .containsEntry("pACC", 0.5)
        .containsEntry("mDice", (4.0 / 6 + 0) / 2);
  }

  @Test
  void agreesWithSetsOfPixelsOnRandomMaps() {
    var random = new SplittableRandom(8);
    for (int round = 0; round < 2000; round++) {
      int[] choices = {0, 1, 9};
      PixelMap truth = map(5, 2, (x, y) -> choices[random.nextInt(3)]);
      PixelMap predicted = map(5, 2, (x, y) -> choices[random.nextInt(3)]);
      Set<Integer> counted = pixels(truth, 0, 1);
      double sum = 0;
      int defined = 0;
      for (int label = 0; label < 2; label++) {
        Set<Integer> intersection = pixels(truth, label);
        intersection.retainAll(pixels(predicted, label));
        Set<Integer> union = pixels(predicted, label);
        union.retainAll(counted);
        union.addAll(pixels(truth, label));
        sum += union.isEmpty() ? 0 : (double) intersection.size() / union.size();
        defined += union.isEmpty() ? 0 : 1;
      }
      double actual = figures(truth, predicted).values().get("mIoU");
      if (defined == 0) {
        assertThat(actual).isNaN();
      } else {
        assertThat(actual).isCloseTo(sum / defined, within(1e-12));
      }
    }
  }

  private static Set<Integer> pixels(PixelMap map, int... labels) {
    Set<Integer> pixels = new HashSet<>();
    for (int i = 0; i < map.values().length; i++) {
      for (int label : labels) {
        if (map.values()[i] == label) {
          pixels.add(i);
        }
      }
    }
    return pixels;
  }

  @Test
  void leavesOutClassesNeitherPresentNorPredicted() {
    Figures figures = figures(row(0, 0), row(0, 0));
    assertThat(figures.values()).containsEntry("mIoU", 1.0);
    assertThat(figures.tables().get("per_class").get("sky").get("IoU")).isNaN();
  }

  @Test
  void saysThatNothingIsDefinedWhereAllIsIgnored() {
    Figures figures = figures(row(9, 9), row(0, 1));
    assertThat(figures.values().values()).allSatisfy(value -> assertThat(value).isNaN());
    assertThat(figures.undefined()).containsKeys("mIoU", "fwIoU", "pACC", "mACC", "mDice");
  }

  @Test
  void dropsAnIgnoredLabelThatLiesAmongTheClasses() {
    var rule = new LabelRule(3, 0, OptionalInt.of(0));
    ImageCounts counts = ImageCounts.of(row(0, 1, 2, 2), row(1, 0, 2, 2), rule, false);
    Figures figures =
        new SemanticSegmentation(rule, List.of("other", "a", "b"), List.of(counts)).figures();
    assertThat(figures.values()).containsEntry("mIoU", 0.5);
    assertThat(figures.tables().get("per_class")).containsOnlyKeys("a", "b");
  }

  @Test
  void findsTheBoundaryThatErosionLeaves() {
    var random = new SplittableRandom(5);
    int inside = 0;
    for (int round = 0; round < 300; round++) {
      int width = random.nextInt(1, 20);
      int height = random.nextInt(1, 20);
      int distance = random.nextInt(1, 4);
      int scale = random.nextInt(3, 20);
      // Stripes with a few specks, so that pixels on either side of the rule occur.
      PixelMap map =
          map(width, height, (x, y) -> random.nextInt(30) == 0 ? 3 : (x + y / 2) / scale % 3);
      boolean[] near = Boundary.near(map, distance);
      for (int i = 0; i < near.length; i++) {
        assertThat(near[i]).isEqualTo(!fits(map, i % width, i / width, distance));
        inside += near[i] ? 0 : 1;
      }
    }
    assertThat(inside).isGreaterThan(1000);
  }

  /** Whether the square around a pixel lies inside the image and has one label. */
  private static boolean fits(PixelMap map, int x, int y, int distance) {
    for (int v = y - distance; v <= y + distance; v++) {
      for (int u = x - distance; u <= x + distance; u++) {
        if (u < 0
            || v < 0
            || u >= map.width()
            || v >= map.height()
            || map.values()[v * map.width() + u] != map.values()[y * map.width() + x]) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void agreesWithBoundaryIouApi() {
    PixelMap truth = map(200, 150, (x, y) -> (x * x + 3 * y * y) / 4000 % 4);
    PixelMap predicted =
        map(200, 150, (x, y) -> ((x + 4) * (x + 4) + 3 * (y - 3) * (y - 3)) / 4000 % 4);
    // mask_to_boundary of boundary-iou-api with OpenCV 5.0.0, per class; with the ignored label
    // both masks are cut to the pixels that count.
    assertBoundary(
        truth,
        predicted,
        new LabelRule(4, 0, OptionalInt.empty()),
        0.624113475177305,
        0.6035173642030276,
        0.6116081670107822,
        0.6090261855918909);
    assertBoundary(
        truth,
        predicted,
        new LabelRule(3, 0, OptionalInt.of(3)),
        0.6508896383300383,
        0.6035173642030276,
        0.718151373074347);
  }

  private static void assertBoundary(
      PixelMap truth, PixelMap predicted, LabelRule rule, double... expected) {
    List<String> names = List.of("a", "b", "c", "d").subList(0, rule.classes());
    Figures figures =
        new SemanticSegmentation(rule, names, List.of(ImageCounts.of(truth, predicted, rule, true)))
            .figures();
    double sum = 0;
    for (int i = 0; i < expected.length; i++) {
      assertThat(figures.tables().get("per_class").get(names.get(i)).get("BoundaryIoU"))
          .isCloseTo(expected[i], within(1e-12));
      sum += expected[i];
    }
    assertThat(figures.values().get("mBoundaryIoU"))
        .isCloseTo(sum / expected.length, within(1e-12));
  }

  @Test
  void givesAnIntervalOfEachMean() {
    List<ImageCounts> images = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      PixelMap truth = row(0, 0, 1, 1);
      images.add(ImageCounts.of(truth, i % 2 == 0 ? truth : row(1, 1, 1, 1), TWO, true));
    }
    var segmentation = new SemanticSegmentation(TWO, NAMES, images);
    Figures figures = segmentation.figures();
    for (Mean mean : Mean.values()) {
      Interval interval = new Bootstrap(200, 0.95, 3).interval(segmentation.contributions(mean));
      assertThat(figures.values()).containsValue(interval.estimate());
      assertThat(interval.low()).isLessThan(interval.estimate());
      assertThat(interval.high()).isGreaterThan(interval.estimate());
    }
  }

  @Test
  void refusesNamesThatAreNotOneEach() {
    assertThatThrownBy(() -> new SemanticSegmentation(TWO, List.of("a"), List.of()))
        .hasMessageContaining("1 names for 2 classes");
    assertThatThrownBy(() -> new SemanticSegmentation(TWO, List.of("a", "a"), List.of()))
        .hasMessageContaining("[a, a]");
  }
}
