package io.polysight.local.keycloak;

import io.polysight.local.process.JavaCommand;
import io.polysight.local.process.Tools;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The unpacked server. It holds no state (that is in PostgreSQL), so all data folders share it; its
 * own build step, which settles the kind of database, runs once.
 *
 * @param realm the realm file, with {@code ${NAME}} where an installation differs
 */
public record KeycloakDistribution(Path home, Path realm) {
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=postgres", "--health-enabled=true");

  void ensureBuilt(Path log) throws IOException, InterruptedException {
    Path lockFile = home.resolveSibling("build.lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      Path imports = Files.createDirectories(home.resolve("data/import"));
      Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      Path done = home.resolve("data/built-with-options");
      String options = String.join(" ", BUILD_OPTIONS);
      if (lock.isValid() && !(Files.exists(done) && Files.readString(done).equals(options))) {
        build(log);
        Files.writeString(done, options);
      }
    }
  }

  private void build(Path log) throws IOException, InterruptedException {
    List<String> program = new ArrayList<>(entryPoint());
    program.add("build");
    program.addAll(BUILD_OPTIONS);
    Tools.run(JavaCommand.of(List.of("-Xmx512m"), program), home, log);
  }

  /** Class path, system properties and main class, as {@code bin/kc.sh} sets them. */
  List<String> entryPoint() {
    List<String> words = new ArrayList<>();
    for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
      words.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    words.addAll(
        List.of(
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    return words;
  }
}
