package io.polysight.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.polysight.contracts.evaluations.NonInferiorityReport;
import io.polysight.contracts.evaluations.NonInferiorityReport.Finding;
import io.polysight.contracts.evaluations.NonInferiorityReport.State;
import io.polysight.contracts.evaluations.NonInferiorityRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The other side of the contract with eval-service: what it answers about two versions. */
final class Evaluator {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final Map<UUID, Verdict> verdicts = new ConcurrentHashMap<>();
  private final Map<UUID, NonInferiorityRequest> asked = new ConcurrentHashMap<>();

  private record Verdict(State state, String explanation) {}

  Evaluator() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/api/v1/comparisons/non-inferiority", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What is said of a candidate from now on. */
  void answer(UUID candidate, State state, String explanation) {
    verdicts.put(candidate, new Verdict(state, explanation));
  }

  /** Whether a question about a candidate finds nobody from now on. */
  void down(UUID candidate) {
    verdicts.remove(candidate);
  }

  NonInferiorityRequest askedAbout(UUID candidate) {
    return Objects.requireNonNull(asked.get(candidate));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var wanted = JSON.readValue(exchange.getRequestBody(), NonInferiorityRequest.class);
      asked.put(wanted.candidate(), wanted);
      Verdict verdict = verdicts.get(wanted.candidate());
      if (verdict == null) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      byte[] body =
          JSON.writeValueAsBytes(
              new NonInferiorityReport(
                  wanted.candidate(),
                  wanted.reference(),
                  wanted.figures().stream()
                      .map(figure ->
                          new Finding(
                              figure, verdict.state, 0.5, 0.5, 0.0, -0.01, verdict.explanation))
                      .toList()));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
