package io.polysight.metrics.retrieval;

import io.polysight.metrics.Figures;

/**
 * Image-text retrieval both ways: images (rows) look for their captions (columns), and captions for
 * their images.
 *
 * @param imageToText a query per image
 * @param textToImage a query per caption
 */
public record RetrievalScores(Rankings imageToText, Rankings textToImage) {

  /**
   * Under the usual names, {@code i2t_} from image to text and {@code t2i_} back. {@code mAP} and
   * {@code MRR} are torchmetrics' figures, which do not count a relevant item whose score is 0 or
   * less; {@code mAP_textbook} and {@code MRR_textbook} do.
   */
  public Figures figures() {
    Figures.Builder figures = Figures.builder();
    put(figures, "i2t_", imageToText);
    put(figures, "t2i_", textToImage);
    return figures.build();
  }

  private static void put(Figures.Builder figures, String way, Rankings rankings) {
    String reason = "there is no query";
    Ranks first = rankings.first();
    for (int k : new int[] {1, 5, 10}) {
      figures.put(way + "R@" + k, first.recallAt(k), reason);
    }
    figures
        .put(way + "median_rank", first.median(), reason)
        .put(way + "mean_rank", first.mean(), reason)
        .put(way + "MRR", rankings.reciprocalRankOfPositiveScores().value(), reason)
        .put(way + "MRR_textbook", first.meanReciprocalRank(), reason)
        .put(way + "mAP", rankings.averagePrecisionOfPositiveScores().value(), reason)
        .put(way + "mAP_textbook", rankings.averagePrecision().value(), reason)
        .put(way + "nDCG@10", rankings.normalisedDiscounted(10).value(), reason);
  }
}
