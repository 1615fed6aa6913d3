package io.polysight.datasets.manifest;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.blob.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Packs image files one after the other into blobs of about eight megabytes: few enough objects for
 * an object store, small enough to fetch one. A file larger than that has a shard of its own.
 */
final class ShardWriter {
  static final int TARGET_BYTES = 8 << 20;

  private final Blobs blobs;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream(1 << 20);

  ShardWriter(Blobs blobs) {
    this.blobs = blobs;
  }

  /** Whether {@code length} more bytes would make a non-empty shard too large. */
  boolean isFull(int length) {
    return open.size() > 0 && (long) open.size() + length > TARGET_BYTES;
  }

  /** Appends and returns the offset. */
  int append(byte[] bytes) {
    int offset = open.size();
    open.writeBytes(bytes);
    return offset;
  }

  boolean isEmpty() {
    return open.size() == 0;
  }

  /** Stores the open shard and returns its digest; the next one begins. */
  String flush() throws IOException {
    byte[] bytes = open.toByteArray();
    open.reset();
    String digest = Sha256.hex(bytes);
    String key = Keys.shard(digest);
    if (!blobs.exists(key)) {
      blobs.put(key, bytes);
    }
    return digest;
  }
}
