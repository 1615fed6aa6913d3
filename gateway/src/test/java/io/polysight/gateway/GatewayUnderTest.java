package io.polysight.gateway;

import io.polysight.testing.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A real gateway on a free port, in front of one backend that plays every service. */
final class GatewayUnderTest implements AutoCloseable {
  /** A script of the portal, large enough to be worth compressing. */
  static final String SCRIPT = "1;".repeat(5000);

  /** What the build made of another script: the gateway passes it on without looking into it. */
  static final byte[] PACKED = {1, 2, 3, 5, 8};

  private final ConfigurableApplicationContext context;
  private final int port;

  GatewayUnderTest(URI backend, String... more) {
    this(backend, portal(), more);
  }

  GatewayUnderTest(URI backend, Path portal, String... more) {
    TestInfrastructure servers = TestInfrastructure.get();
    port = freePort();
    List<String> args =
        new ArrayList<>(
            List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--polysight.identity.issuer=" + servers.issuer(),
                "--polysight.identity.url=" + servers.identityUrl(),
                "--polysight.identity.client-id=gateway",
                "--polysight.identity.client-secret=" + servers.clientSecret("gateway"),
                "--polysight.identity.public-url=http://127.0.0.1:" + port,
                "--polysight.portal.directory=" + portal));
    for (String service :
        List.of(
            "dataset-service",
            "trainer-service",
            "model-registry",
            "inference-service",
            "eval-service")) {
      args.add("--polysight.services." + service + "=" + backend);
    }
    args.addAll(List.of(more));
    context = SpringApplication.run(GatewayApplication.class, args.toArray(String[]::new));
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path portal() {
    try {
      Path folder = Files.createTempDirectory("portal");
      Files.createDirectory(folder.resolve("assets"));
      Files.writeString(folder.resolve("index.html"), "<title>Polysight</title>");
      Files.writeString(folder.resolve("assets/app-1a2b.js"), SCRIPT);
      Files.writeString(folder.resolve("assets/packed-3c4d.js"), SCRIPT);
      Files.write(folder.resolve("assets/packed-3c4d.js.br"), PACKED);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
