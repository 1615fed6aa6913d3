package io.polysight.dataset.ingestion;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.blob.FolderBlobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The local folder in which one version is built; gone when closed. */
final class Workspace implements AutoCloseable {
  private final Path root;

  /** Begins anew: what an earlier, interrupted attempt left is removed. */
  Workspace(Path folder, UUID version) throws IOException {
    this.root = folder.resolve(version.toString());
    clear();
    Files.createDirectories(scratch());
    Files.createDirectories(built());
  }

  Path archive() {
    return root.resolve("archive.zip");
  }

  Path scratch() {
    return root.resolve("scratch");
  }

  Path file(String key) {
    return built().resolve(key);
  }

  Blobs blobs() {
    return new FolderBlobs(built());
  }

  /** Keys of the blobs built, in order. */
  List<String> keys() throws IOException {
    try (Stream<Path> files = Files.walk(built())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> built().relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private Path built() {
    return root.resolve("built");
  }

  private void clear() throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    clear();
  }
}
