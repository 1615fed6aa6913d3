package io.polysight.metrics.errors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** One image's detections judged, after {@code TIDEExample} and {@code TIDERun._eval_image}. */
final class ImageErrors {
  /** TIDE looks at no more detections per image. */
  private static final int MOST = 100;

  /** A detection, by its place in the image. */
  private record Found(int place, String label, double score) {}

  /** A detection as it enters average precision. */
  record Point(String label, double score, boolean hit) {}

  /**
   * What was wrong with a detection.
   *
   * @param original how it counts; empty where it lies in an ignored region
   * @param fixed how it counts once corrected; empty where the correction is to drop it
   */
  record Error(ErrorType type, Optional<Point> original, Optional<Point> fixed) {}

  private enum State {
    WRONG,
    RIGHT,
    IGNORED
  }

  private final double enough;
  private final double least;

  /** Of the objects that are not ignored. */
  private final List<String> objects;

  private final List<Found> ranked;
  private final double[][] iou;
  private final State[] states;
  private final boolean[] found;

  /** The detection that would find an object if corrected, of several the best; -1 if none. */
  private final int[] correction;

  private final ErrorType[] types;
  private final int[] targets;

  /**
   * @param enough the overlap of a hit
   * @param least the overlap below which a detection is background
   */
  ImageErrors(JudgedImage image, double enough, double least) {
    this.enough = enough;
    this.least = least;
    int[] places =
        IntStream.range(0, image.objectCount()).filter(j -> !image.isIgnored(j)).toArray();
    objects = IntStream.of(places).mapToObj(image::objectLabel).toList();
    ranked =
        IntStream.range(0, image.detectionCount())
            .mapToObj(i -> new Found(i, image.detectionLabel(i), image.score(i)))
            .sorted(Comparator.comparingDouble(Found::score).reversed())
            .limit(MOST)
            .toList();
    iou = new double[ranked.size()][places.length];
    for (int i = 0; i < iou.length; i++) {
      for (int j = 0; j < places.length; j++) {
        iou[i][j] = image.overlap(ranked.get(i).place(), places[j]);
      }
    }
    states = new State[ranked.size()];
    found = new boolean[objects.size()];
    match();
    ignore(image);
    types = new ErrorType[ranked.size()];
    targets = new int[ranked.size()];
    correction = new int[objects.size()];
    Arrays.fill(correction, -1);
    for (int i = 0; i < types.length; i++) {
      if (states[i] != State.RIGHT) {
        classify(i);
      }
    }
  }

  private boolean sameLabel(int detection, int object) {
    return ranked.get(detection).label().equals(objects.get(object));
  }

  /** By falling score each takes the free object of its label that it overlaps most. */
  private void match() {
    for (int i = 0; i < states.length; i++) {
      int detection = i;
      int best = most(i, j -> sameLabel(detection, j) && !found[j]);
      boolean hit = best >= 0 && overlap(i, best) >= enough;
      states[i] = hit ? State.RIGHT : State.WRONG;
      if (hit) {
        found[best] = true;
      }
    }
  }

  private void ignore(JudgedImage image) {
    for (int region = 0; region < image.objectCount(); region++) {
      for (int i = 0; image.isIgnored(region) && i < states.length; i++) {
        if (states[i] == State.WRONG
            && ranked.get(i).label().equals(image.objectLabel(region))
            && image.overlap(ranked.get(i).place(), region) > enough) {
          states[i] = State.IGNORED;
        }
      }
    }
  }

  /** The object of greatest overlap, above 0, among some; of several the first; -1 if none. */
  private int most(int detection, IntPredicate among) {
    int most = -1;
    for (int j = 0; j < objects.size(); j++) {
      if (among.test(j) && overlap(detection, j) > (most < 0 ? 0 : overlap(detection, most))) {
        most = j;
      }
    }
    return most;
  }

  private double overlap(int detection, int object) {
    return object < 0 ? 0 : iou[detection][object];
  }

  private void classify(int i) {
    int own = most(i, j -> sameLabel(i, j));
    int other = most(i, j -> !sameLabel(i, j));
    int taken = most(i, j -> sameLabel(i, j) && found[j]);
    double all = Math.max(overlap(i, own), overlap(i, other));
    if (!objects.isEmpty() && overlap(i, own) >= least && overlap(i, own) <= enough) {
      wrong(i, ErrorType.LOCALIZATION, own);
    } else if (!objects.isEmpty() && overlap(i, other) >= enough) {
      wrong(i, ErrorType.CLASSIFICATION, other);
    } else if (overlap(i, taken) >= enough) {
      wrong(i, ErrorType.DUPLICATE, -1);
    } else if (all <= least) {
      wrong(i, ErrorType.BACKGROUND, -1);
    } else {
      wrong(i, ErrorType.BOTH, -1);
    }
  }

  private void wrong(int detection, ErrorType type, int target) {
    types[detection] = type;
    targets[detection] = target;
    if (target >= 0 && !found[target]) {
      // Detections come by falling score, so the first is the best.
      correction[target] = correction[target] < 0 ? detection : correction[target];
    }
  }

  /** Labels of the objects to be found. */
  List<String> positives() {
    return objects;
  }

  /** Labels of the objects that nothing found. */
  List<String> falseNegatives() {
    return labels(IntStream.range(0, found.length).filter(j -> !found[j]));
  }

  /** Labels of the objects that nothing found, nor would if corrected. */
  List<String> missed() {
    return labels(IntStream.range(0, found.length).filter(j -> !found[j] && correction[j] < 0));
  }

  private List<String> labels(IntStream some) {
    return some.mapToObj(objects::get).toList();
  }

  /** What enters average precision, by falling score. */
  List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < states.length; i++) {
      if (states[i] != State.IGNORED) {
        points.add(point(i, ranked.get(i).label(), states[i] == State.RIGHT));
      }
    }
    return points;
  }

  private Point point(int detection, String label, boolean hit) {
    return new Point(label, ranked.get(detection).score(), hit);
  }

  /** By falling score; without misses, which are no detections. */
  List<Error> errors() {
    List<Error> errors = new ArrayList<>();
    for (int i = 0; i < states.length; i++) {
      if (states[i] != State.RIGHT) {
        Optional<Point> original =
            states[i] == State.IGNORED
                ? Optional.empty()
                : Optional.of(point(i, ranked.get(i).label(), false));
        int target = targets[i];
        Optional<Point> fixed =
            target >= 0 && correction[target] == i
                ? Optional.of(point(i, objects.get(target), true))
                : Optional.empty();
        errors.add(new Error(types[i], original, fixed));
      }
    }
    return errors;
  }
}
