package io.polysight.eval.embeddingmap;

import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.serving.EmbeddedSample;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.manifest.Keys;
import io.polysight.datasets.manifest.VersionHeader;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import io.polysight.eval.Service;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.testing.RunningService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Forty samples, cats and dogs in turn, whose embeddings point two ways. */
public final class Embedded {
  private static final int SAMPLES = 40;
  private static final byte[] MANIFEST = manifest();

  private Embedded() {}

  private static byte[] manifest() {
    List<Object> lines = new ArrayList<>();
    lines.add(
        new VersionHeader(
            VersionHeader.FORMAT,
            SAMPLES,
            0,
            Map.of("test", SAMPLES),
            Map.of(),
            List.of(),
            List.of()));
    for (int i = 0; i < SAMPLES; i++) {
      lines.add(
          new Sample(
              id(i),
              "test",
              new ImageReference("s", 0, 1, "h", "p", "image/png", 10, 10),
              Annotations.ofLabel("class", label(i))));
    }
    return lines(lines.stream());
  }

  private static byte[] lines(Stream<?> lines) {
    return lines
        .map(JsonMapper.shared()::writeValueAsString)
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String id(int sample) {
    return "test/%02d".formatted(sample);
  }

  static String label(int sample) {
    return sample % 2 == 0 ? "cat" : "dog";
  }

  /** The version as dataset-service tells of it from now on. */
  public static DatasetVersion version(long samples) {
    String digest = Sha256.hex(MANIFEST);
    var version =
        new DatasetVersion(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "vision",
            1,
            DatasetVersion.State.READY,
            new DatasetSource.Scenes(1, Map.of("test", SAMPLES), null, null, null, null, null),
            digest,
            Keys.manifest(digest),
            samples,
            samples,
            Map.of("test", samples),
            Map.of(),
            List.of(),
            Instant.now(),
            "ben",
            null);
    Service.PEERS.add(version, Map.of());
    return version;
  }

  /** Puts the manifest and the file of embeddings where the service reads them. */
  public static void store(RunningService service, String key) {
    var random = new Random(1);
    List<EmbeddedSample> embedded = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      float[] vector = new float[8];
      for (int axis = 0; axis < vector.length; axis++) {
        vector[axis] = 0.1f * (float) random.nextGaussian() + (axis == i % 2 ? 1 : 0);
      }
      embedded.add(new EmbeddedSample(id(i), vector));
    }
    ObjectStore objects = service.bean(ObjectStore.class);
    Buckets buckets = service.bean(Buckets.class);
    objects.put(buckets.predictions(), key, lines(embedded.stream()), "application/jsonl");
    objects.put(
        buckets.datasets(), Keys.manifest(Sha256.hex(MANIFEST)), MANIFEST, "application/jsonl");
  }
}
