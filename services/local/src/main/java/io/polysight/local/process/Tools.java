package io.polysight.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs of the operating system. */
public final class Tools {
  private Tools() {}

  /** The program of that name on the PATH. */
  public static Optional<Path> find(String name) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /**
   * Runs a short command to its end.
   *
   * @param log takes what it prints
   * @throws IOException when it answers anything but 0, with the end of its output
   */
  public static void run(List<String> command, Path directory, Path log)
      throws IOException, InterruptedException {
    Launch launch = Launch.of(command, Map.of(), directory);
    int status = Spawner.spawn(launch, log).waitFor();
    if (status != 0) {
      throw new IOException(
          "'"
              + String.join(" ", command)
              + "' ended with status "
              + status
              + "; its output ("
              + log
              + ") ends with:\n"
              + LogFile.tail(log, 15));
    }
  }
}
