package io.polysight.datasets.manifest;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An immutable version, opened for reading. Every byte read is verified against its SHA-256. Safe
 * for several threads.
 */
public final class DatasetVersion {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Blobs blobs;
  private final String digest;
  private final VersionHeader header;
  private final ImageDecoder decoder = new ImageDecoder();

  private DatasetVersion(Blobs blobs, String digest, VersionHeader header) {
    this.blobs = blobs;
    this.digest = digest;
    this.header = header;
  }

  /**
   * Reads the header; samples and images are read when asked for.
   *
   * @param digest SHA-256 of the manifest
   * @throws java.nio.file.NoSuchFileException when there is no such version
   * @throws IOException when it cannot be read or is of an unknown format
   */
  public static DatasetVersion open(Blobs blobs, String digest) throws IOException {
    if (!Sha256.isDigest(digest)) {
      throw new IllegalArgumentException("'" + digest + "' is no SHA-256 of a version");
    }
    try (var lines = reader(blobs.open(Keys.manifest(digest)))) {
      String first = lines.readLine();
      if (first == null || !first.contains("\"" + VersionHeader.FORMAT + "\"")) {
        throw new IOException("version " + digest + " is not written in " + VersionHeader.FORMAT);
      }
      return new DatasetVersion(blobs, digest, JSON.readValue(first, VersionHeader.class));
    } catch (JacksonException e) {
      throw new IOException("the manifest of version " + digest + " is damaged in line 1", e);
    }
  }

  public String digest() {
    return digest;
  }

  public VersionHeader header() {
    return header;
  }

  /**
   * Reads the manifest from start to end without keeping it.
   *
   * @throws IOException when the manifest's bytes do not have the version's digest: samples passed
   *     on before must then be dropped
   */
  public void forEachSample(Consumer<Sample> action) throws IOException {
    MessageDigest actual = Sha256.algorithm();
    int line = 1;
    try (InputStream in = new DigestInputStream(blobs.open(Keys.manifest(digest)), actual);
        BufferedReader lines = reader(in)) {
      lines.readLine();
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        action.accept(JSON.readValue(text, Sample.class));
      }
    } catch (JacksonException e) {
      throw new IOException("the manifest of version " + digest + " is damaged in line " + line, e);
    }
    String found = Sha256.hex(actual);
    if (!found.equals(digest)) {
      throw new IOException(
          "the manifest of version "
              + digest
              + " has SHA-256 "
              + found
              + "; it was changed in the store");
    }
  }

  /** All samples in manifest order. */
  public List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>(header.samples());
    forEachSample(samples::add);
    return List.copyOf(samples);
  }

  /** The samples of one split in manifest order; empty when the version has no such split. */
  public List<Sample> samples(String split) throws IOException {
    List<Sample> samples = new ArrayList<>();
    forEachSample(sample -> {
      if (sample.split().equals(split)) {
        samples.add(sample);
      }
    });
    return List.copyOf(samples);
  }

  /**
   * The image file of a sample, verified.
   *
   * @throws IOException when it cannot be read or its digest differs
   */
  public byte[] imageFile(Sample sample) throws IOException {
    ImageReference image = sample.image();
    byte[] bytes = blobs.range(Keys.shard(image.shard()), image.offset(), image.length());
    if (!Sha256.hex(bytes).equals(image.sha256())) {
      throw new IOException(
          "the image of sample '"
              + sample.id()
              + "' in shard "
              + image.shard()
              + " is damaged: its SHA-256 is not the manifest's");
    }
    return bytes;
  }

  /** The pixels of a sample, upright RGB. */
  public RgbImage image(Sample sample) {
    try {
      return decoder.decode(imageFile(sample)).image();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }
}
