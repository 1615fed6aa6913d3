package io.polysight.metrics.detection;

import java.util.Arrays;

/**
 * Counts true and false positives of one class down the ranking, at all thresholds at once.
 *
 * <p>Precision made to fall with recall is the greatest at this or a later rank. It can only peak
 * where a true positive is counted, and recall only grows there, so these points suffice.
 */
final class PrecisionCounter {
  private static final int RECALLS = 101;
  private static final double[] WANTED = new double[RECALLS];

  static {
    for (int i = 0; i < RECALLS; i++) {
      WANTED[i] = i * 0.01; // numpy's linspace(0, 1, 101), to the last bit
    }
  }

  private final MatchStatistics statistics;
  private final int[] imageCounts;
  private final int thresholds;

  /** [threshold][point] */
  private final int[][] trueAt;

  private final int[][] allAt;
  private final int[] points;
  private final int[] hits;
  private final int[] misses;
  private final double[] falling;
  private long objects;

  PrecisionCounter(MatchStatistics statistics, Selection selection) {
    this.statistics = statistics;
    thresholds = statistics.protocol().thresholds().size();
    int[] counts = selection.imageCounts();
    if (counts == null) {
      imageCounts = new int[statistics.images()];
      Arrays.fill(imageCounts, 1);
    } else if (counts.length != statistics.images()) {
      throw new IllegalArgumentException(
          counts.length + " counts for " + statistics.images() + " images");
    } else {
      imageCounts = counts;
    }
    int most = 0;
    int[] from = statistics.found().eventFrom();
    for (int category = 0; category + 1 < from.length; category++) {
      if (selection.hasCategory(category)) {
        most = Math.max(most, from[category + 1] - from[category]);
      }
    }
    trueAt = new int[thresholds][most];
    allAt = new int[thresholds][most];
    points = new int[thresholds];
    hits = new int[thresholds];
    misses = new int[thresholds];
    falling = new double[most];
  }

  /**
   * @param limit place among the protocol's limits
   */
  void count(int category, int area, int limit) {
    countObjects(category, area);
    Arrays.fill(points, 0);
    Arrays.fill(hits, 0);
    Arrays.fill(misses, 0);
    if (objects > 0) {
      countDetections(category, area, limit);
    }
  }

  private void countObjects(int category, int area) {
    MatchStatistics.Known known = statistics.known();
    objects = 0;
    for (int i = known.from()[category]; i < known.from()[category + 1]; i++) {
      objects += (known.areas()[i] >> area & 1) * (long) imageCounts[known.image()[i]];
    }
  }

  private void countDetections(int category, int area, int limit) {
    MatchStatistics.Found found = statistics.found();
    byte[] codes = found.codes();
    int[] images = found.image();
    int event = found.eventFrom()[category];
    int end = found.from()[category + 1];
    int likeNothing = 0;
    for (int i = found.from()[category]; i < end; i++) {
      byte code = codes[i];
      int counts = MatchStatistics.limit(code) <= limit ? imageCounts[images[i]] : 0;
      if (!MatchStatistics.isEvent(code)) {
        likeNothing += (code >> area & 1) * counts;
      } else {
        if (counts > 0) {
          int shift = area * thresholds;
          count(
              found.hits()[event] >>> shift, found.misses()[event] >>> shift, counts, likeNothing);
        }
        event++;
      }
    }
  }

  private void count(long hit, long miss, int counts, int likeNothing) {
    for (int t = 0; t < thresholds; t++) {
      if ((hit >>> t & 1) == 1) {
        hits[t] += counts;
        trueAt[t][points[t]] = hits[t];
        allAt[t][points[t]++] = hits[t] + misses[t] + likeNothing;
      } else {
        misses[t] += (int) (miss >>> t & 1) * counts;
      }
    }
  }

  /** Found among the objects; NaN if there are none. */
  double recall(int threshold) {
    return objects == 0 ? Double.NaN : (double) hits[threshold] / objects;
  }

  /** The mean of {@link #curve}; NaN if there are no objects. */
  double averagePrecision(int threshold) {
    if (objects == 0) {
      return Double.NaN;
    }
    fall(threshold);
    double sum = 0;
    int at = 0;
    for (int i = 0; i < RECALLS; i++) {
      at = reach(threshold, WANTED[i], at);
      if (at == points[threshold]) {
        break;
      }
      sum += falling[at];
    }
    return sum / RECALLS;
  }

  /** Precision at each recall, 0 where it is not reached; all NaN if there are no objects. */
  double[] curve(int threshold) {
    double[] curve = new double[RECALLS];
    if (objects == 0) {
      Arrays.fill(curve, Double.NaN);
      return curve;
    }
    fall(threshold);
    int at = 0;
    for (int i = 0; i < RECALLS; i++) {
      at = reach(threshold, WANTED[i], at);
      curve[i] = at == points[threshold] ? 0 : falling[at];
    }
    return curve;
  }

  private void fall(int threshold) {
    double best = 0;
    for (int i = points[threshold] - 1; i >= 0; i--) {
      best = Math.max(best, (double) trueAt[threshold][i] / allAt[threshold][i]);
      falling[i] = best;
    }
  }

  private int reach(int threshold, double recall, int from) {
    int at = from;
    while (at < points[threshold] && (double) trueAt[threshold][at] / objects < recall) {
      at++;
    }
    return at;
  }
}
