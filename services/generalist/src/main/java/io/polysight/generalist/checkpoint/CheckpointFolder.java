package io.polysight.generalist.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.datasets.blob.Sha256;
import io.polysight.generalist.image.Preprocessing;
import io.polysight.generalist.recipe.RecipeReader;
import io.polysight.nn.Kernels;
import io.polysight.nn.Safetensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The four files of one checkpoint. */
public record CheckpointFolder(Path path) {
  public static final String MODEL = "model.safetensors";
  public static final String OPTIMIZER = "optimizer.safetensors";
  public static final String STATE = "state.json";
  public static final String CARD = "model.json";
  private static final String PREPROCESSING = "preprocessing";
  private static final String FIT = "fit";
  private static final String RECIPE = "recipe";
  private static final Map<String, String> METADATA = Map.of("format", ModelCard.FORMAT);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  /** What goes into the files. */
  public record Content(
      Map<String, NDArray> parameters,
      Map<String, NDArray> optimizer,
      RunState state,
      ModelCard card) {}

  void write(Kernels kernels, Content content) throws IOException {
    Files.createDirectories(path);
    Safetensors.write(kernels, path.resolve(OPTIMIZER), content.optimizer(), METADATA);
    Files.write(path.resolve(STATE), JSON.writeValueAsBytes(content.state()));
    Durable.force(path.resolve(OPTIMIZER));
    Durable.force(path.resolve(STATE));
    write(kernels, content.parameters(), content.card());
  }

  /** Writes what serving needs, and nothing of the run. */
  void write(Kernels kernels, Map<String, NDArray> parameters, ModelCard card) throws IOException {
    Files.createDirectories(path);
    Safetensors.write(kernels, path.resolve(MODEL), parameters, METADATA);
    Files.write(path.resolve(CARD), JSON.writeValueAsBytes(card));
    Durable.force(path.resolve(MODEL));
    Durable.force(path.resolve(CARD));
    Durable.forceFolder(path);
  }

  /**
   * The weights in float32, in whatever type they lie in the file.
   *
   * @param owner owns them
   */
  public Map<String, NDArray> parameters(Kernels kernels, NDManager owner) throws IOException {
    try (NDManager scope = owner.newSubManager()) {
      Map<String, NDArray> stored = Safetensors.read(kernels, scope, path.resolve(MODEL)).tensors();
      Map<String, NDArray> parameters = new LinkedHashMap<>();
      stored.forEach(
          (name, tensor) -> parameters.put(name, kernels.memory().float32(owner, tensor)));
      return parameters;
    }
  }

  /** SHA-256 of the weights' file, in hex. */
  public String digest() throws IOException {
    return Sha256.hex(path.resolve(MODEL));
  }

  public Map<String, NDArray> optimizer(Kernels kernels, NDManager owner) throws IOException {
    return Safetensors.read(kernels, owner, path.resolve(OPTIMIZER)).tensors();
  }

  public RunState state() throws IOException {
    return read(STATE, RunState.class);
  }

  public ModelCard card() throws IOException {
    return read(CARD, ModelCard.class);
  }

  private <T> T read(String name, Class<T> type) throws IOException {
    Path file = path.resolve(name);
    try {
      JsonNode tree = JSON.readTree(Files.readAllBytes(file));
      if (tree instanceof ObjectNode card && card.get(RECIPE) instanceof ObjectNode recipe) {
        card.set(RECIPE, RecipeReader.complete(recipe));
      }
      // Before there was a choice, the centre was cropped.
      if (tree.get(PREPROCESSING) instanceof ObjectNode image && !image.has(FIT)) {
        image.put(FIT, Preprocessing.CROP);
      }
      return JSON.treeToValue(tree, type);
    } catch (NoSuchFileException e) {
      throw new NoSuchFileException(
          file.toString(), null, "a checkpoint folder holds " + name + ", this one does not");
    } catch (JacksonException e) {
      throw new IOException(file + " is not readable as " + name + " of a checkpoint", e);
    }
  }
}
