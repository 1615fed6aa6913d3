package io.polysight.eval;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.serving.BatchCreation;
import io.polysight.contracts.serving.BatchEmbeddingCreation;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.BatchPredictionCreation;
import io.polysight.contracts.serving.TaskActivation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/**
 * The other side of two contracts: what dataset-service answers about tasks and versions, and what
 * inference-service answers about batches and about who answers a task. The stories of the whole
 * platform run against the real ones.
 */
public final class Peers {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final Map<UUID, RegisteredTask> tasks = new ConcurrentHashMap<>();
  private final Map<UUID, TaskActivation> activations = new ConcurrentHashMap<>();
  private final Map<UUID, DatasetVersion> versions = new ConcurrentHashMap<>();
  private final Map<UUID, Map<String, Object>> annotations = new ConcurrentHashMap<>();
  private final Map<UUID, BatchPrediction> batches = new ConcurrentHashMap<>();
  private final Map<UUID, UUID> modelOfBatch = new ConcurrentHashMap<>();
  private final Map<String, UUID> batchOfKey = new ConcurrentHashMap<>();
  private final Map<UUID, BatchPrediction> nextOfVersion = new ConcurrentHashMap<>();
  private final List<BatchCreation> asked = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private volatile boolean down;
  private volatile String refusal = "";

  public Peers() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Lets a version answer a task from now on. */
  public void serve(RegisteredTask task, UUID modelVersion) {
    activations.put(
        task.id(),
        new TaskActivation(
            task.id(),
            task.revision(),
            TaskActivation.State.ACTIVE,
            modelVersion,
            null,
            null,
            null));
  }

  public void add(RegisteredTask task) {
    tasks.put(task.id(), task);
  }

  /**
   * @param annotated annotations of every sample of the version
   */
  public void add(DatasetVersion version, Map<String, Object> annotated) {
    versions.put(version.id(), version);
    annotations.put(version.id(), annotated);
  }

  /** What a batch of a model version will be found as from now on. */
  public void batch(
      UUID modelVersion,
      BatchPrediction.State state,
      long done,
      long total,
      String key,
      String failure) {
    nextOfVersion.put(
        modelVersion,
        new BatchPrediction(
            UUID.randomUUID(),
            "vision",
            state,
            done,
            total,
            key.isEmpty() ? null : key,
            failure.isEmpty() ? null : failure));
  }

  /** Whether the peers answer 503. */
  public void down(boolean down) {
    this.down = down;
  }

  /** A detail with which batches are refused from now on; empty for no refusal. */
  public void refuse(String detail) {
    this.refusal = detail;
  }

  public List<BatchPredictionCreation> askedFor(UUID modelVersion) {
    return asked(modelVersion, BatchPredictionCreation.class);
  }

  public List<BatchEmbeddingCreation> embeddingsAskedFor(UUID modelVersion) {
    return asked(modelVersion, BatchEmbeddingCreation.class);
  }

  private <T extends BatchCreation> List<T> asked(UUID modelVersion, Class<T> kind) {
    return asked.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(batch -> batch.modelVersion().equals(modelVersion))
        .toList();
  }

  /** The Authorization headers that came. */
  public List<String> tokens() {
    return new ArrayList<>(tokens);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      String[] path = exchange.getRequestURI().getPath().split("/");
      if (down) {
        reply(exchange, 503, Map.of("detail", "down"));
        return;
      }
      switch (path[3]) {
        case "tasks" -> found(exchange, tasks.get(UUID.fromString(path[4])));
        case "dataset-versions" -> {
          UUID id = UUID.fromString(path[4]);
          if (path.length == 5) {
            found(exchange, versions.get(id));
          } else {
            reply(
                exchange,
                200,
                new Page<>(List.of(Map.of("annotations", annotations.get(id))), null));
          }
        }
        case "serving" -> found(exchange, activations.get(UUID.fromString(path[5])));
        case "batch-predictions", "batch-embeddings" -> batches(exchange, path);
        default -> reply(exchange, 404, Map.of("detail", "no such route"));
      }
    }
  }

  private void batches(HttpExchange exchange, String[] path) throws IOException {
    if (!refusal.isEmpty()) {
      reply(exchange, 404, Map.of("status", 404, "detail", refusal));
      return;
    }
    if (path.length == 4) {
      BatchCreation wanted = wanted(exchange, path[3].equals("batch-embeddings"));
      String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
      UUID id =
          batchOfKey.computeIfAbsent(
              key,
              unused -> {
                asked.add(wanted);
                UUID fresh = UUID.randomUUID();
                batches.put(
                    fresh, shown(fresh, wanted.modelVersion(), BatchPrediction.State.QUEUED));
                modelOfBatch.put(fresh, wanted.modelVersion());
                return fresh;
              });
      reply(exchange, 202, batches.get(id));
      return;
    }
    UUID id = UUID.fromString(path[4]);
    found(exchange, shown(id, modelOfBatch.get(id), BatchPrediction.State.RUNNING));
  }

  private static BatchCreation wanted(HttpExchange exchange, boolean embeddings)
      throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    return embeddings
        ? JSON.readValue(body, BatchEmbeddingCreation.class)
        : JSON.readValue(body, BatchPredictionCreation.class);
  }

  private BatchPrediction shown(UUID id, UUID modelVersion, BatchPrediction.State otherwise) {
    BatchPrediction next = nextOfVersion.get(modelVersion);
    return next == null || otherwise == BatchPrediction.State.QUEUED
        ? new BatchPrediction(id, "vision", otherwise, 1, 10, null, null)
        : new BatchPrediction(
            id, "vision", next.state(), next.done(), next.total(), next.key(), next.failure());
  }

  private static void found(HttpExchange exchange, Object value) throws IOException {
    if (value == null) {
      reply(exchange, 404, Map.of("status", 404, "detail", "there is none"));
    } else {
      reply(exchange, 200, value);
    }
  }

  private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange
        .getResponseHeaders()
        .set("Content-Type", status < 300 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
