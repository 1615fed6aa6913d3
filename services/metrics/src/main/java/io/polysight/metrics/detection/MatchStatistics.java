package io.polysight.metrics.detection;

import io.polysight.metrics.statistics.Contributions;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What became of each detection, kept so that figures over any draw of images, classes and
 * thresholds are counted again in milliseconds, without matching.
 *
 * <p>A detection that is like no object is false at every threshold, or not counted, by its area
 * alone: a byte. The few others, events, have a bit for each area and threshold.
 */
public final class MatchStatistics {
  private static final int AREAS = 0b1111;
  private static final int LIMIT_SHIFT = 4;
  private static final int LIMITS = 0b11;
  private static final int EVENT = 0b100_0000;

  private final DetectionProtocol protocol;
  private final int images;
  private final @Nullable List<String> categories;
  private final Known known;
  private final Found found;

  /**
   * Annotated objects, category by category.
   *
   * @param from where each category begins, and the end
   * @param image of each object
   * @param areas in which it counts, a bit each
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Known(int[] from, int[] image, byte[] areas) {}

  /**
   * Detections, category by category, by falling score.
   *
   * @param from where each category begins, and the end
   * @param image of each detection
   * @param codes area bits in which an unmatched one is false, limit index, event bit
   * @param eventFrom where the events of each category begin, and the end
   * @param hits of each event: bit area * thresholds + threshold, true positives
   * @param misses the same, false positives
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Found(
      int[] from, int[] image, byte[] codes, int[] eventFrom, long[] hits, long[] misses) {}

  MatchStatistics(
      DetectionProtocol protocol,
      int images,
      @Nullable List<String> categories,
      Known known,
      Found found) {
    this.protocol = protocol;
    this.images = images;
    this.categories = categories;
    this.known = known;
    this.found = found;
  }

  /** Matches detections with annotated objects, as the detections' protocol says. */
  public static MatchStatistics of(GroundTruth truth, Detections detections) {
    return Matching.of(truth, detections);
  }

  static byte code(int areas, int limit) {
    return (byte) (areas | limit << LIMIT_SHIFT);
  }

  static byte event(byte code) {
    return (byte) (code | EVENT);
  }

  static boolean isEvent(byte code) {
    return (code & EVENT) != 0;
  }

  static int areas(byte code) {
    return code & AREAS;
  }

  static int limit(byte code) {
    return code >> LIMIT_SHIFT & LIMITS;
  }

  public DetectionProtocol protocol() {
    return protocol;
  }

  public int images() {
    return images;
  }

  /** Names of the classes; null where they were not told apart. */
  public @Nullable List<String> categories() {
    return categories;
  }

  /** How many are counted apart: the classes, or 1 where they were not told apart. */
  int groups() {
    return known.from().length - 1;
  }

  Known known() {
    return known;
  }

  Found found() {
    return found;
  }

  /** Precision and recall of every class and threshold that the protocol's figures need. */
  public DetectionScores scores(Selection selection) {
    return new DetectionScores(this, selection);
  }

  /**
   * The protocol's first figure, average precision, as a function of how often each image is drawn.
   */
  public Contributions averagePrecision(Selection selection) {
    return contributions(protocol.figures().getFirst(), selection, category -> true);
  }

  /** A figure over some of the selected classes, as a function of how often each image is drawn. */
  Contributions contributions(
      FigureDefinition figure, Selection selection, IntPredicate categories) {
    return Contributions.ofCounts(
        images,
        counts -> {
          Selection drawn = selection.ofImages(counts);
          return new DetectionScores(this, drawn, List.of(figure)).value(figure, categories);
        });
  }

  /**
   * Precision at the recalls 0, 0.01, ..., 1, made to fall: what pycocotools keeps as {@code
   * eval['precision']}.
   *
   * @param category its number; 0 where classes were not told apart
   * @return double [101]; NaN where no object counts
   */
  public double[] precisionAtRecalls(
      int category, int threshold, int area, int limit, Selection selection) {
    var counter = new PrecisionCounter(this, selection);
    counter.count(category, area, limit);
    return counter.curve(threshold);
  }
}
