package io.polysight.cli.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.datasets.image.RgbImage;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.model.GeneralistKernels;
import io.polysight.generalist.model.GeneralistModel;
import io.polysight.generalist.objective.ImageBatch;
import io.polysight.generalist.recipe.Recipe;
import io.polysight.generalist.text.BytePairTokenizer;
import io.polysight.generalist.text.Tokenizer;
import io.polysight.nn.Kernels;
import io.polysight.nn.Parameters;
import io.polysight.nn.Torch;
import java.util.List;

/** A model of a recipe's sizes, not trained. */
final class ProfileRun implements AutoCloseable {
  /** Where the parameters of the parts lie. */
  static final List<String> PARTS = List.of("image", "text", "decoder", "proposals");

  private final Recipe recipe;
  private final int threads;
  private final NDManager root;
  private final Kernels kernels;
  private final Parameters parameters;
  private final GeneralistModel model;
  private final FullTokenizer tokenizer;

  /**
   * @param threads of an operator
   */
  ProfileRun(Recipe recipe, int threads) {
    this.recipe = recipe;
    this.threads = threads;
    Torch.start(threads);
    root = NDManager.newBaseManager();
    kernels = Kernels.open(root, GeneralistKernels.SOURCE).with(recipe.precision());
    parameters = Parameters.create(kernels, root, recipe.seed());
    tokenizer = new FullTokenizer(new BytePairTokenizer(List.of()), recipe.vocabularySize());
    model = new GeneralistModel(recipe.architecture(), recipe.pairs(), tokenizer, parameters);
  }

  Recipe recipe() {
    return recipe;
  }

  int threads() {
    return threads;
  }

  NDManager root() {
    return root;
  }

  Kernels kernels() {
    return kernels;
  }

  Parameters parameters() {
    return parameters;
  }

  GeneralistModel model() {
    return model;
  }

  Tokenizer tokenizer() {
    return tokenizer;
  }

  long parameters(String part) {
    return part.isEmpty() ? parameters.count() : parameters.at(part).count();
  }

  double forwardSeconds() {
    int side = recipe.architecture().image().size();
    RgbImage image = SceneExamples.of(1, side).examples().getFirst().image();
    ImageBatch batch = ImageBatch.of(Preprocessing.square(side), List.of(image));
    long start = System.nanoTime();
    try (NDManager scope = root.newSubManager()) {
      Torch.inference();
      NDArray pixels = batch.upload(kernels, scope);
      model.representation(kernels, model.encodeImages(kernels, pixels)).toFloatArray();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    root.close();
  }
}
