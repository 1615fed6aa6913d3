package io.polysight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One connection for many requests, as browsers keep them. */
class KeptConnectionIT {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final String HEAD = "HTTP/1.1 ";
  private static Backend backend;
  private static GatewayUnderTest gateway;

  @BeforeAll
  static void start() throws IOException {
    backend = new Backend(0);
    gateway = new GatewayUnderTest(backend.address());
  }

  @AfterAll
  static void stop() {
    gateway.close();
    backend.close();
  }

  /**
   * A client that is quick sends its next request while the gateway still closes the last one: it
   * waits in a queue. Whatever comes after such a one must be read as well, also where the queued
   * one is answered at once, as a token that is none is.
   */
  @Test
  void isReadOnAfterARequestThatCameBeforeTheLastAnswerWasDone() throws IOException {
    int port = gateway.at("/").getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String page = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
      String tasks =
          "GET /api/v1/tasks HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer none\r\n\r\n";
      send(socket, page + tasks);
      assertThat(status(answers)).isEqualTo("200 OK");
      assertThat(status(answers)).isEqualTo("401 Unauthorized");

      send(socket, page);
      assertThat(status(answers)).isEqualTo("200 OK");
    }
  }

  private static void send(Socket socket, String requests) throws IOException {
    socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The next status line, whatever bodies stand before it. */
  private static String status(BufferedReader answers) throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      int head = line.indexOf(HEAD);
      if (head >= 0) {
        return line.substring(head + HEAD.length());
      }
    }
    throw new IOException("the gateway closed the connection");
  }
}
