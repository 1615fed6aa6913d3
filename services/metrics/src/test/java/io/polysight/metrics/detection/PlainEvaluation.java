package io.polysight.metrics.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * COCO's evaluation written plainly, one category, threshold and area range at a time: what the
 * fast one is compared with.
 *
 * @param <R> the kind of region
 */
final class PlainEvaluation<R> {
  record Known<R>(int image, int category, R region, double area, boolean crowd) {}

  record Found<R>(int image, int category, R region, double area, double score) {}

  /** What became of a detection. */
  private record Outcome(double score, boolean hit, boolean counts) {}

  private record Key(int category, double threshold, AreaRange area, int limit) {}

  /** One image: how many objects count, and what became of its detections. */
  private record Judged(int objects, List<Outcome> outcomes) {}

  private final Map<Key, List<Judged>> judged = new HashMap<>();
  private final int images;
  private final List<Known<R>> known;
  private final List<Found<R>> found;
  private final ToDoubleBiFunction<R, R> common;
  private final ToDoubleBiFunction<R, R> size;

  /**
   * @param common square pixels in both
   * @param size square pixels of the first
   */
  PlainEvaluation(
      int images,
      List<Known<R>> known,
      List<Found<R>> found,
      ToDoubleBiFunction<R, R> common,
      ToDoubleBiFunction<R, R> size) {
    this.images = images;
    this.known = known;
    this.found = found;
    this.common = common;
    this.size = size;
  }

  /**
   * @param categories judged one by one; a single -1 for all together
   */
  double figure(FigureDefinition figure, List<Double> thresholds, int limit, int[] categories) {
    double sum = 0;
    int count = 0;
    for (int category : categories) {
      for (double threshold : thresholds) {
        if (!Double.isNaN(figure.threshold()) && figure.threshold() != threshold) {
          continue;
        }
        double value = figure(figure, category, threshold, limit);
        if (!Double.isNaN(value)) {
          sum += value;
          count++;
        }
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private double figure(FigureDefinition figure, int category, double threshold, int limit) {
    List<Outcome> outcomes = new ArrayList<>();
    int objects = 0;
    for (Judged judged : judged(new Key(category, threshold, figure.area(), limit))) {
      objects += judged.objects;
      outcomes.addAll(judged.outcomes.subList(0, Math.min(figure.most(), judged.outcomes.size())));
    }
    if (objects == 0) {
      return Double.NaN;
    }
    outcomes.sort(Comparator.comparingDouble(o -> -o.score));
    outcomes.removeIf(o -> !o.counts);
    int hits = 0;
    for (Outcome outcome : outcomes) {
      hits += outcome.hit ? 1 : 0;
    }
    return figure.kind() == FigureDefinition.Kind.RECALL
        ? (double) hits / objects
        : averagePrecision(outcomes, objects);
  }

  private List<Judged> judged(Key key) {
    return judged.computeIfAbsent(
        key,
        k -> {
          List<Judged> all = new ArrayList<>();
          for (int image = 0; image < images; image++) {
            List<Known<R>> here = known(image, k.category);
            int objects = 0;
            for (Known<R> object : here) {
              objects += ignored(object, k.area) ? 0 : 1;
            }
            List<Found<R>> detections = found(image, k.category, k.limit);
            all.add(new Judged(objects, outcomes(here, detections, k.area, k.threshold)));
          }
          return all;
        });
  }

  private List<Known<R>> known(int image, int category) {
    List<Known<R>> here = new ArrayList<>();
    for (Known<R> k : known) {
      if (k.image == image && (category < 0 || k.category == category)) {
        here.add(k);
      }
    }
    here.sort(Comparator.comparingInt(Known::category));
    return here;
  }

  private List<Found<R>> found(int image, int category, int limit) {
    List<Found<R>> here = new ArrayList<>();
    for (Found<R> f : found) {
      if (f.image == image && (category < 0 || f.category == category)) {
        here.add(f);
      }
    }
    here.sort(Comparator.comparingInt(Found::category));
    here.sort(Comparator.comparingDouble(f -> -f.score));
    return here.subList(0, Math.min(limit, here.size()));
  }

  private static boolean ignored(Known<?> object, AreaRange area) {
    return object.crowd || object.area < area.least() || object.area > area.most();
  }

  private List<Outcome> outcomes(
      List<Known<R>> objects, List<Found<R>> detections, AreaRange area, double threshold) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Known<R>> taken = new ArrayList<>();
    for (Found<R> detection : detections) {
      Known<R> match = best(objects, taken, detection, area, threshold, false);
      if (match == null) {
        match = best(objects, taken, detection, area, threshold, true);
      }
      if (match != null) {
        taken.add(match);
        outcomes.add(new Outcome(detection.score, true, !ignored(match, area)));
      } else {
        boolean inside = detection.area >= area.least() && detection.area <= area.most();
        outcomes.add(new Outcome(detection.score, false, inside));
      }
    }
    return outcomes;
  }

  private Known<R> best(
      List<Known<R>> objects,
      List<Known<R>> taken,
      Found<R> detection,
      AreaRange area,
      double threshold,
      boolean amongIgnored) {
    Known<R> best = null;
    double most = Math.min(threshold, 1 - 1e-10);
    for (Known<R> object : objects) {
      if (ignored(object, area) != amongIgnored || (!object.crowd && isIn(taken, object))) {
        continue;
      }
      double iou = iou(detection, object);
      if (iou >= most) {
        best = object;
        most = iou;
      }
    }
    return best;
  }

  private static boolean isIn(List<? extends Known<?>> taken, Known<?> object) {
    for (Known<?> one : taken) {
      if (one == object) {
        return true;
      }
    }
    return false;
  }

  private double iou(Found<R> detection, Known<R> object) {
    double both = common.applyAsDouble(detection.region, object.region);
    double own = size.applyAsDouble(detection.region, detection.region);
    double other = size.applyAsDouble(object.region, object.region);
    return both <= 0 ? 0 : both / (object.crowd ? own : own + other - both);
  }

  private static double averagePrecision(List<Outcome> outcomes, int objects) {
    double sum = 0;
    for (int i = 0; i <= 100; i++) {
      double best = 0;
      int hits = 0;
      for (int rank = 0; rank < outcomes.size(); rank++) {
        hits += outcomes.get(rank).hit ? 1 : 0;
        if ((double) hits / objects >= i * 0.01) {
          best = Math.max(best, hits / (rank + 1 + Math.ulp(1.0)));
        }
      }
      sum += best;
    }
    return sum / 101;
  }
}
