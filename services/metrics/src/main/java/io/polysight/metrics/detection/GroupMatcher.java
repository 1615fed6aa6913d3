package io.polysight.metrics.detection;

import java.util.Arrays;

/**
 * Matches the objects found in one image with the annotated ones of the same category, at all IoU
 * thresholds and area ranges (pycocotools, evaluateImg): best first, each takes the free annotated
 * object it is most like, of equally like ones the last; one that counts before one that is
 * ignored; a crowd is never used up.
 *
 * <p>Area ranges differ only in which annotated objects are ignored. Where two ranges ignore the
 * same, or one ignores all and the other none, one matching serves both.
 */
final class GroupMatcher {
  private static final int NONE = -1;

  private final double[] thresholds;
  private final AreaRange[] areas;
  private final double least;

  private int[] known = {};
  private boolean[] crowd = {};
  private boolean[] lost = {};
  private boolean[][] ignored = {};
  private double[] similarity = new double[64];
  private int[] candidates = new int[16];
  private int candidateCount;

  /** [area][candidate * thresholds + threshold]: index into known or NONE */
  private final int[][] matches;

  private boolean[] taken = {};
  private int[] order = {};

  GroupMatcher(DetectionProtocol protocol) {
    thresholds = protocol.thresholds().stream().mapToDouble(t -> Math.min(t, 1 - 1e-10)).toArray();
    areas = protocol.areas().toArray(AreaRange[]::new);
    least = Arrays.stream(thresholds).min().orElse(1);
    matches = new int[areas.length][];
  }

  /** Which area ranges an object counts in: a bit each. */
  int counting(GroundTruth truth, int row) {
    int bits = 0;
    if (!truth.is(row, GroundTruth.IGNORED)) {
      bits = holding(truth.area(row));
    }
    return bits;
  }

  /** Which area ranges hold an area: a bit each. */
  int holding(double area) {
    int bits = 0;
    for (int a = 0; a < areas.length; a++) {
      bits |= areas[a].holds(area) ? 1 << a : 0;
    }
    return bits;
  }

  /**
   * Matches one group.
   *
   * @param rows annotated objects
   * @param found rows of detections, best first
   * @param count how many of {@code found} are meant
   */
  void match(GroundTruth truth, int[] rows, Shapes shapes, int[] found, int count) {
    known = rows;
    crowd = new boolean[rows.length];
    lost = new boolean[rows.length];
    for (int j = 0; j < rows.length; j++) {
      crowd[j] = truth.is(rows[j], GroundTruth.CROWD);
      lost[j] = truth.is(rows[j], GroundTruth.LOST);
    }
    if (similarity.length < count * rows.length) {
      similarity = new double[2 * count * rows.length];
    }
    truth.shapes().similarity(rows, crowd, shapes, found, count, similarity);
    selectCandidates(count);
    if (candidateCount > 0) {
      markIgnored(truth);
      for (int a = 0; a < areas.length; a++) {
        int same = servedBy(a);
        matches[a] = same < a ? matches[same] : match(a);
      }
    }
  }

  /**
   * Detections that are like any object enough to match it; the others can be told apart at once.
   */
  private void selectCandidates(int count) {
    if (candidates.length < count) {
      candidates = new int[2 * count];
    }
    candidateCount = 0;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < known.length; j++) {
        if (similarity[i * known.length + j] >= least) {
          candidates[candidateCount++] = i;
          break;
        }
      }
    }
  }

  private void markIgnored(GroundTruth truth) {
    ignored = new boolean[areas.length][known.length];
    for (int j = 0; j < known.length; j++) {
      int counts = counting(truth, known[j]);
      for (int a = 0; a < areas.length; a++) {
        ignored[a][j] = (counts >> a & 1) == 0;
      }
    }
  }

  /** The first area range whose matching is the same. */
  private int servedBy(int area) {
    for (int before = 0; before < area; before++) {
      if (Arrays.equals(ignored[before], ignored[area])
          || (uniform(ignored[before]) && uniform(ignored[area]))) {
        return before;
      }
    }
    return area;
  }

  private static boolean uniform(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag != flags[0]) {
        return false;
      }
    }
    return true;
  }

  private int[] match(int area) {
    boolean[] ignore = ignored[area];
    order = new int[known.length];
    int at = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < known.length; j++) {
        if (ignore[j] == (pass == 1)) {
          order[at++] = j;
        }
      }
    }
    int[] match = new int[candidateCount * thresholds.length];
    for (int t = 0; t < thresholds.length; t++) {
      taken = new boolean[known.length];
      for (int c = 0; c < candidateCount; c++) {
        int best = best(candidates[c], thresholds[t], ignore);
        match[c * thresholds.length + t] = best;
        if (best != NONE) {
          taken[best] = true;
        }
      }
    }
    return match;
  }

  private int best(int detection, double threshold, boolean[] ignore) {
    double most = threshold;
    int best = NONE;
    for (int j : order) {
      if (taken[j] && !crowd[j]) {
        continue;
      }
      if (best != NONE && !ignore[best] && ignore[j]) {
        break;
      }
      double like = similarity[detection * known.length + j];
      if (like >= most) {
        most = like;
        best = j;
      }
    }
    return best;
  }

  int candidates() {
    return candidateCount;
  }

  /** Index into the {@code found} of the group. */
  int candidate(int c) {
    return candidates[c];
  }

  /** Bit {@code area * thresholds + threshold}: whether a candidate is noted as matched. */
  long matched(int c) {
    return bits(c, false);
  }

  /** The same bits: whether a candidate matches an object that is ignored. */
  long matchedIgnored(int c) {
    return bits(c, true);
  }

  private long bits(int c, boolean ofIgnored) {
    long bits = 0;
    for (int a = 0; a < areas.length; a++) {
      for (int t = 0; t < thresholds.length; t++) {
        int match = matches[a][c * thresholds.length + t];
        if (match != NONE && (ofIgnored ? ignored[a][match] : !lost[match])) {
          bits |= 1L << (a * thresholds.length + t);
        }
      }
    }
    return bits;
  }
}
