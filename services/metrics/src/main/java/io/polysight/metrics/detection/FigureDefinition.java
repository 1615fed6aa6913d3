package io.polysight.metrics.detection;

/**
 * A reported figure: a mean over categories and IoU thresholds.
 *
 * @param name as the reference program's
 * @param kind precision or recall
 * @param threshold the only IoU threshold it looks at; NaN for all
 * @param area of which objects
 * @param most detections of an image and category that count, best first
 */
public record FigureDefinition(String name, Kind kind, double threshold, AreaRange area, int most) {

  /** What is averaged. */
  public enum Kind {
    PRECISION,
    RECALL
  }

  static FigureDefinition precision(String name, AreaRange area, int most) {
    return new FigureDefinition(name, Kind.PRECISION, Double.NaN, area, most);
  }

  static FigureDefinition recall(String name, AreaRange area, int most) {
    return new FigureDefinition(name, Kind.RECALL, Double.NaN, area, most);
  }

  /** The same at one threshold only. */
  FigureDefinition at(double onlyThreshold) {
    return new FigureDefinition(name, kind, onlyThreshold, area, most);
  }
}
