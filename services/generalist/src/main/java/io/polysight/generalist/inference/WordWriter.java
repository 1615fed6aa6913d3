package io.polysight.generalist.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.polysight.generalist.model.ImageMemory;
import io.polysight.generalist.model.TaskKind;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.model.Vocabulary;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes captions word by word; the candidates of each place are the words of the vocabulary. */
final class CaptionWriter {
  private static final double LENGTH_PENALTY = 0.6;

  private final LoadedModel loaded;
  private final double scale;

  CaptionWriter(LoadedModel loaded) {
    this.loaded = loaded;
    this.scale = loaded.scale(TaskKind.CAPTIONING);
  }

  /**
   * @param words the vocabulary, encoded
   */
  Prediction.Captioned write(Captioning task, CandidateEmbeddings words, EncodedImage image) {
    Vocabulary vocabulary = loaded.card().vocabulary();
    int longest = Math.min(Objects.requireNonNull(task.maxTokens()), loaded.maxTokens() - 1);
    var search = new BeamSearch(Objects.requireNonNull(task.beams()), longest, LENGTH_PENALTY);
    try (NDManager scope = loaded.root().newSubManager()) {
      List<NDArray> memory = memory(scope, image);
      BeamSearch.Found found =
          search.search(
              prefixes -> continuations(memory, words, prefixes),
              vocabulary.number(loaded.tokenizer().endOfText()));
      String caption = loaded.tokenizer().decode(tokens(found.words()));
      return new Prediction.Captioned(caption, found.logProbability());
    }
  }

  private List<NDArray> memory(NDManager scope, EncodedImage image) {
    int layers = loaded.card().recipe().architecture().decoder().depth();
    int size = image.memory().length / layers;
    List<NDArray> memory = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      float[] values = Arrays.copyOfRange(image.memory(), layer * size, (layer + 1) * size);
      memory.add(loaded.kernels().upload(scope, values, 1, size / loaded.width(), loaded.width()));
    }
    return memory;
  }

  private double[][] continuations(
      List<NDArray> memory, CandidateEmbeddings words, List<int[]> prefixes) {
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
