package io.polysight.generalist.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import io.polysight.nn.Memory;
import io.polysight.nn.Torch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes of a training checkpoint the two files that serving needs: the weights in bfloat16, half
 * the bytes, and the card. Scalars, such as the logarithms of temperatures, stay float32: they cost
 * nothing, and everything is multiplied by them. Serving reads all of it back to float32.
 */
public final class ServingExport {
  /** Provenance of an export: SHA-256 of the weights it was made from. */
  public static final String EXPORTED_FROM = "exportedFrom";

  /** Provenance of an export: the type its weights are stored in. */
  public static final String STORED_AS = "storedAs";

  private ServingExport() {}

  /**
   * @param checkpoint a folder with model.safetensors and model.json
   * @param target a folder, made when absent; its model.safetensors and model.json are replaced
   * @throws IllegalArgumentException when both are one folder
   */
  public static void write(Path checkpoint, Path target) throws IOException {
    Path from = checkpoint.toAbsolutePath().normalize();
    if (from.equals(target.toAbsolutePath().normalize())) {
      throw new IllegalArgumentException(
          target + " is the checkpoint itself; export it to another folder");
    }
    Torch.start(1);
    var source = new CheckpointFolder(from);
    ModelCard card = source.card();
    Map<String, String> provenance = new TreeMap<>(card.provenance());
    provenance.put(EXPORTED_FROM, source.digest());
    provenance.put(STORED_AS, "bfloat16, scalars float32");
    Files.createDirectories(target);
    try (NDManager root = NDManager.newBaseManager()) {
      Kernels kernels = Kernels.open(root);
      Map<String, NDArray> stored = new LinkedHashMap<>();
      source
          .parameters(kernels, root)
          .forEach((name, tensor) -> stored.put(name, stored(kernels.memory(), root, tensor)));
      new CheckpointFolder(target).write(kernels, stored, card.from(provenance));
    }
  }

  private static NDArray stored(Memory memory, NDManager root, NDArray tensor) {
    return tensor.getShape().dimension() == 0 ? tensor : memory.bfloat16(root, tensor);
  }
}
