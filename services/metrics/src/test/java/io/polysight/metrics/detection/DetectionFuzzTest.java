package io.polysight.metrics.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.metrics.detection.PlainEvaluation.Found;
import io.polysight.metrics.detection.PlainEvaluation.Known;
import io.polysight.tasks.mask.RunLengths;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/** Small random cases, with ties, crowds and empty images, against {@link PlainEvaluation}. */
class DetectionFuzzTest {
  private static final int CASES = 20_000;
  private static final List<AreaRange> AREAS =
      List.of(
          AreaRange.ALL,
          new AreaRange("small", 0, 4),
          new AreaRange("medium", 4, 9),
          new AreaRange("large", 9, 1e10));

  /** COCO's figures with thresholds, sizes and limits that matter in small cases. */
  private static final DetectionProtocol PROTOCOL =
      new DetectionProtocol(
          List.of(0.5, 0.75, 1.0),
          AREAS,
          List.of(1, 2, 3),
          0,
          false,
          DetectionProtocol.COCO.figures().stream()
              .map(f ->
                  new FigureDefinition(
                      f.name(),
                      f.kind(),
                      f.threshold(),
                      AREAS.get(DetectionProtocol.COCO.areas().indexOf(f.area())),
                      f.most() == 1 ? 1 : f.most() == 10 ? 2 : 3))
              .toList());

  /** left, top, width, height */
  private record Box(int left, int top, int width, int height) {
    double area() {
      return width * height;
    }

    double common(Box other) {
      int across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
      int down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
      return across <= 0 || down <= 0 ? 0 : across * down;
    }
  }

  /** A case of one kind of region. */
  private record Case<R>(int images, int categories, List<Known<R>> known, List<Found<R>> found) {}

  private static <R> Case<R> random(
      Random random, Supplier<R> region, ToDoubleBiFunction<R, R> size) {
    int images = 1 + random.nextInt(3);
    int categories = 1 + random.nextInt(2);
    List<Known<R>> known = new ArrayList<>();
    List<Found<R>> found = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      R shape = region.get();
      double area = random.nextInt(4) == 0 ? random.nextInt(12) : size.applyAsDouble(shape, shape);
      known.add(
          new Known<>(
              random.nextInt(images),
              random.nextInt(categories),
              shape,
              area,
              random.nextInt(5) == 0));
    }
    for (int i = random.nextInt(9); i > 0; i--) {
      R shape =
          known.isEmpty() || random.nextBoolean()
              ? region.get()
              : known.get(random.nextInt(known.size())).region();
      found.add(
          new Found<>(
              random.nextInt(images),
              random.nextInt(categories),
              shape,
              size.applyAsDouble(shape, shape),
              random.nextInt(5) / 4.0));
    }
    return new Case<>(images, categories, known, found);
  }

  private interface Adder<S, R> {
    void add(S shapes, R region);
  }

  private static <R, S extends Shapes> void compare(
      Supplier<Case<R>> cases,
      Supplier<S> shapes,
      Adder<S, R> adder,
      ToDoubleBiFunction<R, R> common,
      ToDoubleBiFunction<R, R> size) {
    for (int number = 0; number < CASES; number++) {
      Case<R> given = cases.get();
      boolean classAgnostic = number % 4 == 3;
      S truthShapes = shapes.get();
      var truth =
          new GroundTruth(
              given.images, List.of("cup", "dog").subList(0, given.categories), truthShapes, null);
      for (Known<R> k : given.known) {
        adder.add(truthShapes, k.region());
        truth.add(k.image(), k.category(), k.area(), k.crowd());
      }
      S foundShapes = shapes.get();
      // every third case drops what cannot count while it is added
      int firstDrop = number % 3 == 0 ? 5 : 100;
      var found = new Detections(foundShapes, PROTOCOL, classAgnostic, firstDrop);
      for (Found<R> f : given.found) {
        adder.add(foundShapes, f.region());
        found.add(f.image(), f.category(), f.score(), f.area());
      }
      DetectionScores scores = MatchStatistics.of(truth, found).scores(Selection.ALL);
      var plain = new PlainEvaluation<>(given.images, given.known, given.found, common, size);
      int[] categories =
          classAgnostic ? new int[] {-1} : given.categories == 1 ? new int[] {0} : new int[] {0, 1};
      for (FigureDefinition figure : PROTOCOL.figures()) {
        double wanted = plain.figure(figure, PROTOCOL.thresholds(), PROTOCOL.limit(), categories);
        double value = scores.value(figure);
        if (!(Math.abs(value - wanted) <= 1e-12)
            && !(Double.isNaN(value) && Double.isNaN(wanted))) {
          assertThat(value).as(number + " " + figure.name() + " " + given).isEqualTo(wanted);
        }
      }
    }
  }

  @Test
  void boxesAgreeWithThePlainEvaluation() {
    var random = new Random(11);
    compare(
        () ->
            random(
                random,
                () ->
                    new Box(
                        random.nextInt(3),
                        random.nextInt(3),
                        random.nextInt(5),
                        1 + random.nextInt(4)),
                (box, same) -> box.area()),
        Boxes::new,
        (boxes, box) -> boxes.add(box.left, box.top, box.width, box.height),
        Box::common,
        (box, same) -> box.area());
  }

  @Test
  void masksAgreeWithThePlainEvaluation() {
    var random = new Random(12);
    compare(
        () -> random(random, () -> random.nextInt(1 << 16), (mask, same) -> Integer.bitCount(mask)),
        Masks::new,
        (masks, pixels) -> masks.add(RunLengths.ofBits(4, 4, bits(pixels))),
        (mask, other) -> Integer.bitCount(mask & other),
        (mask, same) -> Integer.bitCount(mask));
  }

  private static boolean[] bits(int pixels) {
    boolean[] bits = new boolean[16];
    for (int i = 0; i < 16; i++) {
      bits[i] = (pixels >> i & 1) == 1;
    }
    return bits;
  }
}
