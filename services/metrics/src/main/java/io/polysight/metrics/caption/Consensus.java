package io.polysight.metrics.caption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What both kinds of CIDEr share: tf-idf vectors of 1- to 4-grams (term count times {@code
 * log(images / images whose references hold the n-gram)}) and the mean over references and lengths.
 */
final class Consensus {
  static final int MOST = 4;

  private final Map<List<String>, Integer> documentFrequency = new HashMap<>();
  private final double logImages;

  /**
   * The n-grams of a sentence.
   *
   * @param weights tf-idf by n-gram, for n = 1 to 4
   * @param norms Euclidean, for n = 1 to 4
   * @param length how many bigrams it has
   */
  record Vector(List<Map<List<String>, Double>> weights, double[] norms, int length) {}

  /** How alike two sentences are, summed over n. */
  interface Similarity {
    double of(Vector candidate, Vector reference);
  }

  Consensus(List<CaptionPair> pairs) {
    this.logImages = Math.log(pairs.size());
    for (CaptionPair pair : pairs) {
      Set<List<String>> grams = new HashSet<>();
      for (List<String> reference : pair.references()) {
        for (int n = 1; n <= MOST; n++) {
          grams.addAll(Grams.count(reference, n).keySet());
        }
      }
      grams.forEach(gram -> documentFrequency.merge(gram, 1, Integer::sum));
    }
  }

  /** Ten times the mean similarity over references and n. */
  double score(CaptionPair pair, Similarity similarity) {
    Vector candidate = vector(pair.candidate());
    double sum = 0;
    for (List<String> reference : pair.references()) {
      sum += similarity.of(candidate, vector(reference));
    }
    return 10 * sum / (MOST * pair.references().size());
  }

  private Vector vector(List<String> words) {
    List<Map<List<String>, Double>> weights = new ArrayList<>();
    double[] norms = new double[MOST];
    for (int n = 1; n <= MOST; n++) {
      Map<List<String>, Double> weight = new HashMap<>();
      for (var gram : Grams.count(words, n).entrySet()) {
        double frequency = Math.max(1, documentFrequency.getOrDefault(gram.getKey(), 0));
        double value = gram.getValue() * (logImages - Math.log(frequency));
        weight.put(gram.getKey(), value);
        norms[n - 1] += value * value;
      }
      norms[n - 1] = Math.sqrt(norms[n - 1]);
      weights.add(weight);
    }
    return new Vector(weights, norms, Math.max(0, words.size() - 1));
  }
}
