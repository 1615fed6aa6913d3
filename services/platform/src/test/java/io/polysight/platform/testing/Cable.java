package io.polysight.platform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cable between a service and one of its servers, to be pulled and plugged in again: while it is
 * pulled, open connections break and new ones are refused.
 */
public final class Cable implements AutoCloseable {
  private final String host;
  private final int targetPort;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listening;

  private Cable(String host, int targetPort) throws IOException {
    this.host = host;
    this.targetPort = targetPort;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = listening.getLocalPort();
    serve(listening);
  }

  /** A cable to {@code host:port}, plugged in. */
  public static Cable to(String host, int port) {
    try {
      return new Cable(host, port);
    } catch (IOException e) {
      throw new UncheckedIOException("no free port for a cable", e);
    }
  }

  /** A cable to the host and port of a URI such as {@code jdbc:postgresql://127.0.0.1:5432/x}. */
  public static Cable to(String uri) {
    URI target = URI.create(uri.replaceFirst("^jdbc:", ""));
    return to(target.getHost(), target.getPort());
  }

  /** The same URI through the cable. */
  public String through(String uri) {
    return uri.replaceFirst(
        "(?<=[:/@])?" + host.replace(".", "\\.") + ":" + targetPort, "127.0.0.1:" + port);
  }

  public void pull() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
      open.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void plugIn() {
    try {
      listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      serve(listening);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(ServerSocket server) {
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try {
              connect(server.accept());
            } catch (IOException e) {
              // Pulled, or the server behind is away: the next connection tells.
              continue;
            }
          }
        });
  }

  private void connect(Socket near) throws IOException {
    open.add(near);
    Socket far;
    try {
      far = new Socket(host, targetPort);
    } catch (IOException e) {
      near.close();
      throw e;
    }
    open.add(far);
    Thread.ofVirtual().start(() -> copy(near, far));
    Thread.ofVirtual().start(() -> copy(far, near));
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // Either end closed: so does the other, which is all a cable does.
      return;
    }
  }

  @Override
  public void close() {
    pull();
  }
}
