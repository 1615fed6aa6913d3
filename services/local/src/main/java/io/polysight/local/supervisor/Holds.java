package io.polysight.local.supervisor;

import io.polysight.local.settings.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processes that are to be down, for maintenance and for drills: one file each. The supervisor ends
 * those that run; a platform that starts holds none.
 */
public final class Holds {
  private final Path folder;

  public Holds(DataFolder data) {
    folder = data.run().resolve("held");
  }

  /** The supervisor ends the process within a second, and does not start it again. */
  public void hold(String name) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), "");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot hold " + name, e);
    }
  }

  /** The supervisor starts the process within a second. */
  public void release(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release " + name, e);
    }
  }

  void releaseAll() {
    try (Stream<Path> held = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      held.map(file -> file.getFileName().toString()).forEach(this::release);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release what is held in " + folder, e);
    }
  }

  boolean isHeld(String name) {
    return Files.exists(folder.resolve(name));
  }
}
