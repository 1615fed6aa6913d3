package io.polysight.local.postgres;

import io.polysight.local.process.ProcessFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lock file a killed server leaves behind. PostgreSQL itself refuses to start when the process
 * id in it has gone to another program of the same user, so it is removed when no server has it.
 */
record StalePostmaster(Path cluster) {
  void remove() throws IOException {
    Path lock = cluster.resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    String first = Files.readString(lock).lines().findFirst().orElse("").strip();
    if (first.matches("[0-9]+") && isServer(Long.parseLong(first))) {
      throw new IOException(
          "another PostgreSQL (process "
              + first
              + ") works on "
              + cluster
              + "; stop it first: kill -INT "
              + first);
    }
    Files.delete(lock);
  }

  private static boolean isServer(long pid) {
    return ProcessFacts.startOf(pid).isPresent()
        && ProcessHandle.of(pid)
            .flatMap(handle -> handle.info().command())
            .filter(command -> command.endsWith("/postgres"))
            .isPresent();
  }
}
