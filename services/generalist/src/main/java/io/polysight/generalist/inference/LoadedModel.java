package io.polysight.generalist.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.generalist.checkpoint.CheckpointFolder;
import io.polysight.generalist.checkpoint.ModelCard;
import io.polysight.generalist.model.GeneralistKernels;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.model.ImageMemory;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One copy of the weights, frozen.
 *
 * @param root owns everything native
 * @param digest SHA-256 of the weights' file
 */
record LoadedModel(
    NDManager root,
    Kernels kernels,
    ModelCard card,
    String digest,
    Tokenizer tokenizer,
    GeneralistModel model) {

  static LoadedModel load(CheckpointFolder folder) throws IOException {
    ModelCard card = folder.card();
    NDManager root = NDManager.newBaseManager();
    try {
      Kernels kernels = Kernels.open(root, GeneralistKernels.SOURCE);
      Parameters parameters = Parameters.create(kernels, root, 0);
      Tokenizer tokenizer = card.tokenizer().build();
      var model =
          new GeneralistModel(
              card.recipe().architecture(),
              card.recipe().pairs(),
              card.kinds(),
              tokenizer,
              parameters);
      try (NDManager scope = root.newSubManager()) {
        parameters.load(folder.parameters(kernels, scope));
      }
      parameters.freeze();
      return new LoadedModel(
          root, kernels, card, folder.digest(), tokenizer, model.fixed(kernels, root));
    } catch (IOException | RuntimeException e) {
      root.close();
      throw e;
    }
  }

  int width() {
    return card.recipe().architecture().width();
  }

  int maxTokens() {
    return card.recipe().architecture().text().maxTokens();
  }

  /** How many places of the context a text takes: its tokens, and the one in front of them. */
  int contextOf(String text) {
    return 1 + tokenizer.encode(text).length;
  }

  /** What the decoder knows of an image, as tensors again: a batch of one. */
  ImageMemory memory(NDManager scope, EncodedImage image) {
    int layers = card.recipe().architecture().decoder().depth();
    int size = image.memory().length / layers;
    List<NDArray> memory = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      float[] values = Arrays.copyOfRange(image.memory(), layer * size, (layer + 1) * size);
      memory.add(kernels.upload(scope, values, 1, size / width(), width()));
    }
    return new ImageMemory(memory, Map.of());
  }

  /** The numbers of a tensor in row-major order. */
  static float[] values(NDArray tensor) {
    return tensor.toFloatArray();
  }
}
