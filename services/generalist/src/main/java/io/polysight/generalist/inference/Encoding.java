package io.polysight.generalist.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.ImageMemory;
import io.polysight.generalist.model.TokenBatch;
import io.polysight.generalist.model.TokenGroup;
import io.polysight.generalist.model.Variation;
import io.polysight.generalist.objective.ImageBatch;
import io.polysight.nn.Kernels;
import io.polysight.tasks.ImageClassification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** f(x) and f(y) of a loaded model, onto the heap. */
final class Encoding {
  /** Texts of one pass; keeps the memory of long candidate lists bounded. */
  private static final int TEXTS_AT_ONCE = 256;

  /** The representation comes from the first, the memory that captions attend to from the last. */
  private static final List<TokenGroup> PURPOSES =
      List.of(TokenGroup.IMAGE, TokenGroup.CAPTION_IMAGE);

  private final LoadedModel loaded;
  private final RegionSearch search;

  Encoding(LoadedModel loaded, RegionSearch search) {
    this.loaded = loaded;
    this.search = search;
  }

  /**
   * @param variation decides the side of the patches
   */
  List<EncodedImage> images(List<RgbImage> images, Variation variation) {
    Kernels kernels = loaded.kernels();
    GeneralistModel model = loaded.model().varied(variation);
    ImageBatch batch = ImageBatch.of(loaded.card().preprocessing(), images);
    try (NDManager scope = loaded.root().newSubManager()) {
      List<ImageMemory> memories =
          model.encodeImages(kernels, batch.upload(kernels, scope), PURPOSES);
      float[] embeddings = LoadedModel.values(model.representation(kernels, memories.getFirst()));
      List<float[]> layers = new ArrayList<>();
      for (NDArray layer : memories.getLast().layers()) {
        layers.add(LoadedModel.values(layer));
      }
      float[] tokens =
          model.findsRegions() ? LoadedModel.values(memories.getFirst().tokens()) : new float[0];
      int perImage = tokens.length / images.size();
      List<EncodedImage> encoded = new ArrayList<>(images.size());
      for (int i = 0; i < images.size(); i++) {
        ImageRegions regions =
            perImage == 0 ? null : search.of(images.get(i), row(tokens, i, perImage));
        encoded.add(
            new EncodedImage(row(embeddings, i, loaded.width()), rows(layers, i, images), regions));
      }
      return encoded;
    }
  }

  /** Image {@code i} of each layer, one after the other. */
  private static float[] rows(List<float[]> layers, int i, List<RgbImage> images) {
    int size = layers.getFirst().length / images.size();
    float[] all = new float[layers.size() * size];
    for (int layer = 0; layer < layers.size(); layer++) {
      System.arraycopy(layers.get(layer), i * size, all, layer * size, size);
    }
    return all;
  }

  private static float[] row(float[] values, int i, int width) {
    return Arrays.copyOfRange(values, i * width, (i + 1) * width);
  }

  /** Unit vectors of texts, float32 [texts, width]. */
  float[] texts(List<String> texts) {
    float[] all = new float[texts.size() * loaded.width()];
    for (int from = 0; from < texts.size(); from += TEXTS_AT_ONCE) {
      List<String> part = texts.subList(from, Math.min(texts.size(), from + TEXTS_AT_ONCE));
      float[] vectors =
          encoded(
              TokenBatch.candidates(loaded.tokenizer(), part, loaded.maxTokens()),
              TokenGroup.CANDIDATE);
      System.arraycopy(vectors, 0, all, from * loaded.width(), vectors.length);
    }
    return all;
  }

  /** The words that captions may use. */
  CandidateEmbeddings vocabulary() {
    List<String> names = new ArrayList<>();
    for (int token : loaded.card().vocabulary().tokens()) {
      names.add(loaded.tokenizer().decode(new int[] {token}));
    }
    return new CandidateEmbeddings(
        names, encoded(loaded.card().vocabulary().candidates(loaded.tokenizer()), TokenGroup.WORD));
  }

  private float[] encoded(TokenBatch batch, TokenGroup group) {
    try (NDManager scope = loaded.root().newSubManager()) {
      return LoadedModel.values(loaded.model().encodeTexts(loaded.kernels(), scope, batch, group));
    }
  }

  /** One vector per label: the mean over the prompts, brought back to unit length. */
  CandidateEmbeddings labels(List<String> labels, List<String> prompts) {
    float[] sum = new float[labels.size() * loaded.width()];
    for (String prompt : prompts) {
      float[] vectors =
          texts(
              labels.stream()
                  .map(label -> prompt.replace(ImageClassification.BARE_LABEL, label))
                  .toList());
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vectors[i];
      }
    }
    return CandidateEmbeddings.ofDirections(labels, sum);
  }
}
