package io.polysight.metrics.panoptic;

import io.polysight.metrics.pixel.PixelMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Panoptic quality as the paper and the reference define it, with a set of pixels for each segment
 * and no thought of speed.
 */
final class PlainPanopticQuality {
  private final Map<Integer, double[]> counts = new HashMap<>();

  void add(
      PixelMap truth,
      List<TrueSegment> trueSegments,
      PixelMap predicted,
      List<PredictedSegment> predictedSegments) {
    BitSet nothing = pixels(truth, 0);
    List<TrueSegment> missed = new ArrayList<>(trueSegments);
    List<PredictedSegment> unmatched = new ArrayList<>(predictedSegments);
    for (PredictedSegment p : predictedSegments) {
      for (TrueSegment g : trueSegments) {
        BitSet both = both(pixels(truth, g.id()), pixels(predicted, p.id()));
        BitSet union = pixels(predicted, p.id());
        union.andNot(nothing);
        union.or(pixels(truth, g.id()));
        double iou = (double) both.cardinality() / union.cardinality();
        if (!g.crowd() && g.category() == p.category() && iou > 0.5) {
          of(p.category())[0] += iou;
          of(p.category())[1]++;
          missed.remove(g);
          unmatched.remove(p);
        }
      }
    }
    missed.stream().filter(g -> !g.crowd()).forEach(g -> of(g.category())[3]++);
    for (PredictedSegment p : unmatched) {
      BitSet ignored = (BitSet) nothing.clone();
      // Of several crowds of a category the reference remembers the last.
      List<TrueSegment> crowds =
          trueSegments.stream().filter(g -> g.crowd() && g.category() == p.category()).toList();
      if (!crowds.isEmpty()) {
        ignored.or(pixels(truth, crowds.getLast().id()));
      }
      BitSet area = pixels(predicted, p.id());
      if (2 * both(ignored, area).cardinality() <= area.cardinality()) {
        of(p.category())[2]++;
      }
    }
  }

  /** PQ, SQ, RQ over the categories that pass; NaN when none has anything. */
  double[] means(List<Category> categories, Predicate<Category> part) {
    double[][] all =
        categories.stream()
            .filter(part)
            .map(category -> of(category.id()))
            .filter(c -> c[1] + c[2] + c[3] > 0)
            .map(c ->
                new double[] {
                  c[0] / (c[1] + c[2] / 2 + c[3] / 2),
                  c[1] == 0 ? 0 : c[0] / c[1],
                  c[1] / (c[1] + c[2] / 2 + c[3] / 2)
                })
            .toArray(double[][]::new);
    return IntStream.range(0, 3)
        .mapToDouble(i -> Arrays.stream(all).mapToDouble(c -> c[i]).average().orElse(Double.NaN))
        .toArray();
  }

  private double[] of(int category) {
    return counts.computeIfAbsent(category, c -> new double[4]);
  }

  private static BitSet pixels(PixelMap map, int id) {
    var pixels = new BitSet();
    for (int i = 0; i < map.values().length; i++) {
      pixels.set(i, map.values()[i] == id);
    }
    return pixels;
  }

  private static BitSet both(BitSet first, BitSet second) {
    var both = (BitSet) first.clone();
    both.and(second);
    return both;
  }
}
