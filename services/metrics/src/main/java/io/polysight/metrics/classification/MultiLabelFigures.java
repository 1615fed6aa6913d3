package io.polysight.metrics.classification;

import io.polysight.metrics.Figures;

/** All figures of multi-label classification, as torchmetrics 1.9 and scikit-learn name them. */
public final class MultiLabelFigures {
  private MultiLabelFigures() {}

  /**
   * @param thresholds one per label
   */
  public static Figures of(MultiLabelScores scores, double[] thresholds) {
    int classes = scores.labels().size();
    MultiLabelDecisions decisions = new MultiLabelDecisions(scores, thresholds);
    LabelCounts[] counts = decisions.counts();
    LabelCounts total = LabelCounts.total(counts);
    double[] auroc = new double[classes];
    double[] precision = new double[classes];
    for (int i = 0; i < classes; i++) {
      BinaryRanking ranking = scores.ranking(i);
      auroc[i] = ranking.auroc();
      precision[i] = ranking.averagePrecision();
    }
    String absent = "no label is present in any sample";
    String unseen = "no label is present or decided for";
    Figures.Builder figures =
        Figures.builder()
            .put("samples", scores.samples())
            .put("map", Averages.macro(classes, i -> precision[i]), absent)
            .put("auroc_macro", Averages.macro(classes, i -> auroc[i]), "no label has both sides")
            .put("lrap", scores.labelRankingAveragePrecision().value(), "no samples")
            .put("exact_match", decisions.exactMatch().value(), "nothing is known of any sample")
            .put("hamming_loss", decisions.hammingLoss().value(), "nothing is known of any sample")
            .put("precision_micro", total.precision(), "no label is decided for")
            .put("recall_micro", total.recall(), absent)
            .put("f1_micro", total.f1(), unseen)
            .put("precision_macro", LabelCounts.macro(counts, LabelCounts::precision), unseen)
            .put("recall_macro", LabelCounts.macro(counts, LabelCounts::recall), unseen)
            .put("f1_macro", LabelCounts.macro(counts, LabelCounts::f1), unseen);
    for (int i = 0; i < classes; i++) {
      String label = scores.labels().get(i);
      figures
          .put("per_class", label, "samples", counts[i].hits() + counts[i].misses())
          .put("per_class", label, "threshold", thresholds[i])
          .put("per_class", label, "precision", counts[i].precision())
          .put("per_class", label, "recall", counts[i].recall())
          .put("per_class", label, "f1", counts[i].f1())
          .put("per_class", label, "auroc", auroc[i])
          .put("per_class", label, "average_precision", precision[i]);
    }
    return figures.build();
  }
}
