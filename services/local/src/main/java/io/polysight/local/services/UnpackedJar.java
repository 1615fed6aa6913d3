package io.polysight.local.services;

import io.polysight.local.process.JavaCommand;
import io.polysight.local.process.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service's executable jar, unpacked so that it starts faster. Each build of the jar has a folder
 * of its own, named by the jar's size and time; older ones are deleted.
 *
 * @param jar the executable jar
 * @param parent where the folders of this service go
 */
record UnpackedJar(Path jar, Path parent) {
  /** The folder for the jar as it is now. */
  Path folder() throws IOException {
    if (!Files.exists(jar)) {
      throw new IOException(jar + " is missing: build it with 'mvn -DskipTests install'");
    }
    long time = Files.getLastModifiedTime(jar).toMillis();
    return parent.resolve(Long.toHexString(time) + "-" + Long.toHexString(Files.size(jar)));
  }

  /** The jar to start; it finds its libraries beside it. */
  Path application() throws IOException {
    return folder().resolve(jar.getFileName());
  }

  void ensure(Path log) throws IOException, InterruptedException {
    Path folder = folder();
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(parent);
    deleteOlder();
    Path attempt = parent.resolve("new-" + System.nanoTime());
    Tools.run(
        JavaCommand.of(
            List.of("-XX:TieredStopAtLevel=1", "-Djarmode=tools"),
            List.of("-jar", jar.toString(), "extract", "--destination", attempt.toString())),
        parent,
        log);
    Files.move(attempt, folder);
  }

  private void deleteOlder() throws IOException {
    try (Stream<Path> all = Files.walk(parent)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(parent)) {
          Files.delete(path);
        }
      }
    }
  }
}
