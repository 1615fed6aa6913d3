package io.polysight.trainer.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.tasks.Task;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Plays the two routes of dataset-service that a job submission asks, over real HTTP. */
public final class DatasetServiceStandIn implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<UUID, RegisteredTask> tasks = new ConcurrentHashMap<>();
  private final Map<UUID, DatasetVersion> versions = new ConcurrentHashMap<>();
  private final HttpServer server;

  public DatasetServiceStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v1/tasks/", exchange -> answer(exchange, tasks));
    server.createContext("/api/v1/dataset-versions/", exchange -> answer(exchange, versions));
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public UUID task(String team, String name, Task task) {
    UUID id = UUID.randomUUID();
    tasks.put(
        id,
        new RegisteredTask(
            id, team, name, "", 1, task, RegisteredTask.State.ACTIVE, Instant.EPOCH, "ada", 1));
    return id;
  }

  public UUID version(String team, VersionSummary written) {
    UUID id = UUID.randomUUID();
    Map<String, LabelSpace> spaces =
        written.header().labelSpaces().stream()
            .collect(
                Collectors.toMap(
                    space -> space.name(),
                    space -> new LabelSpace(space.labels(), space.exhaustive())));
    Map<String, Long> splits =
        written.header().splits().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().longValue()));
    versions.put(
        id,
        new DatasetVersion(
            id,
            UUID.randomUUID(),
            team,
            1,
            DatasetVersion.State.READY,
            new DatasetSource.Scenes(1, Map.of("train", 1), null, null, null, null, null),
            written.digest(),
            "manifests/" + written.digest() + ".jsonl",
            written.header().samples(),
            written.header().samples(),
            splits,
            spaces,
            List.of(),
            Instant.EPOCH,
            "ada",
            Instant.EPOCH));
    return id;
  }

  private static void answer(HttpExchange exchange, Map<UUID, ?> known) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Object found = known.get(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    int status = token == null || !token.startsWith("Bearer ") ? 401 : found == null ? 404 : 200;
    byte[] body =
        status == 200
            ? JSON.writeValueAsBytes(found)
            : "{\"title\":\"no\"}".getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, body.length);
    try (exchange;
        var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
