package io.polysight.generalist.inference;

import io.polysight.generalist.model.ImageMemory;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.model.Writing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes captions and open answers word by word; the candidates of each place are the words of the
 * vocabulary.
 *
 * @param scale 1/τ of the kind of task
 */
record WordWriter(LoadedModel loaded, CandidateEmbeddings words, double scale) {
  private static final double LENGTH_PENALTY = 0.6;

  /**
   * @param text the most probable one that was found
   * @param logProbability of it, end of text included
   */
  record Written(String text, double logProbability) {}

  /**
   * @param memory of one image, or of one image and a question
   * @param maxTokens most words
   * @param beams prefixes kept
   */
  Written write(ImageMemory memory, int maxTokens, int beams) {
    Vocabulary vocabulary = loaded.card().vocabulary();
    int longest = Math.min(maxTokens, loaded.maxTokens() - 1);
    var search = new BeamSearch(beams, longest, LENGTH_PENALTY);
    try (Writing writing = loaded.model().words().write(loaded.kernels(), memory)) {
      BeamSearch.Found found =
          search.search(continuations(writing), vocabulary.number(loaded.tokenizer().endOfText()));
      return new Written(loaded.tokenizer().decode(tokens(found.words())), found.logProbability());
    }
  }

  /** Goes on with each prefix from the one that it was made of in the call before. */
  private Continuations continuations(Writing writing) {
    List<int[]> written = new ArrayList<>();
    return prefixes -> {
      int[] from = prefixes.stream().mapToInt(prefix -> origin(written, prefix)).toArray();
      int[] tokens = prefixes.stream().mapToInt(this::lastToken).toArray();
      float[] states = writing.next(from, tokens);
      written.clear();
      written.addAll(prefixes);
      int width = loaded.width();
      double[][] result = new double[prefixes.size()][];
      for (int row = 0; row < result.length; row++) {
        float[] state = Arrays.copyOfRange(states, row * width, (row + 1) * width);
        result[row] = logSoftmax(words.cosines(state));
      }
      return result;
    };
  }

  /** Where the prefix without its last word stands; the empty one comes from nothing. */
  private static int origin(List<int[]> written, int[] prefix) {
    if (prefix.length == 0) {
      return 0;
    }
    int last = prefix.length - 1;
    for (int i = 0; i < written.size(); i++) {
      if (Arrays.equals(written.get(i), 0, written.get(i).length, prefix, 0, last)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        Arrays.toString(prefix) + " goes on with no prefix of the call before");
  }

  private int lastToken(int[] prefix) {
    return prefix.length == 0
        ? loaded.tokenizer().beginOfText()
        : loaded.card().vocabulary().tokens().get(prefix[prefix.length - 1]);
  }

  private double[] logSoftmax(double[] cosines) {
    double largest = scale * Arrays.stream(cosines).max().orElse(0);
    double logSum =
        largest + Math.log(Arrays.stream(cosines).map(c -> Math.exp(scale * c - largest)).sum());
    return Arrays.stream(cosines).map(c -> scale * c - logSum).toArray();
  }

  private int[] tokens(int[] words) {
    List<Integer> tokens = loaded.card().vocabulary().tokens();
    return Arrays.stream(words).map(tokens::get).toArray();
  }
}
