package io.polysight.local.services;

import io.polysight.local.process.JavaCommand;
import io.polysight.local.process.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A service's executable jar, unpacked so that it starts faster. Each content of the jar has a
 * folder of its own; older ones are deleted. Its time says nothing: a reproducible build sets it.
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
    return parent.resolve(Long.toHexString(checksum()));
  }

  /** Over the names and checksums in the jar's directory, which change with any content. */
  private long checksum() throws IOException {
    CRC32 sum = new CRC32();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String line = entry.getName() + " " + entry.getCrc() + " " + entry.getSize();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return sum.getValue();
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
