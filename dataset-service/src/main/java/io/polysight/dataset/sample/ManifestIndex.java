package io.polysight.dataset.sample;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.manifest.Keys;
import io.polysight.datasets.sample.Sample;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where each line of a manifest begins, which sample it is and what it can be filtered by: some
 * hundred bytes a sample, so that a page of a large version is one range read and no sample is kept
 * in memory.
 */
final class ManifestIndex {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String digest;
  private final long[] starts;
  private final FacetIndex facets;
  private final Map<String, Integer> byId;

  private ManifestIndex(
      String digest, long[] starts, FacetIndex facets, Map<String, Integer> byId) {
    this.digest = digest;
    this.starts = starts;
    this.facets = facets;
    this.byId = byId;
  }

  /**
   * Reads a manifest once from start to end.
   *
   * @throws IOException when its bytes do not have the digest
   */
  static ManifestIndex read(Blobs blobs, String digest) throws IOException {
    var sha256 = Sha256.algorithm();
    List<Long> starts = new ArrayList<>();
    var facets = new FacetReader();
    Map<String, Integer> byId = new HashMap<>();
    try (InputStream in =
        new BufferedInputStream(
            new DigestInputStream(blobs.open(Keys.manifest(digest)), sha256), 1 << 16)) {
      long at = 0;
      boolean header = true;
      var line = new ByteArrayOutputStream(4096);
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != '\n') {
          line.write(b);
          continue;
        }
        if (!header) {
          Sample sample = JSON.readValue(line.toByteArray(), Sample.class);
          int ordinal = starts.size();
          starts.add(at);
          facets.add(ordinal, sample);
          byId.put(sample.id(), ordinal);
        }
        header = false;
        at += line.size() + 1;
        line.reset();
      }
      starts.add(at);
    }
    String found = Sha256.hex(sha256);
    if (!found.equals(digest)) {
      throw new IOException(
          "manifest " + digest + " has SHA-256 " + found + "; it was changed in the store");
    }
    return new ManifestIndex(
        digest, starts.stream().mapToLong(start -> start).toArray(), facets.finish(), byId);
  }

  FacetIndex facets() {
    return facets;
  }

  int samples() {
    return starts.length - 1;
  }

  @Nullable Integer ordinal(String sampleId) {
    return byId.get(sampleId);
  }

  /** The samples at ascending ordinals, by one range read for each run of neighbours. */
  List<Sample> samples(Blobs blobs, int[] ordinals) throws IOException {
    List<Sample> samples = new ArrayList<>(ordinals.length);
    for (int i = 0; i < ordinals.length; ) {
      int first = i;
      do {
        i++;
      } while (i < ordinals.length && ordinals[i] == ordinals[i - 1] + 1);
      long from = starts[ordinals[first]];
      long to = starts[ordinals[i - 1] + 1];
      byte[] bytes = blobs.range(Keys.manifest(digest), from, Math.toIntExact(to - from));
      for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isEmpty()) {
          samples.add(JSON.readValue(line, Sample.class));
        }
      }
    }
    return samples;
  }
}
