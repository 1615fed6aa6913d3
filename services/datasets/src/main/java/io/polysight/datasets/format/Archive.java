package io.polysight.datasets.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file that strangers made. It is read in place: no entry's name ever becomes a path on this
 * machine. Names that would leave the archive, links, doubled names and entries that unpack beyond
 * the limits are faults; nested archives and the litter of operating systems are skipped.
 */
final class Archive implements AutoCloseable {
  private static final long SMALL = 1L << 20;
  private static final List<String> NESTED =
      List.of(".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar");
  private static final Set<String> LITTER = Set.of(".ds_store", "thumbs.db", "desktop.ini");

  private final ZipFile zip;
  private final ImportLimits limits;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
  private long unpacked;

  private Archive(ZipFile zip, ImportLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  /**
   * @throws ZipException when the file is no zip archive
   */
  static Archive open(Path file, ImportLimits limits, Remarks remarks) throws IOException {
    var archive = new Archive(new ZipFile(file.toFile()), limits);
    try {
      archive.list(remarks, ZipLinks.names(file));
      return archive;
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** Paths of the files that may be read, in the order of their names. */
  List<String> files() {
    return Collections.unmodifiableList(new ArrayList<>(entries.keySet()));
  }

  boolean has(String file) {
    return entries.containsKey(file);
  }

  /**
   * Unpacks one file into memory.
   *
   * @throws OversizedEntryException when it holds more than it may
   */
  byte[] read(String file, long most) throws IOException {
    ZipEntry entry = entries.get(file);
    if (entry == null) {
      throw new IllegalArgumentException("the archive holds no file '" + file + "'");
    }
    if (entry.getSize() > most) {
      throw new OversizedEntryException(entry.getSize() + " bytes unpacked; at most " + most);
    }
    var bytes = new ByteArrayOutputStream((int) Math.max(64, Math.min(entry.getSize(), SMALL)));
    byte[] piece = new byte[1 << 14];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        bytes.write(piece, 0, n);
        check(entry, bytes.size(), most);
        unpacked += n;
        if (unpacked > limits.totalBytes()) {
          throw new OversizedEntryException(
              "the archive unpacks to more than " + limits.totalBytes() + " bytes");
        }
      }
    }
    return bytes.toByteArray();
  }

  private void check(ZipEntry entry, long size, long most) throws OversizedEntryException {
    if (size > most) {
      throw new OversizedEntryException("unpacks to more than " + most + " bytes");
    }
    long packed = Math.max(1, entry.getCompressedSize());
    if (size > SMALL && size / packed > limits.ratio()) {
      throw new OversizedEntryException(
          "unpacks to more than "
              + limits.ratio()
              + " times its "
              + packed
              + " bytes, as a decompression bomb does");
    }
  }

  private void list(Remarks remarks, Set<String> links) {
    if (zip.size() > limits.entries()) {
      remarks.fault(
          "",
          zip.size() + " entries; at most " + limits.entries() + " are read. Split the archive");
      return;
    }
    Map<String, ZipEntry> sorted = new TreeMap<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      String escape = escape(name);
      if (!escape.isEmpty()) {
        remarks.fault(name, escape + "; pack the archive from inside its folder");
      } else if (links.contains(name)) {
        remarks.fault(name, "is a symbolic link; pack the file itself");
      } else if (!entry.isDirectory()) {
        addFile(entry, sorted, remarks);
      }
    }
    entries.putAll(sorted);
  }

  private static void addFile(ZipEntry entry, Map<String, ZipEntry> sorted, Remarks remarks) {
    String name = entry.getName();
    if (isLitter(name)) {
      remarks.skip(name, "left behind by an operating system");
    } else if (isNested(name)) {
      remarks.skip(name, "an archive within the archive is not opened");
    } else if (sorted.put(name, entry) != null) {
      remarks.fault(name, "is in the archive twice");
    }
  }

  private static String escape(String name) {
    if (name.startsWith("/") || name.startsWith("\\") || name.matches("[A-Za-z]:.*")) {
      return "is an absolute path";
    }
    for (String part : name.split("[/\\\\]", -1)) {
      if (part.equals("..")) {
        return "leads out of the archive";
      }
    }
    return name.indexOf('\0') >= 0 ? "has a NUL in its name" : "";
  }

  private static boolean isLitter(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.startsWith("__MACOSX/")
        || name.contains("/__MACOSX/")
        || file.startsWith("._")
        || LITTER.contains(file);
  }

  private static boolean isNested(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NESTED.stream().anyMatch(lower::endsWith);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
