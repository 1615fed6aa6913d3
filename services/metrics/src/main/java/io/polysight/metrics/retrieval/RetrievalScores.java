package io.polysight.metrics.retrieval;

import io.polysight.metrics.Figures;
import io.polysight.metrics.statistics.Contributions;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

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
   * less; {@code mAP_textbook} and {@code MRR_textbook} do. Only the queries by image can be
   * resampled: captions of one image are not independent.
   */
  public Figures figures() {
    Figures.Builder figures = Figures.builder();
    put(figures, "i2t_", imageToText, true);
    put(figures, "t2i_", textToImage, false);
    return figures.build();
  }

  private static void put(
      Figures.Builder figures, String way, Rankings rankings, boolean independent) {
    SequencedMap<String, Contributions> all = new LinkedHashMap<>();
    Ranks first = rankings.first();
    for (int k : new int[] {1, 5, 10}) {
      all.put("R@" + k, first.recallContributions(k));
    }
    all.put("median_rank", first.medianContributions());
    all.put("mean_rank", first.meanContributions());
    all.put("MRR", rankings.reciprocalRankOfPositiveScores());
    all.put("MRR_textbook", first.reciprocalContributions());
    all.put("mAP", rankings.averagePrecisionOfPositiveScores());
    all.put("mAP_textbook", rankings.averagePrecision());
    all.put("nDCG@10", rankings.normalisedDiscounted(10));
    all.forEach((name, figure) -> {
      String reason = "there is no query";
      if (independent) {
        figures.put(way + name, figure, reason);
      } else {
        figures.put(way + name, figure.value(), reason);
      }
    });
  }
}
