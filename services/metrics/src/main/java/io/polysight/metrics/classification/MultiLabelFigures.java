package io.polysight.metrics.classification;

import io.polysight.metrics.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;

/** All figures of multi-label classification, as torchmetrics 1.9 and scikit-learn name them. */
public final class MultiLabelFigures {
  private static final Map<String, String> REASONS =
      Map.of(
          "precision_micro", "no label is decided for",
          "recall_micro", "no label is present in any sample");

  private MultiLabelFigures() {}

  private static SequencedMap<String, ToDoubleFunction<LabelCounts[]>> averages() {
    SequencedMap<String, ToDoubleFunction<LabelCounts[]>> averages = new LinkedHashMap<>();
    averages.put("precision_micro", counts -> LabelCounts.total(counts).precision());
    averages.put("recall_micro", counts -> LabelCounts.total(counts).recall());
    averages.put("f1_micro", counts -> LabelCounts.total(counts).f1());
    averages.put("precision_macro", counts -> LabelCounts.macro(counts, LabelCounts::precision));
    averages.put("recall_macro", counts -> LabelCounts.macro(counts, LabelCounts::recall));
    averages.put("f1_macro", counts -> LabelCounts.macro(counts, LabelCounts::f1));
    return averages;
  }

  /**
   * @param thresholds one per label
   */
  public static Figures of(MultiLabelScores scores, double[] thresholds) {
    int classes = scores.labels().size();
    MultiLabelDecisions decisions = new MultiLabelDecisions(scores, thresholds);
    LabelCounts[] counts = decisions.counts();
    BinaryRanking[] rankings = new BinaryRanking[classes];
    double[] auroc = new double[classes];
    double[] precision = new double[classes];
    for (int i = 0; i < classes; i++) {
      rankings[i] = scores.ranking(i);
      auroc[i] = rankings[i].auroc();
      precision[i] = rankings[i].averagePrecision();
    }
    var rest = new OneVersusRest(scores.samples(), List.of(rankings));
    String absent = "no label is present in any sample";
    Figures.Builder figures =
        Figures.builder()
            .put("samples", scores.samples())
            .put("map", Averages.macro(classes, i -> precision[i]), absent, rest::averagePrecision)
            .put(
                "auroc_macro",
                Averages.macro(classes, i -> auroc[i]),
                "no label has both sides",
                rest::auroc)
            .put("lrap", scores.labelRankingAveragePrecision(), "no samples")
            .put("exact_match", decisions.exactMatch(), "nothing is known of any sample")
            .put("hamming_loss", decisions.hammingLoss(), "nothing is known of any sample");
    averages()
        .forEach((name, figure) ->
            figures.put(
                name,
                figure.applyAsDouble(counts),
                REASONS.getOrDefault(name, "no label is present or decided for"),
                () -> decisions.contributions(figure)));
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
