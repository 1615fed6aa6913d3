package io.polysight.datasets.manifest;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.image.DecodedImage;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one version: shards while samples are added, the manifest last, so that a broken-off
 * writing leaves unreferenced blobs and never half a version. The same samples in the same order
 * give the same digest. For one thread.
 */
public final class VersionWriter implements AutoCloseable {
  private final Blobs blobs;
  private final ShardWriter shard;
  private final ManifestWriter manifest;
  private final Map<String, ImageReference> stored = new HashMap<>();
  private final Map<String, Seen> firstByPixels = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final List<Pending> pending = new ArrayList<>();
  private final List<SplitLeak> leaks = new ArrayList<>();

  private record Seen(String id, String split) {}

  private record Pending(
      String id, String split, ImageReference inOpenShard, Annotations annotations) {}

  /**
   * @param blobs where shards and manifest go
   * @param scratch an existing local folder for one temporary file
   */
  public VersionWriter(Blobs blobs, Path scratch) throws IOException {
    this.blobs = blobs;
    this.shard = new ShardWriter(blobs);
    this.manifest = new ManifestWriter(scratch);
  }

  /** Fixes the names, their order and exhaustiveness of a space that samples will use. */
  public void declare(LabelSpace space) {
    manifest.declare(space);
  }

  /** Adds generated pixels, stored as PNG. */
  public void add(String id, String split, RgbImage image, Annotations annotations)
      throws IOException {
    add(id, split, PngEncoder.encode(image), "image/png", image, annotations);
  }

  /**
   * Adds an image file as it is.
   *
   * @param bytes the file
   * @param decoded what the decoder made of it
   */
  public void add(
      String id, String split, byte[] bytes, DecodedImage decoded, Annotations annotations)
      throws IOException {
    add(id, split, bytes, decoded.type().mediaType(), decoded.image(), annotations);
  }

  private void add(
      String id,
      String split,
      byte[] bytes,
      String mediaType,
      RgbImage image,
      Annotations annotations)
      throws IOException {
    Sample.checkSplit(split);
    if (!ids.add(id)) {
      throw new IllegalArgumentException(
          "sample id '" + id + "' is used twice; ids are unique in a version");
    }
    String pixels = image.pixelDigest();
    Seen first = firstByPixels.putIfAbsent(pixels, new Seen(id, split));
    if (first != null && !first.split().equals(split)) {
      leaks.add(new SplitLeak(first.id(), first.split(), id, split));
    }
    String sha256 = Sha256.hex(bytes);
    ImageReference known = stored.get(sha256);
    if (known == null) {
      if (shard.isFull(bytes.length)) {
        flush();
      }
      int offset = shard.append(bytes);
      known =
          new ImageReference(
              "", offset, bytes.length, sha256, pixels, mediaType, image.width(), image.height());
      stored.put(sha256, known);
    }
    pending.add(new Pending(id, split, known, annotations));
  }

  /** Whether an image of these pixels was added already. */
  public boolean contains(RgbImage image) {
    return firstByPixels.containsKey(image.pixelDigest());
  }

  /** Pictures found in two splits so far. */
  public List<SplitLeak> leaks() {
    return List.copyOf(leaks);
  }

  /** How many samples were added. */
  public int size() {
    return ids.size();
  }

  /**
   * Writes what is left and the manifest.
   *
   * @throws IllegalStateException when there is no sample, or a picture lies in two splits
   */
  public VersionSummary finish() throws IOException {
    if (ids.isEmpty()) {
      throw new IllegalStateException("a version needs at least one sample; none was added");
    }
    if (!leaks.isEmpty()) {
      throw new IllegalStateException(
          leaks.size() + " pictures lie in two splits, the first: " + leaks.getFirst().inWords());
    }
    flush();
    return manifest.finish(blobs);
  }

  private void flush() throws IOException {
    @Nullable String digest = shard.isEmpty() ? null : shard.flush();
    for (Pending sample : pending) {
      ImageReference image = stored.get(sample.inOpenShard().sha256());
      if (image == null) {
        throw new IllegalStateException("image of " + sample.id() + " was never stored");
      }
      if (image.shard().isEmpty() && digest != null) {
        image =
            new ImageReference(
                digest,
                image.offset(),
                image.length(),
                image.sha256(),
                image.pixels(),
                image.mediaType(),
                image.width(),
                image.height());
        stored.put(image.sha256(), image);
      }
      manifest.add(new Sample(sample.id(), sample.split(), image, sample.annotations()));
    }
    pending.clear();
  }

  @Override
  public void close() throws IOException {
    manifest.close();
  }
}
