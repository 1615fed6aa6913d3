package io.polysight.eval;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.manifest.Keys;
import io.polysight.datasets.manifest.VersionHeader;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Benchmarks of team vision, with the tasks and data that their peers know of. */
public final class Benchmarks {
  /**
   * Samples as {@link Predictions#classified} answers them: cats and dogs in turn, 10 to 14 pixels
   * wide.
   */
  private static final String MANIFEST = manifest();

  private Benchmarks() {}

  private static String manifest() {
    List<String> lines = new ArrayList<>();
    lines.add(
        JsonMapper.shared()
            .writeValueAsString(
                new VersionHeader(
                    VersionHeader.FORMAT,
                    1000,
                    0,
                    Map.of("test", 1000),
                    Map.of(),
                    List.of(),
                    List.of())));
    for (int i = 0; i < 1000; i++) {
      lines.add(
          JsonMapper.shared()
              .writeValueAsString(
                  new Sample(
                      "test/%04d".formatted(i),
                      "test",
                      new ImageReference("s", 0, 1, "h", "p", "image/png", 10 + i % 5, 10),
                      Annotations.ofLabel("class", i % 2 == 0 ? "cat" : "dog"))));
    }
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    String digest = Sha256.hex(bytes);
    Service.get()
        .bean(ObjectStore.class)
        .put(
            Service.get().bean(Buckets.class).datasets(),
            Keys.manifest(digest),
            bytes,
            "application/jsonl");
    return digest;
  }

  public static RegisteredTask task(Task definition) {
    var task =
        new RegisteredTask(
            UUID.randomUUID(),
            "vision",
            "task",
            "",
            2,
            definition,
            RegisteredTask.State.ACTIVE,
            Instant.now(),
            "ben",
            2);
    Service.PEERS.add(task);
    return task;
  }

  public static DatasetVersion dataset(DatasetVersion.State state, Map<String, Object> annotated) {
    boolean ready = state == DatasetVersion.State.READY;
    var version =
        new DatasetVersion(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "vision",
            1,
            state,
            new io.polysight.contracts.datasets.DatasetSource.Scenes(
                1, Map.of("test", 3), null, null, null, null, null),
            ready ? MANIFEST : null,
            ready ? Keys.manifest(MANIFEST) : null,
            3,
            3,
            ready ? Map.of("test", 3L) : Map.of(),
            ready ? Map.of("class", new LabelSpace(List.of("cat", "dog"), true)) : Map.of(),
            List.of(),
            Instant.now(),
            "ben",
            null);
    Service.PEERS.add(version, annotated);
    return version;
  }

  public static Map<String, Object> wanted(
      String model, RegisteredTask task, DatasetVersion version, String split) {
    return Map.of(
        "team",
        "vision",
        "name",
        Service.fresh("benchmark"),
        "model",
        model,
        "task",
        task.id(),
        "datasetVersion",
        version.id(),
        "split",
        split);
  }

  /** A benchmark of a model that asks the task of the split {@code test}. */
  public static Benchmark benchmark(String model, Task definition) {
    Map<String, Object> annotated =
        switch (definition) {
          case ImageClassification task -> Map.of("labels", Map.of("class", "cat"));
          case MultiLabelClassification task -> Map.of("labels", Map.of("class", "cat"));
          case ReferringExpressionGrounding task ->
              Map.of("expressions", List.of(Map.of("expression", "the cat", "object", 0)));
          case QuestionTask task ->
              Map.of(task.field() + "s", List.of(Map.of(task.field(), "is it a cat")));
          case Captioning task -> Map.of("captions", List.of("a cat"));
          case ImageTextRetrieval task -> Map.of("captions", List.of("a cat"));
          case RegionTask task ->
              Map.of(
                  "objects",
                  List.of(
                      Map.of(
                          "labels",
                          Map.of("class", "cat"),
                          "box",
                          Map.of("left", 0, "top", 0, "right", 1, "bottom", 1),
                          "mask",
                          Map.of("size", List.of(1, 1), "counts", "01"))));
        };
    return Service.as("ben")
        .post(
            "/api/v1/benchmarks",
            wanted(model, task(definition), dataset(DatasetVersion.State.READY, annotated), "test"))
        .as(Benchmark.class);
  }

  public static Task catsAndDogs() {
    return new ImageClassification(List.of("cat", "dog"), null);
  }
}
