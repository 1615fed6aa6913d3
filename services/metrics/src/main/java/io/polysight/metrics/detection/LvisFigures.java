package io.polysight.metrics.detection;

import io.polysight.metrics.Figures;
import java.util.List;
import java.util.Locale;

/** lvis-api's thirteen figures: COCO's, and precision by how often classes occur in training. */
public final class LvisFigures {

  /** How many training images a class occurs in: below 10, below 100, more. */
  public enum Frequency {
    RARE,
    COMMON,
    FREQUENT
  }

  private LvisFigures() {}

  /**
   * @param frequencies of each class
   */
  public static Figures of(
      MatchStatistics statistics, Selection selection, List<Frequency> frequencies) {
    DetectionScores scores = statistics.scores(selection);
    Figures.Builder figures = Figures.builder();
    FigureDefinition precision = statistics.protocol().figures().getFirst();
    for (FigureDefinition figure : statistics.protocol().figures()) {
      scores.putInto(
          figures, figure.name(), figure, DetectionScores.reason(figure, ""), category -> true);
      if (figure.name().equals("APl")) {
        for (Frequency frequency : Frequency.values()) {
          String word = frequency.name().toLowerCase(Locale.ROOT);
          scores.putInto(
              figures,
              "AP" + word.charAt(0),
              precision,
              DetectionScores.reason(precision, word),
              category -> frequencies.get(category) == frequency);
        }
      }
    }
    scores.putClassesInto(figures);
    return figures.build();
  }
}
