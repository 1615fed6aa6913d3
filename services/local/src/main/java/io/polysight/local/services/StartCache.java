package io.polysight.local.services;

import io.polysight.local.process.Launch;
import io.polysight.local.process.Spawner;
import io.polysight.local.process.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The JDK's ahead-of-time cache of one program: classes loaded and linked once, so that later
 * starts take a fraction of the time. It belongs to one jar, one JDK and one set of options;
 * another of these makes another file.
 *
 * @param folder where it lies
 * @param key what it depends on
 */
record StartCache(Path folder, String key) {
  Path file() {
    return folder.resolve(Integer.toHexString(key.hashCode()) + ".aot");
  }

  /** The options of a start: use the cache when it is there. */
  List<String> options() {
    return Files.exists(file()) ? List.of("-XX:AOTCache=" + file(), "-Xlog:aot=off") : List.of();
  }

  /**
   * Makes the cache by a start that ends by itself, at the lowest priority.
   *
   * @param command of that start, beginning with the JVM
   * @throws IOException when the start fails
   */
  void train(List<String> command, Map<String, String> environment, Path log)
      throws IOException, InterruptedException {
    Path attempt = folder.resolve("training.aot");
    List<String> nice = new ArrayList<>();
    Tools.find("nice").ifPresent(path -> nice.addAll(List.of(path.toString(), "-n", "19")));
    nice.add(command.getFirst());
    nice.add("-XX:AOTCacheOutput=" + attempt);
    nice.addAll(command.subList(1, command.size()));
    int status = Spawner.spawn(Launch.of(nice, environment, folder), log).waitFor();
    if (status != 0 || !Files.exists(attempt)) {
      throw new IOException(
          "the training start ended with status " + status + " and left no cache; see " + log);
    }
    Files.move(attempt, file(), StandardCopyOption.ATOMIC_MOVE);
  }
}
