package io.polysight.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * The other side of a route: says what arrived, sends events one by one, and counts bytes as they
 * come.
 */
final class Backend implements AutoCloseable {
  private final HttpServer server;

  /** Completed by the first bytes of an upload. */
  final CompletableFuture<Integer> uploadBegan = new CompletableFuture<>();

  /** Lets the second event of a stream go. */
  final CountDownLatch secondEvent = new CountDownLatch(1);

  /** What it says of itself when asked, with the status that goes with it. */
  volatile String health = "{\"status\":\"UP\"}";

  Backend(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/v1/tasks", Backend::echo);
    server.createContext("/api/v1/jobs/1/events", this::events);
    server.createContext("/api/v1/uploads", this::upload);
    server.createContext("/actuator/health", this::health);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void echo(HttpExchange exchange) throws IOException {
    StringBuilder seen = new StringBuilder(exchange.getRequestMethod());
    exchange
        .getRequestHeaders()
        .forEach((name, values) ->
            seen.append('\n').append(name.toLowerCase()).append(": ").append(values.getFirst()));
    byte[] body = seen.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private void health(HttpExchange exchange) throws IOException {
    byte[] body = health.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", "application/vnd.spring-boot.actuator.v3+json");
    exchange.sendResponseHeaders(health.contains("DOWN") ? 503 : 200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private void events(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
      secondEvent.await();
      out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void upload(HttpExchange exchange) throws IOException {
    long total = 0;
    byte[] buffer = new byte[65_536];
    try (InputStream in = exchange.getRequestBody()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        total += n;
        uploadBegan.complete(n);
      }
    }
    byte[] body = String.valueOf(total).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
