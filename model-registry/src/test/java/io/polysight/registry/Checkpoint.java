package io.polysight.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checkpoints small enough to be written by hand. */
public final class Checkpoint {
  public static final String CARD =
      """
      {"format": "polysight-generalist-1", "step": 400, "tokenizer": {}, "preprocessing": {},
       "vocabulary": {}, "tasks": [{"name": "captions"}],
       "recipe": {"seed": 7, "architecture": {"width": 8}},
       "provenance": {"java": "25", "pytorch": "2.7.1", "cpu": "x86"}}
      """;

  private Checkpoint() {}

  /** Weights of one tensor of one number. */
  public static byte[] weights(float value) {
    byte[] header =
        "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}  "
            .getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + header.length + 4)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(header.length)
        .put(header)
        .putFloat(value)
        .array();
  }

  public static byte[] card() {
    return CARD.getBytes(StandardCharsets.UTF_8);
  }

  /** A folder as the platform comes with: one good checkpoint and one broken one. */
  static Path shipped() {
    try {
      Path folder = Files.createTempDirectory("shipped");
      Path good = Files.createDirectory(folder.resolve("tiny"));
      Files.write(good.resolve("model.safetensors"), weights(1));
      Files.write(good.resolve("model.json"), card());
      Path broken = Files.createDirectory(folder.resolve("broken"));
      Files.write(broken.resolve("model.safetensors"), new byte[] {1, 2, 3});
      Files.write(broken.resolve("model.json"), card());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
