package io.polysight.local.supervisor;

import io.polysight.local.settings.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processes that are to stay down once they have ended, for maintenance and for drills: one file
 * each.
 */
public final class Holds {
  private final Path folder;

  public Holds(DataFolder data) {
    folder = data.run().resolve("held");
  }

  /** From now on the supervisor does not start the process again. */
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

  boolean isHeld(String name) {
    return Files.exists(folder.resolve(name));
  }
}
