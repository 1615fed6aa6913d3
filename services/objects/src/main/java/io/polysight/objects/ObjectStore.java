package io.polysight.objects;

import io.minio.AbortMultipartUploadArgs;
import io.minio.BucketExistsArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.messages.Part;
import io.polysight.datasets.blob.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The object store over the S3 operations that every implementation has. Safe for use by several
 * threads. Every operation throws {@link ObjectStoreUnavailableException} when the store cannot be
 * reached, {@link ObjectMissingException} when nothing lies under the key read, and {@link
 * ObjectStoreException} for any other refusal. No key may be both {@code x} and {@code x/y}: on a
 * store over a file system one of the two would be a folder.
 */
public final class ObjectStore implements AutoCloseable {
  /** S3 takes at most 10,000 parts, each but the last of at least 5 MiB. */
  private static final int MAX_PARTS = 10_000;

  private static final long PART_BYTES = 16L << 20;
  private static final Duration UPLOAD_TIME = Duration.ofHours(12);

  private final Connection inside;
  private final Connection outside;

  /** Connects at the first operation, not here. */
  public ObjectStore(ObjectStoreSettings settings) {
    this.inside = new Connection(settings.endpoint(), settings);
    this.outside = new Connection(settings.publicEndpoint(), settings);
  }

  /** Creates the bucket if it is absent. */
  public void createBucket(String bucket) {
    if (!inside.call(
        bucket, null, c -> c.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()))) {
      inside.call(bucket, null, c -> c.makeBucket(MakeBucketArgs.builder().bucket(bucket).build()));
    }
  }

  public void put(String bucket, String key, byte[] bytes, String mediaType) {
    inside.call(
        bucket,
        key,
        c ->
            c.putObject(
                PutObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .contentType(mediaType)
                    .data(bytes, bytes.length)
                    .build()));
  }

  /** Stores a file of any size, in parts where it is large. */
  public void putFile(String bucket, String key, Path file, String mediaType) {
    inside.call(
        bucket,
        key,
        c ->
            c.uploadObject(
                UploadObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .filename(file.toString())
                    .contentType(mediaType)
                    .build()));
  }

  /** The whole object in memory. */
  public byte[] get(String bucket, String key) {
    try (InputStream in = open(bucket, key)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw Connection.broken(bucket, key, e);
    }
  }

  /**
   * @param offset first byte, from 0
   * @return exactly {@code length} bytes
   * @throws ObjectTooShortException when the object ends before them
   */
  public byte[] getRange(String bucket, String key, long offset, int length) {
    if (length == 0) {
      return new byte[0];
    }
    var range =
        GetObjectArgs.builder().bucket(bucket).object(key).offset(offset).length((long) length);
    try (InputStream in = inside.call(bucket, key, c -> c.getObject(range.build()))) {
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new ObjectTooShortException(key, offset, length);
      }
      return bytes;
    } catch (IOException e) {
      throw Connection.broken(bucket, key, e);
    }
  }

  /** The object from its start; the caller closes it. */
  public InputStream open(String bucket, String key) {
    var args = GetObjectArgs.builder().bucket(bucket).object(key).build();
    return inside.call(bucket, key, c -> c.getObject(args));
  }

  /** Writes the object to a file that appears whole, by a rename. */
  public void download(String bucket, String key, Path target) {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (InputStream in = open(bucket, key)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw Connection.broken(bucket, key, e);
    }
  }

  public boolean exists(String bucket, String key) {
    return find(bucket, key) != null;
  }

  /**
   * @throws ObjectMissingException when nothing lies under the key
   */
  public ObjectStat stat(String bucket, String key) {
    ObjectStat stat = find(bucket, key);
    if (stat == null) {
      throw new ObjectMissingException(bucket, key);
    }
    return stat;
  }

  private @Nullable ObjectStat find(String bucket, String key) {
    try {
      var head =
          inside.call(
              bucket,
              key,
              c -> c.statObject(StatObjectArgs.builder().bucket(bucket).object(key).build()));
      return new ObjectStat(head.size(), head.etag());
    } catch (ObjectMissingException e) {
      return null;
    }
  }

  /** Does nothing when the key is absent. */
  public void delete(String bucket, String key) {
    inside.call(
        bucket,
        key,
        c -> c.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(key).build()));
  }

  /** All keys that start with the prefix, in order. */
  public List<String> list(String bucket, String prefix) {
    List<String> keys = new ArrayList<>();
    var args = ListObjectsArgs.builder().bucket(bucket).prefix(prefix).recursive(true).build();
    for (var found : inside.client().listObjects(args)) {
      keys.add(inside.get(bucket, prefix, found::get).objectName());
    }
    return keys;
  }

  /** The bucket as the data-set library reads and writes it. */
  public Blobs blobs(String bucket) {
    return new BucketBlobs(this, bucket);
  }

  /** A link that reads the object until it expires, for whoever holds it. */
  public URI presignGet(String bucket, String key, Duration validity) {
    return presign(Http.Method.GET, bucket, key, validity, Map.of());
  }

  /** Begins an upload of {@code bytes} bytes; its links are good for 12 hours. */
  public MultipartUpload begin(String bucket, String key, long bytes) {
    long partBytes = Math.max(PART_BYTES, Math.ceilDiv(bytes, MAX_PARTS));
    String uploadId =
        inside
            .call(
                bucket,
                key,
                c ->
                    c.createMultipartUpload(
                        CreateMultipartUploadArgs.builder().bucket(bucket).object(key).build()))
            .result()
            .uploadId();
    List<URI> parts = new ArrayList<>();
    for (int part = 1; part <= Math.max(1, Math.ceilDiv(bytes, partBytes)); part++) {
      var query = Map.of("uploadId", uploadId, "partNumber", Integer.toString(part));
      parts.add(presign(Http.Method.PUT, bucket, key, UPLOAD_TIME, query));
    }
    return new MultipartUpload(uploadId, partBytes, parts);
  }

  /**
   * Joins the parts; the object appears whole.
   *
   * @param etags ETag of each part, in order
   */
  public void complete(String bucket, String key, String uploadId, List<String> etags) {
    Part[] parts = new Part[etags.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new Part(i + 1, etags.get(i).replace("\"", ""));
    }
    inside.call(
        bucket,
        key,
        c ->
            c.completeMultipartUpload(
                CompleteMultipartUploadArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .uploadId(uploadId)
                    .parts(parts)
                    .build()));
  }

  /** The parts of an upload that arrived, in order; none once it is complete or aborted. */
  public List<SentPart> sent(String bucket, String key, String uploadId) {
    return PartListing.of(inside, bucket, key, uploadId);
  }

  /** Drops an upload and the parts sent so far. */
  public void abort(String bucket, String key, String uploadId) {
    inside.call(
        bucket,
        key,
        c ->
            c.abortMultipartUpload(
                AbortMultipartUploadArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .uploadId(uploadId)
                    .build()));
  }

  /**
   * Whether the store answers; cheap, for health.
   *
   * @throws ObjectStoreUnavailableException when it does not
   */
  public void check() {
    inside.call("*", null, c -> c.listBuckets());
  }

  @Override
  public void close() {
    inside.close();
    outside.close();
  }

  private URI presign(
      Http.Method method, String bucket, String key, Duration validity, Map<String, String> query) {
    var args =
        GetPresignedObjectUrlArgs.builder()
            .method(method)
            .bucket(bucket)
            .object(key)
            .expiry(Math.toIntExact(validity.toSeconds()))
            .extraQueryParams(query)
            .build();
    return URI.create(outside.get(bucket, key, () -> outside.client().getPresignedObjectUrl(args)));
  }
}
