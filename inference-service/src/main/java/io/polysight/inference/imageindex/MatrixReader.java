package io.polysight.inference.imageindex;

import io.polysight.contracts.serving.EmbeddedSample;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.web.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Reads the embeddings of a version, and from its manifest which split each belongs to. */
final class MatrixReader {
  private static final Duration UNTIL_SOMEBODY_ACTS = Duration.ofSeconds(30);

  private final ObjectStore objects;
  private final Buckets buckets;
  private final JsonMapper json;
  private final long mostBytes;

  /**
   * @param mostBytes of one matrix
   */
  MatrixReader(ObjectStore objects, Buckets buckets, JsonMapper json, long mostBytes) {
    this.objects = objects;
    this.buckets = buckets;
    this.json = json;
    this.mostBytes = mostBytes;
  }

  /**
   * @param index with its file
   * @throws io.polysight.platform.web.ProblemException 507 for one that does not fit in memory
   */
  EmbeddingMatrix read(StoredIndex index) {
    try {
      var manifest = DatasetVersion.open(objects.blobs(buckets.datasets()), index.manifest());
      int count = manifest.header().samples();
      List<String> splits = List.copyOf(manifest.header().splits().keySet());
      List<Integer> splitOf = new ArrayList<>(count);
      manifest.forEachSample(sample -> splitOf.add(splits.indexOf(sample.split())));
      String[] samples = new String[count];
      float[] vectors = new float[0];
      int width = 0;
      String key = Objects.requireNonNull(index.key());
      try (var lines =
          new BufferedReader(
              new InputStreamReader(
                  objects.open(buckets.predictions(), key), StandardCharsets.UTF_8))) {
        for (int row = 0; row < count; row++) {
          EmbeddedSample embedded = json.readValue(lines.readLine(), EmbeddedSample.class);
          if (row == 0) {
            width = embedded.embedding().length;
            checkFits(EmbeddingMatrix.bytes(count, width));
            vectors = new float[Math.multiplyExact(count, width)];
          }
          samples[row] = embedded.sample();
          System.arraycopy(embedded.embedding(), 0, vectors, row * width, width);
        }
      }
      int[] ofRow = splitOf.stream().mapToInt(Integer::intValue).toArray();
      return new EmbeddingMatrix(width, vectors, samples, splits, ofRow);
    } catch (IOException e) {
      throw new UncheckedIOException("the file of image index " + index.index().id(), e);
    }
  }

  private void checkFits(long bytes) {
    if (bytes > mostBytes) {
      throw Problems.insufficientStorage(
          "The embeddings take "
              + bytes
              + " bytes of memory, but "
              + mostBytes
              + " are set aside for indexes; raise polysight.inference.image-indexes.memory.",
          UNTIL_SOMEBODY_ACTS);
    }
  }
}
