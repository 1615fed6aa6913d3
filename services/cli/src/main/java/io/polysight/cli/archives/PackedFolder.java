package io.polysight.cli.archives;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A data set as people keep it, a folder in which some parts are zips, as the one zip that readers
 * take. What lies in a zip appears in the folder of that zip.
 */
final class PackedFolder {
  private static final String ZIP = ".zip";

  private PackedFolder() {}

  /** Files below a folder, in order; a zip alone is the list of itself. */
  static List<Path> files(Path source) throws IOException {
    try (Stream<Path> paths = Files.walk(source)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * @param source a folder, or a zip
   * @param zip written anew
   */
  static void pack(Path source, Path zip) throws IOException {
    Path whole = source.toAbsolutePath();
    Path root = Files.isDirectory(whole) ? whole : Objects.requireNonNull(whole.getParent());
    try (OutputStream out = Files.newOutputStream(zip);
        var packed = new ZipOutputStream(out)) {
      // Images do not shrink further.
      packed.setLevel(Deflater.NO_COMPRESSION);
      for (Path file : files(whole)) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(ZIP)) {
          unpack(file, name.substring(0, name.lastIndexOf('/') + 1), packed);
        } else {
          packed.putNextEntry(new ZipEntry(name));
          Files.copy(file, packed);
        }
      }
    }
  }

  private static void unpack(Path inner, String folder, ZipOutputStream packed) throws IOException {
    try (var zip = new ZipFile(inner.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          packed.putNextEntry(new ZipEntry(folder + entry.getName()));
          zip.getInputStream(entry).transferTo(packed);
        }
      }
    }
  }
}
