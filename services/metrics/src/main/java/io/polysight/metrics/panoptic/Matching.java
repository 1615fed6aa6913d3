package io.polysight.metrics.panoptic;

import static io.polysight.metrics.panoptic.Overlaps.VOID;

import io.polysight.metrics.pixel.PixelMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which segments of one image match (Kirillov et al., "Panoptic Segmentation", CVPR 2019, and
 * panopticapi {@code evaluation.py}): same category, and {@code |p ∩ g| / (|p| + |g| - |p ∩ g| - |p
 * ∩ void|) > 0.5}. Crowds are never matched nor missed. A predicted segment that matches nothing is
 * no false positive when more than half of it lies on void and on the crowd of its category; of
 * several crowds of a category the last one listed counts, as in the reference.
 */
public final class Matching {
  private final Overlaps overlaps;
  private final Map<Integer, Integer> predictedAreas;
  private final SortedMap<Integer, MatchCounts> counts = new TreeMap<>();

  private Matching(Overlaps overlaps) {
    this.overlaps = overlaps;
    this.predictedAreas = overlaps.predictedAreas();
  }

  /**
   * Counts by category.
   *
   * @param truth ids of the true segments, 0 for void; ids of 24 bits
   * @param trueSegments each with pixels in {@code truth}, ids not repeated
   * @param predicted as {@code truth}, of its size
   * @param predictedSegments each with pixels in {@code predicted}, ids not repeated
   */
  public static SortedMap<Integer, MatchCounts> of(
      PixelMap truth,
      List<TrueSegment> trueSegments,
      PixelMap predicted,
      List<PredictedSegment> predictedSegments) {
    return of(Overlaps.of(truth, predicted), trueSegments, predictedSegments);
  }

  static SortedMap<Integer, MatchCounts> of(
      Overlaps overlaps, List<TrueSegment> truth, List<PredictedSegment> predicted) {
    var matching = new Matching(overlaps);
    matching.match(truth, predicted);
    return matching.counts;
  }

  private void match(List<TrueSegment> truth, List<PredictedSegment> predicted) {
    Map<Integer, TrueSegment> trueById = new HashMap<>();
    truth.forEach(segment -> trueById.put(segment.id(), segment));
    Map<Integer, Integer> categories = new HashMap<>();
    predicted.forEach(segment -> categories.put(segment.id(), segment.category()));
    Set<Integer> matchedTruth = new HashSet<>();
    Set<Integer> matchedPredictions = new HashSet<>();
    for (long pair : overlaps.pairs()) {
      TrueSegment segment = trueById.get(Overlaps.truth(pair));
      int id = Overlaps.predicted(pair);
      Integer category = categories.get(id);
      if (segment == null
          || segment.crowd()
          || category == null
          || category != segment.category()) {
        continue;
      }
      double iou = iou(segment, id);
      if (iou > 0.5) {
        count(category, new MatchCounts(iou, 1, 0, 0));
        matchedTruth.add(segment.id());
        matchedPredictions.add(id);
      }
    }
    Map<Integer, Integer> crowds = new HashMap<>();
    for (TrueSegment segment : truth) {
      if (segment.crowd()) {
        crowds.put(segment.category(), segment.id());
      } else if (!matchedTruth.contains(segment.id())) {
        count(segment.category(), new MatchCounts(0, 0, 0, 1));
      }
    }
    for (PredictedSegment segment : predicted) {
      if (!matchedPredictions.contains(segment.id()) && !mostlyIgnored(segment, crowds)) {
        count(segment.category(), new MatchCounts(0, 0, 1, 0));
      }
    }
  }

  private double iou(TrueSegment segment, int id) {
    int shared = overlaps.pixels(segment.id(), id);
    long union = area(id) + segment.area() - shared - overlaps.pixels(VOID, id);
    return (double) shared / union;
  }

  private boolean mostlyIgnored(PredictedSegment segment, Map<Integer, Integer> crowds) {
    long ignored = overlaps.pixels(VOID, segment.id());
    Integer crowd = crowds.get(segment.category());
    if (crowd != null) {
      ignored += overlaps.pixels(crowd, segment.id());
    }
    return (double) ignored / area(segment.id()) > 0.5;
  }

  private int area(int id) {
    Integer area = predictedAreas.get(id);
    if (area == null) {
      throw new IllegalArgumentException("predicted segment " + id + " has no pixel in its map");
    }
    return area;
  }

  private void count(int category, MatchCounts more) {
    counts.merge(category, more, MatchCounts::plus);
  }
}
