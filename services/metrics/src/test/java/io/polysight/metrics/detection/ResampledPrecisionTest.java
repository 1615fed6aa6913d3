package io.polysight.metrics.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResampledPrecisionTest {
  private static final List<String> LABELS = List.of("cup", "dog", "tree");

  /** Images of three things each, found more or less, and some found that are not there. */
  private static List<ImageRegions<Rectangle>> images(int count) {
    var random = new Random(3);
    List<ImageRegions<Rectangle>> images = new ArrayList<>();
    for (int image = 0; image < count; image++) {
      List<KnownRegion<Rectangle>> known = new ArrayList<>();
      List<FoundRegion<Rectangle>> found = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String label = LABELS.get(random.nextInt(3));
        double left = random.nextInt(50);
        known.add(new KnownRegion<>(label, new Rectangle(left, 0, 20, 20), 400, false));
        double moved = left + random.nextInt(12);
        found.add(new FoundRegion<>(label, new Rectangle(moved, 0, 20, 20), random.nextDouble()));
        found.add(
            new FoundRegion<>(label, new Rectangle(moved, 90, 9, 9), random.nextDouble() / 2));
      }
      images.add(new ImageRegions<>(known, found));
    }
    return images;
  }

  @Test
  void overAllImagesItIsTheAveragePrecision() {
    List<ImageRegions<Rectangle>> images = images(20);
    DetectionScores scores = AveragePrecision.of(images);
    assertThat(ResampledPrecision.overThresholds(images).value())
        .isCloseTo(scores.precision(), within(1e-12));
    assertThat(ResampledPrecision.atHalf(images).value())
        .isCloseTo(scores.precision50(), within(1e-12));
    assertThat(scores.precision50()).isStrictlyBetween(0.3, 1.0);
  }

  @Test
  void anImageDrawnTwiceCountsTwice() {
    List<ImageRegions<Rectangle>> images = images(4);
    List<ImageRegions<Rectangle>> drawn =
        List.of(images.get(0), images.get(0), images.get(2), images.get(3));
    assertThat(ResampledPrecision.ofCounts(images, 10).applyAsDouble(new int[] {2, 0, 1, 1}))
        .isCloseTo(AveragePrecision.of(drawn).precision(), within(1e-12));
  }

  @Test
  void hasAnIntervalAroundIt() {
    Interval interval = new Bootstrap(200, 0.95, 1).interval(ResampledPrecision.atHalf(images(30)));
    assertThat(interval.low()).isLessThan(interval.estimate());
    assertThat(interval.high()).isGreaterThan(interval.estimate());
  }

  @Test
  void isUndefinedWhereNothingIsKnown() {
    List<ImageRegions<Rectangle>> nothing = List.of(new ImageRegions<>(List.of(), List.of()));
    assertThat(ResampledPrecision.atHalf(nothing).value()).isNaN();
  }
}
