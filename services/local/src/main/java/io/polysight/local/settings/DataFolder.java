package io.polysight.local.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Everything an installation keeps. Deleting the folder deletes the platform's memory; nothing else
 * does.
 */
public record DataFolder(Path root) {
  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  public Path objects() {
    return root.resolve("objects");
  }

  public Path applications() {
    return folder("app");
  }

  public Path work() {
    return folder("work");
  }

  public Path run() {
    return folder("run");
  }

  public Path logs() {
    return folder("logs");
  }

  public Path log(String process) {
    return logs().resolve(process + ".log");
  }

  public Path secrets() {
    return root.resolve("secrets.json");
  }

  public Path ports() {
    return root.resolve("ports.json");
  }

  public Path lock() {
    return run().resolve("lock");
  }

  public Path endpoints() {
    return run().resolve("endpoints.json");
  }

  public Path state() {
    return run().resolve("state.json");
  }

  public Path children() {
    return run().resolve("children.json");
  }

  /** A folder below the root, made when it is not there. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + root.resolve(name), e);
    }
  }

  /**
   * Replaces a file as a whole, readable by its owner only: a reader sees the old text or the new
   * one.
   */
  public static void replace(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh =
          Files.createTempFile(
              file.getParent(),
              file.getFileName().toString(),
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
