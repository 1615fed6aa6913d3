package io.polysight.metrics.caption;

import io.polysight.metrics.Figures;
import java.util.List;

/** All figures of a set of captions. */
public record CaptionScores(List<CaptionPair> pairs) {
  private static final String EMPTY = "there is no caption";

  public CaptionScores {
    pairs = List.copyOf(pairs);
  }

  /**
   * Under the names of the COCO caption tools, 0 to 1 but for CIDEr, 0 to 10. {@code CIDEr} is
   * CIDEr-D, as there; {@code CIDEr_plain} is CIDEr without its clipping and length penalty. {@code
   * METEOR} and {@code SPICE} are undefined, with the reason.
   */
  public Figures figures() {
    Figures.Builder figures = Figures.builder();
    for (int n = 1; n <= Bleu.MOST; n++) {
      int most = n;
      figures.put("Bleu_" + n, Bleu.corpus(pairs, n), EMPTY, () -> Bleu.contributions(pairs, most));
    }
    return figures
        .put(
            "METEOR",
            Double.NaN,
            "needs the synonym and paraphrase tables of meteor-1.5.jar; METEOR_exact_stem is its"
                + " figure without them")
        .put(
            "METEOR_exact_stem",
            MeteorExactStem.corpus(pairs),
            EMPTY,
            () -> MeteorExactStem.contributions(pairs))
        .put("ROUGE_L", RougeL.mean(pairs), EMPTY, () -> RougeL.contributions(pairs))
        .put("CIDEr", CiderD.mean(pairs), EMPTY, () -> CiderD.contributions(pairs))
        .put("CIDEr_plain", Cider.mean(pairs), EMPTY, () -> Cider.contributions(pairs))
        .put("SPICE", Double.NaN, "needs the dependency parser and WordNet of spice-1.0.jar")
        .put("captions", pairs.size())
        .build();
  }
}
