package io.polysight.e2e;

import io.polysight.cli.client.PlatformClient;
import io.polysight.cli.client.TokenSource;
import io.polysight.local.Endpoints;
import io.polysight.local.Platform;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.Installation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The whole platform on a data folder of its own, started once for all stories. */
final class PlatformUnderTest {
  private static final class Running {
    static final PlatformUnderTest ONLY = start();
  }

  private final DataFolder data;
  private final URI gateway;
  private final Endpoints endpoints;
  private final Map<String, PlatformClient> clients = new ConcurrentHashMap<>();

  private PlatformUnderTest(DataFolder data, URI gateway) {
    this.data = data;
    this.gateway = gateway;
    this.endpoints = Endpoints.read(data.endpoints());
  }

  static PlatformUnderTest get() {
    return Running.ONLY;
  }

  private static PlatformUnderTest start() {
    Path folder = Path.of("target/platform").toAbsolutePath();
    try {
      remove(folder);
      DataFolder data = new DataFolder(folder);
      Platform platform = Platform.start(Installation.ofSystemProperty(), data);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform)));
      return new PlatformUnderTest(data, URI.create(platform.url()));
    } catch (IOException e) {
      throw new IllegalStateException("the platform does not start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the platform started", e);
    }
  }

  private static void stop(Platform platform) {
    try {
      platform.close();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the platform did not stop", e);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  PlatformClient as(String user) {
    return clients.computeIfAbsent(
        user,
        name ->
            new PlatformClient(
                gateway, new TokenSource(endpoints.identity().issuer(), name, demoPassword())));
  }

  URI gateway() {
    return gateway;
  }

  Endpoints endpoints() {
    return endpoints;
  }

  DataFolder data() {
    return data;
  }

  String demoPassword() {
    return endpoints.identity().demoPassword();
  }
}
