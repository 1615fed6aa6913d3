package io.polysight.local.postgres;

import io.polysight.local.process.Tools;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The stock binaries, unpacked beside their archive when they are first needed.
 *
 * @param archive a tar file packed with xz
 */
public record PostgresBinaries(Path archive) {
  public Path folder() {
    return archive.resolveSibling("unpacked");
  }

  /** The folder with {@code bin/postgres}; safe to ask from several processes at once. */
  Path unpacked() throws IOException, InterruptedException {
    Path lockFile = archive.resolveSibling("unpacking.lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !Files.isExecutable(folder().resolve("bin/postgres"))) {
        unpack();
      }
    }
    return folder();
  }

  private void unpack() throws IOException, InterruptedException {
    if (Tools.find("tar").isEmpty() || Tools.find("xz").isEmpty()) {
      throw new IOException(
          "PostgreSQL comes as a .tar.xz, and 'tar' or 'xz' is missing: install both"
              + " (Debian: apt install tar xz-utils)");
    }
    Path attempt = archive.resolveSibling("unpacked.new-" + System.nanoTime());
    Files.createDirectories(attempt);
    Path log = archive.resolveSibling("unpacking.log");
    Tools.run(List.of("tar", "xJf", archive.toString(), "-C", attempt.toString()), attempt, log);
    Files.move(attempt, folder());
  }
}
