package io.polysight.metrics.caption;

import io.polysight.metrics.statistics.Contributions;
import java.util.List;

/**
 * ROUGE-L (Lin, 2004): with the longest common subsequence as {@code P = lcs/|c|}, {@code R =
 * lcs/|r|} and {@code F = (1 + β²) P R / (R + β² P)}, β = 1.2. As in pycocoevalcap, P and R are
 * each the best over the references, so they may come from two of them.
 */
public final class RougeL {
  private static final double BETA_SQUARED = 1.2 * 1.2;

  private RougeL() {}

  /** Mean over the captions; NaN without any. */
  public static double mean(List<CaptionPair> pairs) {
    return contributions(pairs).value();
  }

  /** As {@link #mean}, for intervals. */
  public static Contributions contributions(List<CaptionPair> pairs) {
    return Contributions.mean(pairs.stream().mapToDouble(RougeL::sentence).toArray());
  }

  /** One caption, 0 to 1; 0 for an empty one. */
  public static double sentence(CaptionPair pair) {
    double precision = 0;
    double recall = 0;
    for (List<String> reference : pair.references()) {
      int common = longestCommon(pair.candidate(), reference);
      if (common > 0) {
        precision = Math.max(precision, (double) common / pair.candidate().size());
        recall = Math.max(recall, (double) common / reference.size());
      }
    }
    return precision == 0 || recall == 0
        ? 0
        : (1 + BETA_SQUARED) * precision * recall / (recall + BETA_SQUARED * precision);
  }

  /** Length of the longest common subsequence, by rows of the usual table. */
  private static int longestCommon(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = row[j];
        row[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[b.size()];
  }
}
