package io.polysight.nn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The TorchScript texts that lie beside this class, one per concern. */
final class KernelSources {
  private KernelSources() {}

  private static final List<String> CONCERNS =
      List.of(
          "memory",
          "layers",
          "attention",
          "deformable",
          "block",
          "swin",
          "losses",
          "regions",
          "updates");

  /** All of them, and the caller's own after them. */
  static String with(String... more) {
    StringBuilder all = new StringBuilder();
    CONCERNS.forEach(concern -> all.append(read(concern)).append('\n'));
    for (String source : more) {
      all.append(source).append('\n');
    }
    return all.toString();
  }

  private static String read(String concern) {
    String name = concern + ".torchscript";
    try (InputStream in = KernelSources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("kernel source " + name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
