package io.polysight.metrics.voc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.matching.Box;
import io.polysight.metrics.matching.ClassPrecisions;
import io.polysight.metrics.matching.Detection;
import io.polysight.metrics.matching.ReferenceCases;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VocAveragePrecisionTest {
  private static final Box HERE = new Box(1, 1, 10, 10);
  private static final Box THERE = new Box(31, 31, 40, 40);

  private static VocObject cat(Box box, boolean difficult) {
    return new VocObject("cat", box, difficult);
  }

  private static Detection found(Box box, double score) {
    return new Detection("cat", box, score);
  }

  private static List<VocImage> image(List<VocObject> objects, Detection... found) {
    return List.of(new VocImage(objects, List.of(found)));
  }

  @Test
  void agreesWithThePythonEvaluation() {
    for (JsonNode random : ReferenceCases.read("voc")) {
      List<VocImage> images = new ArrayList<>();
      for (JsonNode image : random.get("images")) {
        List<VocObject> objects = new ArrayList<>();
        for (JsonNode o : image.get("objects")) {
          objects.add(
              new VocObject(
                  o.get("label").asString(),
                  ReferenceCases.box(o.get("box")),
                  o.get("flag").asBoolean()));
        }
        images.add(new VocImage(objects, ReferenceCases.detections(image)));
      }
      ClassPrecisions old = VocAveragePrecision.voc2007(images);
      ClassPrecisions now = VocAveragePrecision.voc2010(images);
      for (String label : random.get("expected").propertyNames()) {
        JsonNode expected = random.get("expected").get(label);
        ReferenceCases.assertSame(old.of(label), expected.get(0), label + " 2007");
        ReferenceCases.assertSame(now.of(label), expected.get(1), label + " 2010");
      }
    }
  }

  @Test
  void countsASecondDetectionOfAnObjectAsFalse() {
    List<VocImage> images =
        image(
            List.of(cat(HERE, false), cat(THERE, false)),
            found(HERE, 0.9),
            found(HERE, 0.8),
            found(THERE, 0.7));
    // Precision 1, 1/2, 2/3 at recall 1/2, 1/2, 1.
    assertThat(VocAveragePrecision.voc2010(images).of("cat"))
        .isCloseTo(0.5 + 0.5 * 2 / 3, within(1e-12));
    assertThat(VocAveragePrecision.voc2007(images).of("cat"))
        .isCloseTo((6 + 5 * 2.0 / 3) / 11, within(1e-12));
  }

  @Test
  void neitherCountsNorBlamesADetectionOfADifficultObject() {
    List<VocImage> images =
        image(
            List.of(cat(HERE, false), cat(THERE, true)),
            found(THERE, 0.9),
            found(THERE, 0.8),
            found(HERE, 0.7));
    assertThat(VocAveragePrecision.voc2010(images).of("cat")).isEqualTo(1);
  }

  @Test
  void wantsMoreThanHalfOfOverlapWithBothEdgesInside() {
    // 10 x 10 pixels against 10 x 20: exactly one half.
    List<VocImage> half = image(List.of(cat(new Box(1, 1, 10, 20), false)), found(HERE, 0.9));
    assertThat(VocAveragePrecision.voc2010(half).of("cat")).isZero();
    List<VocImage> more = image(List.of(cat(new Box(1, 1, 10, 19), false)), found(HERE, 0.9));
    assertThat(VocAveragePrecision.voc2010(more).of("cat")).isEqualTo(1);
  }

  @Test
  void isUndefinedForAClassWithoutObjectsAndLeavesItOutOfTheMean() {
    List<VocImage> images =
        image(List.of(cat(HERE, false)), found(HERE, 0.9), new Detection("dog", HERE, 0.9));
    ClassPrecisions precisions = VocAveragePrecision.voc2010(images);
    assertThat(precisions.of("dog")).isNaN();
    assertThat(precisions.mean().value()).isEqualTo(1);
    assertThat(VocAveragePrecision.voc2010(List.of()).mean().value()).isNaN();
  }

  /** Recomputes both areas by definition: the greatest precision at a recall at least as high. */
  @Test
  void takesTheAreasByDefinition() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 5_000; i++) {
      int objects = 1 + random.nextInt(6);
      List<VocObject> known = new ArrayList<>();
      for (int o = 0; o < objects; o++) {
        known.add(cat(new Box(100 * o, 1, 100 * o + 9, 10), false));
      }
      List<Detection> found = new ArrayList<>();
      boolean[] taken = new boolean[objects];
      int hits = 0;
      int detections = random.nextInt(10);
      double[] precision = new double[detections];
      double[] recall = new double[detections];
      for (int d = 0; d < detections; d++) {
        int target = random.nextInt(objects + 2);
        found.add(found(new Box(100 * target, 1, 100 * target + 9, 10), 1 - d / 20.0));
        hits += target < objects && !taken[target] ? 1 : 0;
        if (target < objects) {
          taken[target] = true;
        }
        precision[d] = (double) hits / (d + 1);
        recall[d] = (double) hits / objects;
      }
      double eleven = 0;
      for (int t = 0; t <= 10; t++) {
        eleven += best(precision, recall, t * 0.1) / 11;
      }
      double area = 0;
      for (int h = 1; h <= hits; h++) {
        area += best(precision, recall, (double) h / objects) / objects;
      }
      List<VocImage> images = List.of(new VocImage(known, found));
      assertThat(VocAveragePrecision.voc2007(images).of("cat")).isCloseTo(eleven, within(1e-12));
      assertThat(VocAveragePrecision.voc2010(images).of("cat")).isCloseTo(area, within(1e-12));
    }
  }

  private static double best(double[] precision, double[] recall, double least) {
    double best = 0;
    for (int i = 0; i < precision.length; i++) {
      best = recall[i] >= least ? Math.max(best, precision[i]) : best;
    }
    return best;
  }
}
