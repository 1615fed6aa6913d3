package io.polysight.metrics.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The regions of one label in one image, each found one matched with a known one at each IoU
 * threshold: by falling score, each takes the free region of greatest IoU, one that counts before
 * one that does not (pycocotools 2.0, evaluateImg).
 */
final class LabelMatches<R extends Extent<R>> {
  /** COCO looks at no more regions per image and label. */
  static final int MOST = 100;

  private final List<KnownRegion<R>> known;
  private final List<FoundRegion<R>> found;
  private final double[][] iou;

  LabelMatches(ImageRegions<R> image, String label) {
    known = image.known().stream().filter(k -> k.label().equals(label)).toList();
    found =
        image.found().stream()
            .filter(f -> f.label().equals(label))
            .sorted(Comparator.comparingDouble((FoundRegion<R> f) -> f.score()).reversed())
            .limit(MOST)
            .toList();
    iou = new double[found.size()][known.size()];
    for (int i = 0; i < found.size(); i++) {
      for (int j = 0; j < known.size(); j++) {
        iou[i][j] = iou(found.get(i).region(), known.get(j));
      }
    }
  }

  /** Against a crowd the part of the found region that lies in it. */
  private double iou(R region, KnownRegion<R> against) {
    double both = region.intersection(against.region());
    double all = against.crowd() ? region.area() : region.area() + against.region().area() - both;
    return all > 0 ? both / all : 0;
  }

  private boolean ignored(KnownRegion<R> region, AreaRange range) {
    return region.crowd() || !range.holds(region.area());
  }

  /** How many known regions count. */
  long counted(AreaRange range) {
    return known.stream().filter(k -> !ignored(k, range)).count();
  }

  /** What became of a found region; {@code counts} is false where it is neither hit nor miss. */
  record Outcome(double score, boolean hit, boolean counts) {}

  /** One outcome per found region, best first, at most {@code most}. */
  List<Outcome> outcomes(AreaRange range, double threshold, int most) {
    List<Integer> order =
        IntStream.range(0, known.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> ignored(known.get(i), range)))
            .toList();
    boolean[] taken = new boolean[known.size()];
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < Math.min(most, found.size()); i++) {
      int match = match(iou[i], order, taken, range, threshold);
      double score = found.get(i).score();
      if (match < 0) {
        outcomes.add(new Outcome(score, false, range.holds(found.get(i).region().area())));
      } else {
        taken[match] = true;
        outcomes.add(new Outcome(score, true, !ignored(known.get(match), range)));
      }
    }
    return outcomes;
  }

  private int match(
      double[] overlaps, List<Integer> order, boolean[] taken, AreaRange range, double threshold) {
    double best = Math.min(threshold, 1 - 1e-10);
    int match = -1;
    for (int j : order) {
      if (taken[j] && !known.get(j).crowd()) {
        continue;
      }
      if (match >= 0 && !ignored(known.get(match), range) && ignored(known.get(j), range)) {
        break;
      }
      if (overlaps[j] >= best) {
        best = overlaps[j];
        match = j;
      }
    }
    return match;
  }
}
