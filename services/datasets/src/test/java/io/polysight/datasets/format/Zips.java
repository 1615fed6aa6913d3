package io.polysight.datasets.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Archives for tests, harmless and otherwise. */
final class Zips {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  Zips with(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  Zips with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Every file below a folder, under its relative path. */
  Zips withFolder(Path folder, String prefix) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        with(prefix + folder.relativize(path), Files.readAllBytes(path));
      }
    }
    return this;
  }

  /** Every file of another archive. */
  Zips withZip(Path packed, String prefix) throws IOException {
    try (var zip = new ZipFile(packed.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          with(prefix + entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    return this;
  }

  Path write(Path zip) throws IOException {
    Files.createDirectories(zip.getParent());
    try (OutputStream out = Files.newOutputStream(zip);
        var entries = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        entries.putNextEntry(new ZipEntry(file.getKey()));
        entries.write(file.getValue());
        entries.closeEntry();
      }
    }
    return zip;
  }

  /** Marks an entry of a written archive as a symbolic link, as Unix zip does. */
  static void makeLink(Path zip, String name) throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    int at = directoryEntry(bytes, name);
    bytes[at + 5] = 3;
    bytes[at + 40] = (byte) 0xff;
    bytes[at + 41] = (byte) 0xa1;
    Files.write(zip, bytes);
  }

  /** Renames an entry in directory and local header to a name of the same length. */
  static void rename(Path zip, String from, String to) throws IOException {
    String text = new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1);
    Files.write(zip, text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static int directoryEntry(byte[] bytes, String name) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf(name) - 46;
    if (at < 0 || !text.startsWith("PK\1\2", at)) {
      throw new IllegalArgumentException(name + " is not in the directory");
    }
    return at;
  }
}
