package io.polysight.cli.verification;

import io.polysight.local.Infrastructure;
import io.polysight.local.settings.DataFolder;
import io.polysight.local.settings.Installation;
import io.polysight.local.settings.Ports;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the tests of all modules, and of the portal, against one set of real servers. */
@Command(
    name = "test",
    description = {
      "Build everything and run all tests, against real servers that are started once and stopped.",
      "Answers with the status of the first part that fails."
    })
public final class TestCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the servers keep their data (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("target/test-infrastructure");

  @Option(names = "--skip-portal", description = "Leave the portal's tests out.")
  private boolean skipPortal;

  @Parameters(
      paramLabel = "MAVEN-ARGUMENT",
      description = "Passed on to Maven after '--', such as: -- -pl services/metrics")
  private List<String> more = new ArrayList<>();

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = Installation.ofSystemProperty();
    DataFolder data = new DataFolder(installation.home().resolve(folder));
    int portal = skipPortal ? 0 : new PortalTests(installation.home()).run();
    out.println("Starting PostgreSQL, Kafka, S3 and Keycloak for the tests ...");
    long begin = System.nanoTime();
    try (Infrastructure servers = Infrastructure.start(installation, data, Ports.Policy.RANDOM)) {
      Thread hook = closeOnExit(servers);
      out.printf("They are ready after %d s.%n", (System.nanoTime() - begin) / 1_000_000_000L);
      int maven = new ForegroundProcess(maven(data), installation.home()).run();
      Runtime.getRuntime().removeShutdownHook(hook);
      if (maven == 0) {
        // Tells ./polysight that Maven now has all it needs to do this offline.
        DataFolder.replace(installation.home().resolve("target/built-tests"), "");
      }
      return maven == 0 ? portal : maven;
    }
  }

  /** Interrupted by the user, the servers stop in good order all the same. */
  private static Thread closeOnExit(Infrastructure servers) {
    Thread hook =
        new Thread(() -> {
          try {
            servers.close();
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the servers did not stop", e);
          }
        });
    Runtime.getRuntime().addShutdownHook(hook);
    return hook;
  }

  private List<String> maven(DataFolder data) {
    List<String> command = new ArrayList<>();
    command.add(System.getenv().getOrDefault("POLYSIGHT_MAVEN", "mvn"));
    command.addAll(List.of("--batch-mode", "--no-transfer-progress", "--fail-at-end"));
    if ("true".equals(System.getenv("POLYSIGHT_OFFLINE"))) {
      command.add("--offline");
    }
    command.add("-Dpolysight.infrastructure=" + data.endpoints());
    command.addAll(more);
    command.add("verify");
    return command;
  }

  /** The portal's tests, where the portal is part of this checkout. */
  private record PortalTests(Path home) {
    int run() throws IOException, InterruptedException {
      Path frontend = home.resolve("frontend");
      if (!Files.exists(frontend.resolve("package.json"))) {
        return 0;
      }
      String npm = System.getenv().getOrDefault("POLYSIGHT_NPM", "npm");
      return new ForegroundProcess(List.of(npm, "test"), frontend).run();
    }
  }
}
