package io.polysight.inference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.polysight.contracts.Page;
import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.models.Alias;
import io.polysight.contracts.models.AliasPolicy;
import io.polysight.contracts.models.Model;
import io.polysight.contracts.models.ModelVersion;
import io.polysight.contracts.training.Provenance;
import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.datasets.sample.Sample;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the routes of dataset-service and model-registry that serving asks, over real HTTP. Like
 * them it answers 401 without a token and 404 for what it does not have.
 */
public final class Neighbours implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, RegisteredTask> tasks = new ConcurrentHashMap<>();
  private final Map<String, DatasetVersion> versions = new ConcurrentHashMap<>();
  private final Map<String, List<Sample>> samples = new ConcurrentHashMap<>();
  private final Map<String, ModelVersion> checkpoints = new ConcurrentHashMap<>();
  private final List<Model> models = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile boolean modelsRefused;

  public Neighbours() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/v1/tasks/", exchange -> find(exchange, tasks));
    server.createContext("/api/v1/dataset-versions/", this::findVersionOrSamples);
    server.createContext("/api/v1/model-versions/", exchange -> find(exchange, checkpoints));
    server.createContext(
        "/api/v1/models",
        exchange ->
            answer(
                exchange,
                modelsRefused
                    ? Optional.empty()
                    : Optional.of(new Page<>(new ArrayList<>(models), null))));
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public UUID task(String team, Task task, RegisteredTask.State state) {
    UUID id = UUID.randomUUID();
    tasks.put(
        id.toString(),
        new RegisteredTask(id, team, "t-" + id, "", 1, task, state, Instant.EPOCH, "ben", 1));
    return id;
  }

  public UUID task(String team, Task task) {
    return task(team, task, RegisteredTask.State.ACTIVE);
  }

  public UUID dataset(String team, VersionSummary written) {
    return dataset(team, written, DatasetVersion.State.READY);
  }

  public UUID dataset(String team, VersionSummary written, DatasetVersion.State state) {
    UUID id = UUID.randomUUID();
    Map<String, LabelSpace> spaces =
        written.header().labelSpaces().stream()
            .collect(
                Collectors.toMap(
                    io.polysight.datasets.manifest.LabelSpace::name,
                    space -> new LabelSpace(space.labels(), space.exhaustive())));
    Map<String, Long> splits =
        written.header().splits().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().longValue()));
    versions.put(
        id.toString(),
        new DatasetVersion(
            id,
            UUID.randomUUID(),
            team,
            1,
            state,
            new DatasetSource.Scenes(1, Map.of("test", 1), null, null, null, null, null),
            written.digest(),
            "manifests/" + written.digest() + ".jsonl",
            written.header().samples(),
            written.header().samples(),
            splits,
            spaces,
            List.of(),
            Instant.EPOCH,
            "ben",
            Instant.EPOCH));
    return id;
  }

  /** A version that no alias points at. */
  public void register(CheckpointRef checkpoint) {
    checkpoints.put(
        checkpoint.version().toString(),
        new ModelVersion(
            checkpoint.version(),
            UUID.randomUUID(),
            checkpoint.model(),
            checkpoint.team(),
            checkpoint.number(),
            checkpoint.digest(),
            checkpoint.files(),
            1,
            true,
            new Provenance(
                UUID.randomUUID(), "nano", 1, Map.of(), List.of(), "test", "test", "test"),
            List.of(),
            Instant.EPOCH));
  }

  /** A model whose alias points at the version, as one that was promoted long ago. */
  public void champion(CheckpointRef checkpoint) {
    register(checkpoint);
    UUID model = UUID.randomUUID();
    var alias =
        new Alias(
            "champion",
            model,
            checkpoint.version(),
            checkpoint.number(),
            new AliasPolicy(List.of(), false, null),
            Instant.EPOCH,
            "ada",
            "first",
            1);
    models.add(
        new Model(
            model,
            checkpoint.team(),
            checkpoint.model(),
            "",
            Instant.EPOCH,
            "ada",
            1,
            List.of(alias),
            1));
  }

  /** From now on nobody learns where an alias points. */
  public void refuseModels() {
    modelsRefused = true;
  }

  /** Method and path of every request so far. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** Samples that dataset-service tells of when asked for them by their ids. */
  public void samples(UUID version, List<Sample> told) {
    samples.put(version.toString(), told);
  }

  private void findVersionOrSamples(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    if (path.length < 6) {
      find(exchange, versions);
      return;
    }
    String query = exchange.getRequestURI().getQuery();
    answer(
        exchange,
        Optional.ofNullable(samples.get(path[4]))
            .map(all ->
                new Page<>(
                    all.stream().filter(one -> query.contains("sample=" + one.id())).toList(),
                    null)));
  }

  private void find(HttpExchange exchange, Map<String, ?> all) throws IOException {
    String path = exchange.getRequestURI().getPath();
    answer(exchange, Optional.ofNullable(all.get(path.substring(path.lastIndexOf('/') + 1))));
  }

  private void answer(HttpExchange exchange, Optional<?> found) throws IOException {
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    int status = token == null ? 401 : found.isEmpty() ? 404 : 200;
    String body =
        status == 200
            ? JSON.writeValueAsString(found.orElseThrow())
            : "{\"status\":%d,\"detail\":\"There is no such thing.\"}".formatted(status);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
