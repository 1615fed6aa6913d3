package io.polysight.local.postgres;

import io.polysight.local.process.Tools;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root; in a user namespace without a mapping it is nobody. */
final class Rootless {
  private Rootless() {}

  private static final class Chosen {
    static final List<String> PREFIX = choose();
  }

  /** What to write before a command of PostgreSQL; empty for anybody but root. */
  static List<String> prefix() {
    return Chosen.PREFIX;
  }

  private static List<String> choose() {
    if (!Tools.isRoot()) {
      return List.of();
    }
    List<String> namespace = List.of("unshare", "-U", "--");
    if (works(namespace)) {
      return namespace;
    }
    throw new IllegalStateException(
        "PostgreSQL does not run as root, and this machine forbids user namespaces"
            + " ('unshare -U true' fails): start Polysight as an ordinary user");
  }

  private static boolean works(List<String> prefix) {
    List<String> command = new ArrayList<>(prefix);
    command.add("true");
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while trying " + command, e);
    }
  }
}
