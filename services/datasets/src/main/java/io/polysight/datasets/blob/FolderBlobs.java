package io.polysight.datasets.blob;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Blobs as files of one folder. A blob appears by a rename, so readers never see half of one. */
public final class FolderBlobs implements Blobs {
  private final Path root;

  public FolderBlobs(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public void put(String key, byte[] bytes) throws IOException {
    Path target = file(key);
    Path part = partBeside(target);
    try {
      Files.write(part, bytes);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public void put(String key, Path source) throws IOException {
    Path target = file(key);
    Path part = partBeside(target);
    try {
      Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public byte[] range(String key, long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try (FileChannel channel = FileChannel.open(file(key), StandardOpenOption.READ)) {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, offset + bytes.position()) < 0) {
          throw new EOFException(
              key + " ends at byte " + channel.size() + ", asked for " + (offset + length));
        }
      }
    }
    return bytes.array();
  }

  @Override
  public InputStream open(String key) throws IOException {
    return Files.newInputStream(file(key));
  }

  @Override
  public boolean exists(String key) {
    return Files.exists(file(key));
  }

  /** The file of a key; it need not exist. */
  public Path file(String key) {
    Path file = root.resolve(key).normalize();
    if (key.isEmpty() || !file.startsWith(root) || file.equals(root)) {
      throw new IllegalArgumentException("blob key '" + key + "' leads out of the folder " + root);
    }
    return file;
  }

  private static Path partBeside(Path target) throws IOException {
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("no folder holds " + target);
    }
    Files.createDirectories(folder);
    return Files.createTempFile(folder, "part-", ".tmp");
  }
}
