package io.polysight.datasets.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Bytes under keys such as {@code shards/<sha256>}. A key names its content, so putting the same
 * key twice is harmless and a stored blob never changes. Every implementation is safe for use by
 * several threads.
 */
public interface Blobs {

  /** Stores the bytes; on return they are complete under the key, or an exception is thrown. */
  void put(String key, byte[] bytes) throws IOException;

  /** Stores the content of a file, which stays where it is. */
  void put(String key, Path file) throws IOException;

  /**
   * A part of a blob.
   *
   * @param offset first byte, from 0
   * @param length how many bytes
   * @return exactly {@code length} bytes
   * @throws java.nio.file.NoSuchFileException when nothing lies under the key
   * @throws java.io.EOFException when the blob is shorter
   */
  byte[] range(String key, long offset, int length) throws IOException;

  /**
   * The whole blob from its start; the caller closes it.
   *
   * @throws java.nio.file.NoSuchFileException when nothing lies under the key
   */
  InputStream open(String key) throws IOException;

  boolean exists(String key) throws IOException;
}
