package io.polysight.metrics.panoptic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.panoptic.PanopticQuality.Part;
import io.polysight.metrics.panoptic.PanopticQuality.Quality;
import io.polysight.metrics.pixel.PixelMap;
import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanopticQualityTest {
  private static final List<Category> CATEGORIES =
      List.of(
          new Category(1, "person", true),
          new Category(2, "car", true),
          new Category(7, "sky", false));

  private static PixelMap row(int... ids) {
    return new PixelMap(ids.length, 1, ids);
  }

  private static TrueSegment segment(PixelMap map, int id, int category, boolean crowd) {
    long area = Arrays.stream(map.values()).filter(value -> value == id).count();
    return new TrueSegment(id, category, area, crowd);
  }

  @Test
  void agreesWithSetsOfPixelsOnRandomImages() {
    var random = new SplittableRandom(20_000);
    int ties = 0;
    int matched = 0;
    int ignored = 0;
    for (int round = 0; round < 20_000; round++) {
      var plain = new PlainPanopticQuality();
      List<SortedMap<Integer, MatchCounts>> images = new ArrayList<>();
      for (int image = random.nextInt(1, 3); image > 0; image--) {
        PixelMap truth = randomMap(random, null);
        PixelMap predicted = randomMap(random, random.nextInt(4) == 0 ? null : truth);
        List<TrueSegment> trueSegments =
            ids(truth).stream()
                .map(id -> segment(truth, id, category(random), random.nextInt(5) == 0))
                .toList();
        // Mostly the category beneath, or nothing would ever match.
        List<PredictedSegment> predictedSegments =
            ids(predicted).stream()
                .map(id ->
                    new PredictedSegment(id, beneath(random, predicted, id, truth, trueSegments)))
                .toList();
        plain.add(truth, trueSegments, predicted, predictedSegments);
        SortedMap<Integer, MatchCounts> counts =
            Matching.of(truth, trueSegments, predicted, predictedSegments);
        images.add(counts);
        ties += hasTie(truth, predicted) ? 1 : 0;
        long found = counts.values().stream().mapToLong(MatchCounts::truePositives).sum();
        long wrong = counts.values().stream().mapToLong(MatchCounts::falsePositives).sum();
        matched += found > 0 ? 1 : 0;
        ignored += found + wrong < predictedSegments.size() ? 1 : 0;
      }
      assertSame(plain, new PanopticQuality(CATEGORIES, images), round);
    }
    // The cases that ports get wrong did occur.
    assertThat(ties).isGreaterThan(1000);
    assertThat(matched).isGreaterThan(5000);
    assertThat(ignored).isGreaterThan(1000);
  }

  private static void assertSame(PlainPanopticQuality plain, PanopticQuality ours, int round) {
    Figures figures = ours.figures();
    for (Part part : Part.values()) {
      double[] expected = plain.means(CATEGORIES, part::has);
      String suffix = part == Part.ALL ? "" : part == Part.THINGS ? "_th" : "_st";
      double[] actual =
          IntStream.range(0, 3)
              .mapToDouble(i -> figures.values().get(Quality.values()[i] + suffix))
              .toArray();
      // AssertJ itself would take most of the time of 20,000 rounds.
      for (int i = 0; i < 3; i++) {
        boolean same =
            Double.isNaN(expected[i])
                ? Double.isNaN(actual[i])
                : Math.abs(actual[i] - expected[i]) < 1e-12;
        if (!same) {
          assertThat(actual).as("round %d, %s", round, part).containsExactly(expected);
        }
      }
    }
  }

  private static PixelMap randomMap(SplittableRandom random, PixelMap near) {
    int[] values = new int[24];
    // Large ids, so that all three bytes count.
    int[] palette = {0, 1, 256, 70_000, 16_777_215};
    int change = random.nextInt(1, 10);
    int current = 0;
    for (int i = 0; i < values.length; i++) {
      if (i % 6 == 0 || random.nextInt(4) == 0) {
        current = palette[random.nextInt(palette.length)];
      }
      values[i] = near != null && random.nextInt(10) > change ? near.values()[i] : current;
    }
    return new PixelMap(6, 4, values);
  }

  private static List<Integer> ids(PixelMap map) {
    return Arrays.stream(map.values()).filter(id -> id != 0).distinct().boxed().toList();
  }

  private static int category(SplittableRandom random) {
    return CATEGORIES.get(random.nextInt(3)).id();
  }

  private static int beneath(
      SplittableRandom random, PixelMap map, int id, PixelMap truth, List<TrueSegment> segments) {
    Map<Integer, Integer> votes = new TreeMap<>();
    for (int i = 0; i < map.values().length; i++) {
      if (map.values()[i] == id && truth.values()[i] != 0) {
        votes.merge(truth.values()[i], 1, Integer::sum);
      }
    }
    if (votes.isEmpty() || random.nextInt(5) == 0) {
      return category(random);
    }
    int most = Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
    return segments.stream().filter(s -> s.id() == most).findFirst().orElseThrow().category();
  }

  /** Whether some pair has an IoU of exactly one half, which is no match. */
  private static boolean hasTie(PixelMap truth, PixelMap predicted) {
    Overlaps overlaps = Overlaps.of(truth, predicted);
    Map<Integer, Integer> trueAreas = overlaps.truthAreas();
    Map<Integer, Integer> predictedAreas = overlaps.predictedAreas();
    for (long pair : overlaps.pairs()) {
      int g = Overlaps.truth(pair);
      int p = Overlaps.predicted(pair);
      if (g != 0 && p != 0) {
        int shared = overlaps.pixels(g, p);
        int union = trueAreas.get(g) + predictedAreas.get(p) - shared - overlaps.pixels(0, p);
        if (2 * shared == union) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void takesVoidOutOfTheUnion() {
    PixelMap truth = row(5, 5, 5, 0, 0, 0);
    PixelMap predicted = row(9, 9, 0, 9, 9, 9);
    // 2 shared; 5 + 3 - 2 - 3 on void = 3.
    MatchCounts counts = counts(truth, predicted, false);
    assertThat(counts).isEqualTo(new MatchCounts(2.0 / 3, 1, 0, 0));
  }

  @Test
  void doesNotMatchAtExactlyHalf() {
    assertThat(counts(row(5, 5, 5, 5), row(9, 9, 0, 0), false))
        .isEqualTo(new MatchCounts(0, 0, 1, 1));
  }

  @Test
  void forgivesAPredictionMostlyOnItsCrowd() {
    assertThat(counts(row(5, 5, 8, 8), row(9, 9, 9, 0), true)).isEqualTo(MatchCounts.NONE);
    // Half is not more than half.
    assertThat(counts(row(5, 5, 8, 8), row(9, 9, 9, 9), true))
        .isEqualTo(new MatchCounts(0, 0, 1, 0));
  }

  private static MatchCounts counts(PixelMap truth, PixelMap predicted, boolean crowd) {
    return Matching.of(
            truth,
            List.of(segment(truth, 5, 1, crowd)),
            predicted,
            List.of(new PredictedSegment(9, 1)))
        .getOrDefault(1, MatchCounts.NONE);
  }

  @Test
  void saysWhichPartHasNothingToAverage() {
    Figures figures =
        new PanopticQuality(CATEGORIES, List.of(Map.of(1, new MatchCounts(0.75, 1, 0, 0))))
            .figures();
    assertThat(figures.values()).containsEntry("PQ_th", 0.75).containsEntry("N_st", 0.0);
    assertThat(figures.values().get("PQ_st")).isNaN();
    assertThat(figures.undefined())
        .containsEntry("PQ_st", "no stuff category has a true or a predicted segment");
    assertThat(figures.tables().get("per_class").get("car").get("PQ")).isNaN();
  }

  @Test
  void givesAnIntervalAroundItsFigure() {
    List<Map<Integer, MatchCounts>> images = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      images.add(Map.of(1, new MatchCounts(0.8, 1, i % 3 == 0 ? 1 : 0, 0)));
    }
    var quality = new PanopticQuality(CATEGORIES, images);
    Interval interval =
        new Bootstrap(500, 0.95, 1).interval(quality.contributions(Quality.PQ, Part.ALL));
    // 60 of 0.8 over 60 + 20 / 2.
    assertThat(interval.estimate()).isCloseTo(48.0 / 70, within(1e-12));
    assertThat(interval.low()).isBetween(0.6, interval.estimate());
    assertThat(interval.high()).isBetween(interval.estimate(), 0.75);
  }
}
