package io.polysight.metrics.text;

import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * ANLS (Biten et al., "Scene Text Visual Question Answering", ICCV 2019) as the evaluation of
 * DocVQA and InfographicVQA computes it: per question the best over the answers of {@code 1 - edits
 * / length}, and 0 when that is below the threshold. Edits are counted in lower case with white
 * space collapsed, the length is that of the longer text as given: a quirk of the reference, kept.
 */
public final class AverageNormalizedLevenshtein {
  /** What DocVQA takes. */
  public static final double THRESHOLD = 0.5;

  private final double threshold;
  private final List<Double> scores = new ArrayList<>();

  /**
   * @param threshold from 0 to 1; see {@link #THRESHOLD}
   */
  public AverageNormalizedLevenshtein(double threshold) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold " + threshold + " is not from 0 to 1");
    }
    this.threshold = threshold;
  }

  /**
   * @param answers all that are right, at least one
   * @return the score of this question
   */
  public double add(List<String> answers, String prediction) {
    double best =
        answers.stream()
            .mapToDouble(answer -> similarity(answer, prediction))
            .max()
            .orElseThrow(() -> new IllegalArgumentException("a question has no answer at all"));
    double score = best < threshold ? 0 : best;
    scores.add(score);
    return score;
  }

  /** The mean over questions; NaN without any. */
  public Contributions contributions() {
    return Contributions.mean(scores.stream().mapToDouble(score -> score).toArray());
  }

  private static double similarity(String answer, String prediction) {
    int length = Math.max(upperLength(answer), upperLength(prediction));
    if (length == 0) {
      return 1;
    }
    return 1 - (double) EditDistance.ofCharacters(folded(answer), folded(prediction)) / length;
  }

  private static String folded(String text) {
    return TextNormalization.WHITE_SPACE.apply(text.toLowerCase(Locale.ROOT));
  }

  /** The reference measures in upper case, where a letter may become two. */
  private static int upperLength(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.codePointCount(0, upper.length());
  }
}
