package io.polysight.metrics.detection;

import io.polysight.metrics.detection.columns.IntColumn;
import io.polysight.metrics.detection.columns.LongColumn;
import io.polysight.metrics.detection.columns.Order;
import java.util.Arrays;

/** Walks through all images of all categories once and notes what became of each detection. */
final class Matching {
  private static final byte DROPPED = -1;

  private final DetectionProtocol protocol;
  private final GroundTruth truth;
  private final Detections found;
  private final GroupMatcher matcher;
  private final int groups;

  /** of each row of detections: area bits, limit index, whether it is an event; or DROPPED */
  private final byte[] codes;

  /** of each row of detections that is an event: its number in truePositives */
  private final int[] events;

  private final LongColumn truePositives = new LongColumn();
  private final LongColumn falsePositives = new LongColumn();
  private final long[] areaMasks;
  private final int[] scratch;

  private Matching(GroundTruth truth, Detections found) {
    this.truth = truth;
    this.found = found;
    protocol = found.protocol();
    matcher = new GroupMatcher(protocol);
    groups = found.classAgnostic() ? 1 : truth.categories().size();
    codes = new byte[found.objects()];
    events = new int[found.objects()];
    scratch = new int[found.objects()];
    areaMasks = areaMasks();
  }

  static MatchStatistics of(GroundTruth truth, Detections found) {
    return new Matching(truth, found).run();
  }

  /** For each set of area bits, the bits of all thresholds in these areas. */
  private long[] areaMasks() {
    int count = protocol.thresholds().size();
    long all = count == Long.SIZE ? -1 : (1L << count) - 1;
    long[] masks = new long[1 << protocol.areas().size()];
    for (int bits = 0; bits < masks.length; bits++) {
      for (int a = 0; a < protocol.areas().size(); a++) {
        masks[bits] |= (bits >> a & 1) == 1 ? all << (a * count) : 0;
      }
    }
    return masks;
  }

  private MatchStatistics run() {
    int images = truth.images();
    int[] ranked = found.ranked(images, truth.categories().size());
    int[] byImage = Order.byKey(found.image(), images, ranked);
    dropBeyondImageLimit(byImage);
    int[] group = found.classAgnostic() ? new int[found.objects()] : found.category();
    int[] order = Order.byKey(group, groups, byImage);
    int[] starts = Order.starts(group, groups, byImage);

    int[] knownOrder = Order.natural(truth.objects());
    if (protocol.skipsEmpty()) {
      knownOrder = Arrays.stream(knownOrder).filter(row -> truth.area(row) > 0).toArray();
    }
    if (found.classAgnostic()) {
      knownOrder = Order.byKey(truth.category(), truth.categories().size(), knownOrder);
    }
    int[] knownGroup = found.classAgnostic() ? new int[truth.objects()] : truth.category();
    knownOrder = Order.byKey(truth.image(), images, knownOrder);
    int[] knownStarts = Order.starts(knownGroup, groups, knownOrder);
    knownOrder = Order.byKey(knownGroup, groups, knownOrder);
    for (int g = 0; g < groups; g++) {
      category(g, order, starts[g], starts[g + 1], knownOrder, knownStarts[g], knownStarts[g + 1]);
    }
    return statistics(Order.byKey(group, groups, ranked), starts, knownOrder, knownStarts);
  }

  private void dropBeyondImageLimit(int[] byImage) {
    if (protocol.mostPerImage() == 0) {
      return;
    }
    int rank = 0;
    for (int i = 0; i < byImage.length; i++) {
      boolean sameImage = i > 0 && found.image()[byImage[i]] == found.image()[byImage[i - 1]];
      rank = sameImage ? rank + 1 : 0;
      if (rank >= protocol.mostPerImage()) {
        codes[byImage[i]] = DROPPED;
      }
    }
  }

  private void category(
      int category, int[] order, int from, int to, int[] known, int knownFrom, int knownTo) {
    int i = from;
    int j = knownFrom;
    while (i < to) {
      int image = found.image()[order[i]];
      while (j < knownTo && truth.image()[known[j]] < image) {
        j++;
      }
      int knownBegin = j;
      while (j < knownTo && truth.image()[known[j]] == image) {
        j++;
      }
      int count = 0;
      for (; i < to && found.image()[order[i]] == image; i++) {
        if (protocol.skipsEmpty() && !(found.area(order[i]) > 0)) {
          codes[order[i]] = DROPPED;
        }
        if (codes[order[i]] != DROPPED) {
          scratch[count++] = order[i];
        }
      }
      group(category, image, Arrays.copyOfRange(known, knownBegin, j), count);
    }
  }

  /** What is in {@link #scratch}, best first, against the known objects of the same image. */
  private void group(int category, int image, int[] known, int count) {
    Federation federation = truth.federation();
    int judged = Math.min(count, protocol.limit());
    if (federation != null && known.length == 0 && !federation.isAbsent(image, category)) {
      judged = 0;
    }
    for (int i = judged; i < count; i++) {
      codes[scratch[i]] = DROPPED;
    }
    boolean mayMiss = federation == null || !federation.isIncomplete(image, category);
    int limit = 0;
    for (int i = 0; i < judged; i++) {
      while (i >= protocol.most().get(limit)) {
        limit++;
      }
      int areas = mayMiss ? matcher.holding(found.area(scratch[i])) : 0;
      codes[scratch[i]] = MatchStatistics.code(areas, limit);
    }
    if (known.length > 0 && judged > 0) {
      matcher.match(truth, known, found.shapes(), scratch, judged);
      for (int c = 0; c < matcher.candidates(); c++) {
        note(scratch[matcher.candidate(c)], matcher.matched(c), matcher.matchedIgnored(c));
      }
    }
  }

  private void note(int row, long matched, long ignored) {
    if ((matched | ignored) == 0) {
      return;
    }
    events[row] = truePositives.size();
    truePositives.add(matched & ~ignored);
    falsePositives.add(areaMasks[MatchStatistics.areas(codes[row])] & ~matched & ~ignored);
    codes[row] = MatchStatistics.event(codes[row]);
  }

  private MatchStatistics statistics(int[] ranked, int[] starts, int[] known, int[] knownStarts) {
    int[] from = new int[groups + 1];
    int[] eventFrom = new int[groups + 1];
    var images = new IntColumn();
    byte[] kept = new byte[ranked.length];
    long[] hits = new long[truePositives.size()];
    long[] misses = new long[hits.length];
    int event = 0;
    for (int g = 0; g < groups; g++) {
      for (int i = starts[g]; i < starts[g + 1]; i++) {
        int row = ranked[i];
        if (codes[row] == DROPPED) {
          continue;
        }
        kept[images.size()] = codes[row];
        images.add(found.image()[row]);
        if (MatchStatistics.isEvent(codes[row])) {
          hits[event] = truePositives.get(events[row]);
          misses[event++] = falsePositives.get(events[row]);
        }
      }
      from[g + 1] = images.size();
      eventFrom[g + 1] = event;
    }
    int[] knownImages = new int[known.length];
    byte[] knownAreas = new byte[known.length];
    for (int i = 0; i < known.length; i++) {
      knownImages[i] = truth.image()[known[i]];
      knownAreas[i] = (byte) matcher.counting(truth, known[i]);
    }
    return new MatchStatistics(
        protocol,
        truth.images(),
        found.classAgnostic() ? null : truth.categories(),
        new MatchStatistics.Known(knownStarts, knownImages, knownAreas),
        new MatchStatistics.Found(
            from, Arrays.copyOf(images.values(), images.size()), kept, eventFrom, hits, misses));
  }
}
