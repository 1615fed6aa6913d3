package io.polysight.metrics.classification;

import io.polysight.metrics.Figures;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * All figures of single-label classification under one roof, as torchmetrics 1.9 and scikit-learn
 * name them. The micro averages of precision, recall and F1 all equal the accuracy. Up to 100
 * labels the confusion matrix is given as a table, rows are true labels.
 */
public final class ClassificationFigures {
  private static final int BINS = 15;
  private static final int TOP = 5;

  /** A table of more labels is beyond reading. */
  private static final int CONFUSION = 100;

  /** Samples ranked for all classes at once, for which some ten bytes each are held. */
  private static final long HELD = 20_000_000;

  private static final String EMPTY = "no samples";

  private ClassificationFigures() {}

  public static Figures of(ClassScores scores) {
    return figures(scores).build();
  }

  /**
   * With what becomes of samples that none of the labels fits.
   *
   * @param answerable the samples that one of the labels fits
   * @param all these and the others
   * @param threshold of confidence from which on a label is given
   */
  public static Figures of(ClassScores answerable, Abstention all, double threshold) {
    String every = "every sample has a label that is scored";
    double wide = all.thresholdFor(0.95);
    return figures(answerable)
        .put("false_alarm_rate", all.falseAlarmRate(threshold), every)
        .put("answer_rate", all.answerRate(threshold), EMPTY)
        .put("fpr_at_95_tpr", all.falseAlarmRate(wide), "one of the two sides is missing")
        .put("none_auroc", all.ranking().aurocContributions(), "one of the two sides is missing")
        .build();
  }

  private static Figures.Builder figures(ClassScores scores) {
    ConfusionMatrix matrix = scores.confusion();
    Calibration calibration = Calibration.of(scores, BINS);
    Figures.Builder figures =
        Figures.builder()
            .put("samples", scores.samples())
            .put("accuracy", matrix.accuracy(), EMPTY, () -> Accuracy.contributions(scores, 1));
    if (scores.labels().size() > TOP) {
      figures.put("top5_accuracy", Accuracy.contributions(scores, TOP), EMPTY);
    }
    var counted = new Counted(scores, matrix, figures);
    counted.put("balanced_accuracy", ConfusionMatrix::balancedAccuracy, EMPTY);
    counted.put("precision_macro", ConfusionMatrix::macroPrecision, EMPTY);
    counted.put("recall_macro", ConfusionMatrix::macroRecall, EMPTY);
    counted.put("f1_macro", ConfusionMatrix::macroF1, EMPTY);
    counted.put("precision_weighted", ConfusionMatrix::weightedPrecision, EMPTY);
    counted.put("recall_weighted", ConfusionMatrix::accuracy, EMPTY);
    counted.put("f1_weighted", ConfusionMatrix::weightedF1, EMPTY);
    counted.put(
        "cohen_kappa", ConfusionMatrix::cohenKappa, "truth and predictions are all of one class");
    counted.put("matthews", ConfusionMatrix::matthews, "truth or predictions are all of one class");
    areas(scores, matrix, figures);
    figures
        .put("ece", calibration.expected(), EMPTY)
        .put("mce", calibration.maximumError(), EMPTY)
        .put("rmsce", calibration.rootMeanSquareError(), EMPTY)
        .put("ace", Calibration.adaptiveError(scores, BINS), EMPTY)
        .put("brier", ScoringRules.brier(scores), EMPTY)
        .put("nll", ScoringRules.negativeLogLikelihood(scores), EMPTY);
    confusion(matrix, figures);
    for (ReliabilityBin bin : calibration.bins()) {
      String row = String.format(Locale.ROOT, "%.3f", bin.low());
      figures
          .put("reliability", row, "samples", bin.samples())
          .put("reliability", row, "confidence", bin.confidence())
          .put("reliability", row, "accuracy", bin.accuracy());
    }
    return figures;
  }

  /** Figures of the confusion matrix. */
  private record Counted(ClassScores scores, ConfusionMatrix matrix, Figures.Builder figures) {
    void put(String name, ToDoubleFunction<ConfusionMatrix> figure, String reason) {
      figures.put(
          name,
          figure.applyAsDouble(matrix),
          reason,
          () -> ConfusionMatrix.contributions(scores, figure));
    }
  }

  /**
   * One class's ranking at a time, as a thousand of them do not fit in memory; they would all be
   * needed for an interval.
   */
  private static void areas(ClassScores scores, ConfusionMatrix matrix, Figures.Builder figures) {
    int classes = scores.labels().size();
    double[] auroc = new double[classes];
    double[] precision = new double[classes];
    for (int i = 0; i < classes; i++) {
      BinaryRanking ranking = scores.ranking(i);
      auroc[i] = ranking.auroc();
      precision[i] = ranking.averagePrecision();
    }
    String reason = "no class has both samples of its own and others";
    double area = Averages.macro(classes, i -> auroc[i]);
    double mean = Averages.macro(classes, i -> precision[i]);
    if ((long) classes * scores.samples() <= HELD) {
      figures
          .put("auroc_macro", area, reason, () -> OneVersusRest.of(scores).auroc())
          .put(
              "average_precision_macro",
              mean,
              EMPTY,
              () -> OneVersusRest.of(scores).averagePrecision());
    } else {
      figures.put("auroc_macro", area, reason).put("average_precision_macro", mean, EMPTY);
    }
    for (int i = 0; i < classes; i++) {
      String label = scores.labels().get(i);
      figures
          .put("per_class", label, "samples", matrix.truths(i))
          .put("per_class", label, "precision", matrix.precision(i))
          .put("per_class", label, "recall", matrix.recall(i))
          .put("per_class", label, "f1", matrix.f1(i))
          .put("per_class", label, "auroc", auroc[i])
          .put("per_class", label, "average_precision", precision[i]);
    }
  }

  private static void confusion(ConfusionMatrix matrix, Figures.Builder figures) {
    if (matrix.labels().size() > CONFUSION) {
      return;
    }
    long[][] counts = matrix.counts();
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        figures.put("confusion", matrix.labels().get(i), matrix.labels().get(j), counts[i][j]);
      }
    }
  }
}
