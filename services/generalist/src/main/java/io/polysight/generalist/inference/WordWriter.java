package io.polysight.generalist.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.generalist.model.ImageMemory;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
    BeamSearch.Found found =
        new BeamSearch(beams, longest, LENGTH_PENALTY)
            .search(
                prefixes -> continuations(memory.layers(), prefixes),
                vocabulary.number(loaded.tokenizer().endOfText()));
    return new Written(loaded.tokenizer().decode(tokens(found.words())), found.logProbability());
  }

  private double[][] continuations(List<NDArray> memory, List<int[]> prefixes) {
    try (NDManager step = loaded.root().newSubManager()) {
      List<NDArray> repeated = new ArrayList<>();
      for (NDArray layer : memory) {
        Shape shape = layer.getShape();
        NDArray expanded = layer.broadcast(new Shape(prefixes.size(), shape.get(1), shape.get(2)));
        expanded.attach(step);
        repeated.add(expanded);
      }
      Tokenizer tokenizer = loaded.tokenizer();
      TokenBatch batch =
          TokenBatch.of(
              tokenizer,
              tokenizer.beginOfText(),
              prefixes.stream().map(this::tokens).toList(),
              loaded.maxTokens());
      float[] states =
          LoadedModel.values(
              loaded
                  .model()
                  .continuations(loaded.kernels(), new ImageMemory(repeated, Map.of()), batch));
      double[][] result = new double[prefixes.size()][];
      int width = loaded.width();
      for (int row = 0; row < result.length; row++) {
        int last = (row * batch.length() + batch.lengths()[row] - 1) * width;
        result[row] = logSoftmax(words.cosines(Arrays.copyOfRange(states, last, last + width)));
      }
      return result;
    }
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
