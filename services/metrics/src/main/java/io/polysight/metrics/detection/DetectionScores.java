package io.polysight.metrics.detection;

import io.polysight.metrics.Figures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Precision and recall of each class at each threshold, and the protocol's means of them. */
public final class DetectionScores {
  private final MatchStatistics statistics;
  private final Selection selection;
  private final Map<Setting, Counted> counted = new HashMap<>();

  /** Sizes and number of detections that count together. */
  private record Setting(AreaRange area, int most) {}

  /** [classes][thresholds]; NaN where no object counts, and nothing for classes not chosen */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Counted(double[][] precision, double[][] recall) {}

  DetectionScores(MatchStatistics statistics, Selection selection) {
    this(statistics, selection, statistics.protocol().figures());
  }

  DetectionScores(MatchStatistics statistics, Selection selection, List<FigureDefinition> figures) {
    this.statistics = statistics;
    this.selection = selection;
    var counter = new PrecisionCounter(statistics, selection);
    for (FigureDefinition figure : figures) {
      counted.computeIfAbsent(
          new Setting(figure.area(), figure.most()), setting -> count(setting, counter));
    }
  }

  private Counted count(Setting setting, PrecisionCounter counter) {
    DetectionProtocol protocol = statistics.protocol();
    int area = protocol.areas().indexOf(setting.area);
    int limit = protocol.most().indexOf(setting.most);
    int thresholds = protocol.thresholds().size();
    double[][] precision = new double[statistics.groups()][];
    double[][] recall = new double[statistics.groups()][];
    for (int category = 0; category < precision.length; category++) {
      if (!selection.hasCategory(category)) {
        continue;
      }
      precision[category] = new double[thresholds];
      recall[category] = new double[thresholds];
      counter.count(category, area, limit);
      for (int t = 0; t < thresholds; t++) {
        if (selection.hasThreshold(t)) {
          precision[category][t] = counter.averagePrecision(t);
          recall[category][t] = counter.recall(t);
        }
      }
    }
    return new Counted(precision, recall);
  }

  /** The figure over all chosen classes; NaN where no object of them counts. */
  public double value(FigureDefinition figure) {
    return value(figure, category -> true);
  }

  /** The figure of one class; NaN where no object of it counts. */
  public double value(FigureDefinition figure, int category) {
    return value(figure, c -> c == category);
  }

  /** The figure over some of the chosen classes; NaN where no object of them counts. */
  public double value(FigureDefinition figure, IntPredicate categories) {
    Counted all = counted.get(new Setting(figure.area(), figure.most()));
    if (all == null) {
      throw new IllegalArgumentException(figure.name() + " is not one of the protocol's figures");
    }
    double[][] values =
        figure.kind() == FigureDefinition.Kind.PRECISION ? all.precision : all.recall;
    List<Double> thresholds = statistics.protocol().thresholds();
    double sum = 0;
    int count = 0;
    for (int category = 0; category < values.length; category++) {
      if (!selection.hasCategory(category) || !categories.test(category)) {
        continue;
      }
      for (int t = 0; t < thresholds.size(); t++) {
        boolean wanted =
            Double.isNaN(figure.threshold()) || thresholds.get(t) == figure.threshold();
        if (wanted && selection.hasThreshold(t) && !Double.isNaN(values[category][t])) {
          sum += values[category][t];
          count++;
        }
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /** The protocol's figures in its order; undefined ones with the reason. */
  public Figures figures() {
    Figures.Builder figures = Figures.builder();
    putInto(figures);
    putClassesInto(figures);
    return figures.build();
  }

  void putInto(Figures.Builder figures) {
    for (FigureDefinition figure : statistics.protocol().figures()) {
      putInto(figures, figure.name(), figure, reason(figure, ""), category -> true);
    }
  }

  /** One figure over some classes, under a name. */
  void putInto(
      Figures.Builder figures,
      String name,
      FigureDefinition figure,
      String reason,
      IntPredicate categories) {
    figures.put(
        name,
        value(figure, categories),
        reason,
        () -> statistics.contributions(figure, selection, categories));
  }

  /** A row of figures for each class, where classes were told apart. */
  void putClassesInto(Figures.Builder figures) {
    List<String> categories = statistics.categories();
    for (int category = 0; categories != null && category < categories.size(); category++) {
      for (FigureDefinition figure : statistics.protocol().figures()) {
        if (selection.hasCategory(category)) {
          figures.put(
              "per_class", categories.get(category), figure.name(), value(figure, category));
        }
      }
    }
  }

  /**
   * Why a figure may be undefined.
   *
   * @param which classes are meant, such as {@code rare}; empty for all
   */
  static String reason(FigureDefinition figure, String which) {
    String of = which.isEmpty() ? "" : " of " + which + " classes";
    return figure.area().equals(AreaRange.ALL)
        ? "no annotated object" + of + " counts"
        : String.format(
            "no annotated object%s of %.0f to %.0f square pixels counts",
            of, figure.area().least(), figure.area().most());
  }
}
