package io.polysight.metrics.openimages;

import io.polysight.metrics.matching.Box;
import io.polysight.metrics.matching.ClassOutcomes;
import io.polysight.metrics.matching.ClassPrecisions;
import io.polysight.metrics.matching.Detection;
import io.polysight.metrics.matching.PrecisionRecall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Average precision of the Open Images challenges at IoU 0.5, as TensorFlow's Object Detection API
 * computes it ({@code OpenImagesDetectionChallengeEvaluator}).
 *
 * <ul>
 *   <li>Detections of a label of which nothing is known in the image are dropped.
 *   <li>A detection belongs to the single object of its class that it overlaps most, by at least
 *       half; the first is a hit.
 *   <li>One that hits nothing but lies at least half in a box around a group is taken up by the
 *       group. The group counts as one hit of its weight at the best score above 0 of those, and as
 *       so much to be found.
 *   <li>Of equal scores the later one ranks higher, in later images before earlier ones, since the
 *       reference reverses an ascending sort.
 *   <li>Boxes without extent are dropped.
 * </ul>
 *
 * Ground truth is to be expanded by {@link LabelHierarchy} first, as the challenges do.
 */
public final class OpenImagesAveragePrecision {
  private static final double OVERLAP = 0.5;

  private OpenImagesAveragePrecision() {}

  /**
   * @param groupWeight 1 in the challenges since 2018; with 0 groups only excuse detections (Open
   *     Images V2)
   */
  public static ClassPrecisions of(List<OpenImagesImage> images, double groupWeight) {
    SortedSet<String> labels = new TreeSet<>();
    for (OpenImagesImage image : images) {
      image.objects().forEach(object -> labels.add(object.label()));
    }
    SequencedMap<String, ClassOutcomes> outcomes = new LinkedHashMap<>();
    for (String label : labels) {
      var builder = new ClassOutcomes.Builder(images.size());
      for (int i = images.size() - 1; i >= 0; i--) {
        new Matching(i, images.get(i), label).add(groupWeight, builder);
      }
      outcomes.put(label, builder.build());
    }
    return new ClassPrecisions(images.size(), outcomes, PrecisionRecall::area);
  }

  /** One label in one image. */
  private static final class Matching {
    private final int image;
    private final List<Box> singles = new ArrayList<>();
    private final List<Box> groups = new ArrayList<>();
    private final List<Detection> ranked;

    Matching(int number, OpenImagesImage image, String label) {
      this.image = number;
      for (OpenImagesObject object : image.objects()) {
        if (object.label().equals(label)) {
          (object.groupOf() ? groups : singles).add(object.box());
        }
      }
      List<Detection> found =
          image.isVerified(label)
              ? image.detections().stream()
                  .filter(detection -> detection.label().equals(label) && covers(detection.box()))
                  .toList()
              : List.of();
      ranked =
          found.reversed().stream()
              .sorted(Comparator.comparingDouble(Detection::score).reversed())
              .toList();
    }

    private static boolean covers(Box box) {
      return box.left() < box.right() && box.top() < box.bottom();
    }

    void add(double groupWeight, ClassOutcomes.Builder out) {
      singles.forEach(single -> out.positive(image, 1));
      groups.forEach(group -> out.positive(image, groupWeight));
      boolean[] hits = hits();
      boolean[] taken = new boolean[ranked.size()];
      double[] best = new double[groups.size()];
      for (int i = 0; i < hits.length; i++) {
        Detection detection = ranked.get(i);
        int group = nearest(groups.stream().mapToDouble(detection.box()::shareIn).toArray());
        if (!hits[i] && group >= 0) {
          taken[i] = true;
          best[group] = Math.max(best[group], detection.score());
        }
      }
      // The reference lists groups after detections; the last listed ranks highest.
      for (int group = best.length - 1; group >= 0; group--) {
        if (best[group] > 0 && groupWeight > 0) {
          out.hit(image, best[group], groupWeight);
        }
      }
      for (int i = hits.length - 1; i >= 0; i--) {
        if (hits[i]) {
          out.hit(image, ranked.get(i).score(), 1);
        } else if (!taken[i]) {
          out.miss(image, ranked.get(i).score());
        }
      }
    }

    private boolean[] hits() {
      boolean[] found = new boolean[singles.size()];
      boolean[] hits = new boolean[ranked.size()];
      for (int i = 0; i < hits.length; i++) {
        int single = nearest(singles.stream().mapToDouble(ranked.get(i).box()::iou).toArray());
        if (single >= 0 && !found[single]) {
          found[single] = true;
          hits[i] = true;
        }
      }
      return hits;
    }

    /** The first of the greatest overlaps if it suffices, else -1. */
    private static int nearest(double[] overlaps) {
      int nearest = -1;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < overlaps.length; i++) {
        if (overlaps[i] > most) {
          most = overlaps[i];
          nearest = i;
        }
      }
      return most >= OVERLAP ? nearest : -1;
    }
  }
}
