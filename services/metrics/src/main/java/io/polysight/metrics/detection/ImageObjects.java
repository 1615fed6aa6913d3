package io.polysight.metrics.detection;

import io.polysight.metrics.detection.columns.Order;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is annotated in an image and what was found there, for protocols that match in their own
 * way.
 *
 * @param known the category of each annotated object
 * @param ignored whether each is a crowd, or ignored otherwise
 * @param found the category of each detection, best first
 * @param scores of the detections
 * @param similarity [detections · objects]; to an ignored object the share of the detection in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ImageObjects(
    int[] known, boolean[] ignored, int[] found, double[] scores, double[] similarity) {

  /**
   * Image by image, in their order.
   *
   * @param most how many detections of an image are looked at, the best
   */
  public static Stream<ImageObjects> of(GroundTruth truth, Detections detections, int most) {
    int[] known = Order.byKey(truth.image(), truth.images(), Order.natural(truth.objects()));
    int[] found =
        Order.byKey(
            detections.image(),
            truth.images(),
            detections.ranked(truth.images(), truth.categories().size()));
    int[] knownFrom = Order.starts(truth.image(), truth.images(), known);
    int[] foundFrom = Order.starts(detections.image(), truth.images(), found);
    return IntStream.range(0, truth.images())
        .mapToObj(image -> {
          int end = Math.min(foundFrom[image + 1], foundFrom[image] + most);
          return of(
              truth,
              detections,
              Arrays.copyOfRange(known, knownFrom[image], knownFrom[image + 1]),
              Arrays.copyOfRange(found, foundFrom[image], end));
        });
  }

  private static ImageObjects of(
      GroundTruth truth, Detections detections, int[] known, int[] found) {
    boolean[] ignored = new boolean[known.length];
    for (int i = 0; i < known.length; i++) {
      ignored[i] = truth.is(known[i], GroundTruth.CROWD) || truth.is(known[i], GroundTruth.IGNORED);
    }
    double[] similarity = new double[known.length * found.length];
    truth.shapes().similarity(known, ignored, detections.shapes(), found, found.length, similarity);
    return new ImageObjects(
        IntStream.of(known).map(row -> truth.category()[row]).toArray(),
        ignored,
        IntStream.of(found).map(row -> detections.category()[row]).toArray(),
        IntStream.of(found).mapToDouble(row -> detections.score()[row]).toArray(),
        similarity);
  }
}
