package io.polysight.cli.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program whose output people read as it comes. */
record ForegroundProcess(List<String> command, Path directory) {
  /** Runs it to its end and returns its status. */
  int run() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start();
    try {
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }
}
