package io.polysight.eval;

import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.models.ModelVersionCreated;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.manifest.Keys;
import io.polysight.datasets.manifest.VersionHeader;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.testing.Api;
import io.polysight.platform.testing.RunningService;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** One eval-service with its peers for all integration tests of a JVM. */
public final class Service {
  public static final Peers PEERS = new Peers();
  private static final RunningService RUNNING = start(PEERS, Map.of());

  /** Samples as {@link #classified} answers them: cats and dogs in turn, 10 to 14 pixels wide. */
  private static final String MANIFEST = manifest();

  private Service() {}

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
    RUNNING
        .bean(ObjectStore.class)
        .put(
            RUNNING.bean(Buckets.class).datasets(),
            Keys.manifest(digest),
            bytes,
            "application/jsonl");
    return digest;
  }

  public static RunningService start(
      Peers peers, Map<String, String> placeholders, String... further) {
    Path file = Path.of(System.getProperty("polysight.home", "."), "config", "eval-service.yml");
    Map<String, String> values = new HashMap<>(placeholders);
    values.put("POLYSIGHT_DATASET_SERVICE_URL", peers.url());
    values.put("POLYSIGHT_INFERENCE_SERVICE_URL", peers.url());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--polysight.eval-service.runs.asked-every=50ms",
                "--polysight.eval-service.runs.polled-every=50ms",
                "--polysight.eval-service.runs.retried-after=200ms",
                "--polysight.eval-service.runs.retried-at-most=500ms",
                "--polysight.eval-service.maps.asked-every=50ms",
                "--polysight.eval-service.maps.polled-every=50ms",
                "--polysight.eval-service.maps.retried-after=200ms",
                "--polysight.eval-service.scoring.resamples=200",
                "--polysight.eval-service.webhooks.allowed-hosts=127.0.0.1",
                "--polysight.eval-service.webhooks.private-addresses=true",
                "--polysight.eval-service.webhooks.plain-http=true",
                "--polysight.eval-service.webhooks.asked-every=50ms",
                "--polysight.eval-service.webhooks.retried-after=100ms",
                "--polysight.eval-service.webhooks.retried-at-most=300ms",
                "--polysight.eval-service.webhooks.tries=3"));
    arguments.addAll(List.of(further));
    return RunningService.start(
        EvalApplication.class,
        "eval-service",
        file.toUri().toString(),
        values,
        arguments.toArray(String[]::new));
  }

  public static RunningService get() {
    return RUNNING;
  }

  public static Api as(String user) {
    return RUNNING.as(user);
  }

  /** A name no other test uses. */
  public static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID();
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
    PEERS.add(task);
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
    PEERS.add(version, annotated);
    return version;
  }

  public static Map<String, Object> wanted(
      String model, RegisteredTask task, DatasetVersion version, String split) {
    return Map.of(
        "team",
        "vision",
        "name",
        fresh("benchmark"),
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
    return as("ben")
        .post(
            "/api/v1/benchmarks",
            wanted(model, task(definition), dataset(DatasetVersion.State.READY, annotated), "test"))
        .as(Benchmark.class);
  }

  public static Task catsAndDogs() {
    return new ImageClassification(List.of("cat", "dog"), null);
  }

  /** Tells of a new model version as model-registry does. */
  public static UUID version(String model, int number, boolean last) {
    return version(model, number, last, List.of());
  }

  /**
   * @param trainedOn the data-set versions it learned from
   */
  public static UUID version(String model, int number, boolean last, List<String> trainedOn) {
    UUID id = UUID.randomUUID();
    RUNNING
        .events()
        .send(
            EventType.MODEL_VERSION_CREATED,
            "vision",
            id,
            new ModelVersionCreated(
                id,
                UUID.randomUUID(),
                model,
                "vision",
                number,
                "d",
                100L * number,
                last,
                List.of(),
                trainedOn));
    return id;
  }

  /** Lets the batches of a version be finished with these predictions. */
  public static void predict(UUID modelVersion, List<PredictedSample> samples) {
    String lines =
        samples.stream()
            .map(JsonMapper.shared()::writeValueAsString)
            .collect(Collectors.joining("\n", "", "\n"));
    String key = "batches/" + UUID.randomUUID() + ".jsonl";
    store(key, lines);
    PEERS.batch(
        modelVersion, BatchPrediction.State.FINISHED, samples.size(), samples.size(), key, "");
  }

  public static void store(String key, String text) {
    RUNNING
        .bean(ObjectStore.class)
        .put(
            RUNNING.bean(Buckets.class).predictions(),
            key,
            text.getBytes(StandardCharsets.UTF_8),
            "application/jsonl");
  }

  /** Predictions of which the first {@code right} are right, over labels in turn. */
  public static List<PredictedSample> classified(int right, int samples) {
    List<PredictedSample> all = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      String truth = i % 2 == 0 ? "cat" : "dog";
      String other = i % 2 == 0 ? "dog" : "cat";
      String first = i < right ? truth : other;
      String second = i < right ? other : truth;
      all.add(
          new PredictedSample(
              "test/%04d".formatted(i),
              new Prediction.Classified(
                  List.of(new Prediction.Scored(first, 0.7), new Prediction.Scored(second, 0.3))),
              new Reference.Label(truth)));
    }
    return all;
  }

  /** Waits for the only run of a version by a benchmark to be in a state. */
  public static EvaluationRun run(UUID benchmark, UUID version, EvaluationRun.State state) {
    var last = new AtomicReference<EvaluationRun>();
    String path = "/api/v1/evaluations?benchmark=" + benchmark + "&modelVersion=" + version;
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          var items = as("vera").get(path).json().path("items");
          if (items.isEmpty()) {
            return false;
          }
          last.set(JsonMapper.shared().treeToValue(items.get(0), EvaluationRun.class));
          return last.get().state() == state;
        });
    return last.get();
  }
}
