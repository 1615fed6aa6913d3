package io.polysight.metrics.caption;

import io.polysight.metrics.statistics.Contributions;
import java.util.List;
import java.util.Set;
import org.tartarus.snowball.ext.englishStemmer;

/**
 * METEOR 1.5 (Denkowski and Lavie, WMT 2014) for English with its exact and stem matches only. The
 * figure the COCO caption tools print as METEOR also matches WordNet synonyms and paraphrases,
 * whose tables are not here: this one is lower and must not be reported under that name. It equals
 * {@code meteor-1.5.jar -l en -m "exact stem"} on the same tokens.
 *
 * <p>With matches weighted 1 (exact) or 0.6 (stem), and words 0.75 (content) or 0.25 (function), P
 * and R are the weighted shares of matched words, {@code F = 1 / (0.15/P + 0.85/R)} and the score
 * {@code F · (1 - 0.6 · (chunks/matches)^0.2)}; a caption that is its reference has no penalty. The
 * reference that scores best counts. The corpus figure sums counts before it takes shares.
 */
public final class MeteorExactStem {
  private static final double ALPHA = 0.85;
  private static final double BETA = 0.2;
  private static final double GAMMA = 0.6;
  private static final double DELTA = 0.75;
  private static final double[] WEIGHTS = {1, 0.6};

  // Columns of the counts; then four for each kind of match.
  private static final int TEST_LENGTH = 0;
  private static final int REFERENCE_LENGTH = 1;
  private static final int TEST_FUNCTION = 2;
  private static final int REFERENCE_FUNCTION = 3;
  private static final int CHUNKS = 4;
  private static final int MATCHES = 5;
  private static final int KINDS = 6;
  private static final int TEST_CONTENT_MATCHES = 0;
  private static final int REFERENCE_CONTENT_MATCHES = 1;
  private static final int TEST_FUNCTION_MATCHES = 2;
  private static final int REFERENCE_FUNCTION_MATCHES = 3;
  private static final int PER_KIND = 4;

  /** METEOR's English function words: those above one in a thousand in its texts. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          """
          the , . to of and a in that for " is on 's it with was as said at he by be from have has
          are his but an this not i will ’ they ) -rrb- ( -lrb- who their had we which were been
          more or s its would about new one after you : also up when there than $ all out her people
          she year two - can if last first “ over other ” into some what so -- no time years
          could ? 't — '
          """
              .strip()
              .split("\\s+"));

  private MeteorExactStem() {}

  /** Corpus score, 0 to 1; NaN without pairs. */
  public static double corpus(List<CaptionPair> pairs) {
    return contributions(pairs).value();
  }

  /** One caption against the reference that suits it best, 0 to 1. */
  public static double sentence(CaptionPair pair) {
    return score(counts(pair));
  }

  /** As {@link #corpus}, for intervals: resampled captions give a new corpus. */
  public static Contributions contributions(List<CaptionPair> pairs) {
    return new Contributions(
        pairs.stream().map(MeteorExactStem::counts).toArray(double[][]::new),
        MeteorExactStem::score);
  }

  private static double[] counts(CaptionPair pair) {
    double[] best = {};
    List<String> stems = stems(pair.candidate());
    for (List<String> reference : pair.references()) {
      double[] counts = counts(pair.candidate(), stems, reference);
      if (best.length == 0 || score(counts) > score(best)) {
        best = counts;
      }
    }
    return best;
  }

  private static double[] counts(
      List<String> test, List<String> testStems, List<String> reference) {
    MeteorAlignment.Aligned aligned =
        MeteorAlignment.of(test, testStems, reference, stems(reference));
    double[] counts = new double[KINDS + PER_KIND * WEIGHTS.length];
    counts[TEST_LENGTH] = test.size();
    counts[REFERENCE_LENGTH] = reference.size();
    counts[TEST_FUNCTION] = test.stream().filter(FUNCTION_WORDS::contains).count();
    counts[REFERENCE_FUNCTION] = reference.stream().filter(FUNCTION_WORDS::contains).count();
    for (int at = 0; at < reference.size(); at++) {
      var match = aligned.chosen().get(at);
      if (match != null) {
        int kind = KINDS + PER_KIND * match.kind().ordinal();
        counts[MATCHES]++;
        counts[
            kind
                + (FUNCTION_WORDS.contains(test.get(match.test()))
                    ? TEST_FUNCTION_MATCHES
                    : TEST_CONTENT_MATCHES)]++;
        counts[
            kind
                + (FUNCTION_WORDS.contains(reference.get(at))
                    ? REFERENCE_FUNCTION_MATCHES
                    : REFERENCE_CONTENT_MATCHES)]++;
      }
    }
    boolean same =
        aligned.chunks() == 1
            && counts[MATCHES] == test.size()
            && counts[MATCHES] == reference.size();
    counts[CHUNKS] = same ? 0 : aligned.chunks();
    return counts;
  }

  private static double score(double[] sums) {
    double testMatches = 0;
    double referenceMatches = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int kind = KINDS + PER_KIND * i;
      testMatches +=
          WEIGHTS[i]
              * weighted(sums[kind + TEST_CONTENT_MATCHES], sums[kind + TEST_FUNCTION_MATCHES]);
      referenceMatches +=
          WEIGHTS[i]
              * weighted(
                  sums[kind + REFERENCE_CONTENT_MATCHES], sums[kind + REFERENCE_FUNCTION_MATCHES]);
    }
    if (sums[MATCHES] == 0) {
      return 0;
    }
    double precision =
        testMatches / weighted(sums[TEST_LENGTH] - sums[TEST_FUNCTION], sums[TEST_FUNCTION]);
    double recall =
        referenceMatches
            / weighted(sums[REFERENCE_LENGTH] - sums[REFERENCE_FUNCTION], sums[REFERENCE_FUNCTION]);
    double mean = 1 / ((1 - ALPHA) / precision + ALPHA / recall);
    return mean * (1 - GAMMA * Math.pow(sums[CHUNKS] / sums[MATCHES], BETA));
  }

  private static double weighted(double content, double function) {
    return DELTA * content + (1 - DELTA) * function;
  }

  private static List<String> stems(List<String> words) {
    var stemmer = new englishStemmer();
    return words.stream()
        .map(word -> {
          stemmer.setCurrent(word);
          stemmer.stem();
          return stemmer.getCurrent();
        })
        .toList();
  }
}
