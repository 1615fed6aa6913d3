package io.polysight.registry.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of one file of a checkpoint, wherever it lies. */
public interface StoredBytes {
  long size() throws IOException;

  /** From the first byte; the caller closes it. */
  InputStream open() throws IOException;

  static StoredBytes of(Path file) {
    return new StoredBytes() {
      @Override
      public long size() throws IOException {
        return Files.size(file);
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }
}
