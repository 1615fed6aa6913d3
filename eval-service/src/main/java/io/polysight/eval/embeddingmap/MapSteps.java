package io.polysight.eval.embeddingmap;

import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.EmbeddedSample;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The steps of a map: ask for embeddings, look whether they are there, lay them out. */
@Component
class MapSteps {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MapQueue queue;
  private final EmbeddingBatches batches;
  private final ObjectStore objects;
  private final Buckets buckets;
  private final MapProperties settings;

  MapSteps(
      MapQueue queue,
      EmbeddingBatches batches,
      ObjectStore objects,
      Buckets buckets,
      MapProperties settings) {
    this.queue = queue;
    this.batches = batches;
    this.objects = objects;
    this.buckets = buckets;
    this.settings = settings;
  }

  /** Takes the next step of a claimed map. */
  void step(StoredMap map) throws IOException {
    switch (map.map().state()) {
      case QUEUED -> follow(map, batches.begin(map));
      case EMBEDDING -> follow(map, batches.get(Objects.requireNonNull(map.batch())));
      case PROJECTING -> layOut(map);
      case FINISHED, FAILED -> throw new IllegalStateException(map.map().id() + " has ended");
    }
  }

  private void follow(StoredMap map, BatchPrediction batch) {
    Instant now = Instant.now();
    switch (batch.state()) {
      case QUEUED, RUNNING ->
          queue.embedding(
              map, batch.id(), batch.done(), batch.total(), now.plus(settings.polledEvery()));
      case FINISHED ->
          queue.projecting(map, Objects.requireNonNull(batch.key()), batch.total(), now);
      case FAILED -> queue.fail(map, "inference-service could not embed: " + batch.failure(), now);
    }
  }

  private void layOut(StoredMap map) throws IOException {
    List<EmbeddedSample> embedded;
    try (InputStream in =
        objects.open(buckets.predictions(), Objects.requireNonNull(map.embeddings()))) {
      embedded = EmbeddingFile.read(in);
    }
    var points = Layout.of(embedded, known(map, embedded), settings.seed());
    objects.put(
        buckets.predictions(), map.points(), JSON.writeValueAsBytes(points), "application/json");
    queue.finish(map, Instant.now());
  }

  private Map<String, Sample> known(StoredMap map, List<EmbeddedSample> embedded)
      throws IOException {
    Set<String> wanted = embedded.stream().map(EmbeddedSample::sample).collect(Collectors.toSet());
    Map<String, Sample> known = new HashMap<>();
    DatasetVersion.open(objects.blobs(buckets.datasets()), map.manifest())
        .forEachSample(sample -> {
          if (wanted.contains(sample.id())) {
            known.put(sample.id(), sample);
          }
        });
    wanted.removeAll(known.keySet());
    if (!wanted.isEmpty()) {
      throw new EmbeddingFile.UnreadableException(
          "sample '" + wanted.iterator().next() + "' is not in the data-set version");
    }
    return known;
  }
}
