package io.polysight.eval.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/** A real server that is told of events. */
final class Receiver implements AutoCloseable {
  /** A message as it arrived. */
  record Got(String path, String id, String timestamp, String signature, String type, String body) {
    String eventType() {
      return body.replaceAll(".*\"type\":\"([^\"]*)\".*", "$1");
    }
  }

  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile ToIntFunction<Got> answer = message -> 204;

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var message =
          new Got(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              exchange.getRequestHeaders().getFirst("content-type"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      got.add(message);
      exchange.sendResponseHeaders(answer.applyAsInt(message), -1);
    }
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  void answer(ToIntFunction<Got> other) {
    answer = other;
  }

  List<Got> got(String path) {
    return got.stream().filter(message -> message.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
