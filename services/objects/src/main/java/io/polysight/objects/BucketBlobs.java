package io.polysight.objects;

import io.polysight.datasets.blob.Blobs;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** One bucket as the data-set library sees it; its failures become those of files. */
final class BucketBlobs implements Blobs {
  private static final String MEDIA_TYPE = "application/octet-stream";

  private final ObjectStore store;
  private final String bucket;

  BucketBlobs(ObjectStore store, String bucket) {
    this.store = store;
    this.bucket = bucket;
  }

  /** An operation of the store. */
  private interface Operation<T> {
    T run();
  }

  @Override
  public void put(String key, byte[] bytes) throws IOException {
    translated(() -> {
      store.put(bucket, key, bytes, MEDIA_TYPE);
      return true;
    });
  }

  @Override
  public void put(String key, Path file) throws IOException {
    translated(() -> {
      store.putFile(bucket, key, file, MEDIA_TYPE);
      return true;
    });
  }

  @Override
  public byte[] range(String key, long offset, int length) throws IOException {
    return translated(() -> store.getRange(bucket, key, offset, length));
  }

  @Override
  public InputStream open(String key) throws IOException {
    return translated(() -> store.open(bucket, key));
  }

  @Override
  public boolean exists(String key) throws IOException {
    return translated(() -> store.exists(bucket, key));
  }

  private static <T> T translated(Operation<T> operation) throws IOException {
    try {
      return operation.run();
    } catch (ObjectMissingException e) {
      NoSuchFileException missing = new NoSuchFileException(e.key());
      missing.initCause(e);
      throw missing;
    } catch (ObjectTooShortException e) {
      EOFException end = new EOFException(e.getMessage());
      end.initCause(e);
      throw end;
    } catch (ObjectStoreException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
