package io.polysight.datasets.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps blobs of a slow store in a local folder, whole, each verified by the SHA-256 that ends its
 * key. A cached file is verified again the first time a process touches it: a disk that lost bytes
 * costs a download, never a wrong sample.
 */
public final class CachedBlobs implements Blobs {
  private final Blobs store;
  private final FolderBlobs cache;
  private final Path folder;
  private final Set<String> verified = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<String, Object> locks = new ConcurrentHashMap<>();

  /**
   * @param store where blobs come from
   * @param folder local folder; may be shared by several processes and deleted at any time between
   *     runs
   */
  public CachedBlobs(Blobs store, Path folder) {
    this.store = store;
    this.folder = folder;
    this.cache = new FolderBlobs(folder);
  }

  @Override
  public void put(String key, byte[] bytes) throws IOException {
    store.put(key, bytes);
  }

  @Override
  public void put(String key, Path file) throws IOException {
    store.put(key, file);
  }

  @Override
  public byte[] range(String key, long offset, int length) throws IOException {
    fetch(key);
    return cache.range(key, offset, length);
  }

  @Override
  public InputStream open(String key) throws IOException {
    fetch(key);
    return cache.open(key);
  }

  @Override
  public boolean exists(String key) throws IOException {
    return cache.exists(key) || store.exists(key);
  }

  private void fetch(String key) throws IOException {
    if (verified.contains(key)) {
      return;
    }
    synchronized (locks.computeIfAbsent(key, k -> new Object())) {
      if (verified.contains(key)) {
        return;
      }
      String expected = digestIn(key);
      if (!cache.exists(key) || !Sha256.hex(cache.file(key)).equals(expected)) {
        download(key, expected);
      }
      verified.add(key);
    }
  }

  private void download(String key, String expected) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "download-", ".tmp");
    try {
      MessageDigest digest = Sha256.algorithm();
      byte[] piece = new byte[1 << 16];
      try (InputStream in = store.open(key);
          var out = Files.newOutputStream(part)) {
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
          digest.update(piece, 0, n);
          out.write(piece, 0, n);
        }
      }
      String actual = Sha256.hex(digest);
      if (!actual.equals(expected)) {
        throw new IOException(
            "blob "
                + key
                + " arrived with SHA-256 "
                + actual
                + "; it is damaged in the store or on the way");
      }
      cache.put(key, part);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String digestIn(String key) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    String digest = dot < 0 ? name : name.substring(0, dot);
    if (!Sha256.isDigest(digest)) {
      throw new IllegalArgumentException(
          "blob key '"
              + key
              + "' does not end in a SHA-256; only content-addressed blobs are cached");
    }
    return digest;
  }
}
