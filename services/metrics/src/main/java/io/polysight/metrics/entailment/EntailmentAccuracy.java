package io.polysight.metrics.entailment;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Clusters;
import io.polysight.metrics.statistics.Contributions;
import java.util.List;
import java.util.Locale;

/**
 * Accuracy of visual entailment (SNLI-VE; Xie et al., 2019), overall and per gold label. The pairs
 * on which the annotators of SNLI did not agree ({@code gold_label} "-") are not in SNLI-VE and do
 * not belong here. For intervals images are drawn with all their sentences.
 */
public final class EntailmentAccuracy {
  /** What an image says of a sentence. */
  public enum Label {
    ENTAILMENT,
    NEUTRAL,
    CONTRADICTION
  }

  /**
   * One image and sentence.
   *
   * @param image the image's id; empty where it is not known, and the pair stands for an image of
   *     its own
   */
  public record Judgement(String image, Label predicted, Label gold) {
    private boolean right() {
      return predicted == gold;
    }
  }

  private EntailmentAccuracy() {}

  /** Share of right judgements, for intervals; NaN without any. */
  public static Contributions contributions(List<Judgement> judgements) {
    return Clusters.byImage(judgements.stream().map(Judgement::image).toList())
        .together(
            Contributions.mean(
                judgements.stream().mapToDouble(judgement -> judgement.right() ? 1 : 0).toArray()));
  }

  /** As {@link #contributions}, over the pairs of one gold label only; NaN without any. */
  public static Contributions contributions(List<Judgement> judgements, Label gold) {
    return contributions(
        judgements.stream().filter(judgement -> judgement.gold() == gold).toList());
  }

  /** {@code accuracy} and the table {@code perLabel}, 0 to 1. */
  public static Figures figures(List<Judgement> judgements) {
    Figures.Builder figures =
        Figures.builder().put("accuracy", contributions(judgements), "there is no judgement");
    for (Label label : Label.values()) {
      String row = label.name().toLowerCase(Locale.ROOT);
      figures.put("perLabel", row, "accuracy", contributions(judgements, label).value());
      figures.put(
          "perLabel",
          row,
          "pairs",
          judgements.stream().filter(judgement -> judgement.gold() == label).count());
    }
    return figures.build();
  }
}
