package io.polysight.metrics.detection.format;

import io.polysight.metrics.input.JsonCursor;
import java.util.Arrays;

/** Key points as a file lists them. */
final class PointList {
  private PointList() {}

  /** Whether there are x, y, v of each point and x and y are finite; what is wrong is noted. */
  static boolean isSound(JsonCursor json, double[] xyv, int points) {
    if (xyv.length != 3 * points) {
      json.fault(
          "keypoints without x, y, v of each of " + points + " points",
          "keypoints",
          xyv.length + " numbers");
      return false;
    }
    if (!Arrays.stream(xyv).allMatch(Double::isFinite)) {
      json.fault("keypoints with a number that is not finite", "keypoints");
      return false;
    }
    return true;
  }
}
