package io.polysight.datasets.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of the symbolic links of a zip file. The Java platform does not tell, so the central
 * directory is read here: the upper half of an entry's external attributes is its Unix mode
 * (APPNOTE.TXT 4.4.15, made by 3 = Unix).
 */
final class ZipLinks {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int MADE_BY_UNIX = 3;
  private static final int TYPE_BITS = 0xf000;
  private static final int LINK = 0xa000;

  private ZipLinks() {}

  static Set<String> names(Path file) throws IOException {
    Set<String> links = new HashSet<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer directory = directory(channel);
      while (directory.remaining() >= ENTRY_LENGTH
          && directory.getInt(directory.position()) == ENTRY_SIGNATURE) {
        int at = directory.position();
        int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
        int rest =
            Short.toUnsignedInt(directory.getShort(at + 30))
                + Short.toUnsignedInt(directory.getShort(at + 32));
        int next = at + ENTRY_LENGTH + nameLength + rest;
        if (next > directory.limit()) {
          break;
        }
        int mode = directory.getInt(at + 38) >>> 16;
        if (directory.get(at + 5) == MADE_BY_UNIX && (mode & TYPE_BITS) == LINK) {
          byte[] name = new byte[nameLength];
          directory.get(at + ENTRY_LENGTH, name);
          links.add(new String(name, StandardCharsets.UTF_8));
        }
        directory.position(next);
      }
    }
    return links;
  }

  /**
   * The last bytes of the file from the central directory on. It always ends at the end record (or
   * at the zip64 records before it), so its place follows from its length, except in zip64
   * archives, where the stated offset is used.
   */
  private static ByteBuffer directory(FileChannel channel) throws IOException {
    int tailLength = (int) Math.min(channel.size(), END_LENGTH + 0xffff);
    ByteBuffer tail = read(channel, channel.size() - tailLength, tailLength);
    for (int at = tailLength - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        long length = Integer.toUnsignedLong(tail.getInt(at + 12));
        long end = channel.size() - tailLength + at;
        if (length == 0xffffffffL || end - length < 0) {
          return Zip64.directory(channel, end);
        }
        ByteBuffer found = read(channel, end - length, Math.toIntExact(length));
        boolean matches = found.remaining() < 4 || found.getInt(0) == ENTRY_SIGNATURE;
        return matches ? found : Zip64.directory(channel, end);
      }
    }
    return ByteBuffer.allocate(0);
  }

  static ByteBuffer read(FileChannel channel, long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, offset + bytes.position());
    }
    return bytes.flip();
  }

  /** The end records of archives with more than 65,535 entries or 4 GiB (APPNOTE.TXT 4.3.14). */
  private static final class Zip64 {
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int END_SIGNATURE = 0x06064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END_LENGTH = 56;

    static ByteBuffer directory(FileChannel channel, long end) throws IOException {
      ByteBuffer locator = read(channel, Math.max(0, end - LOCATOR_LENGTH), LOCATOR_LENGTH);
      if (locator.remaining() < LOCATOR_LENGTH || locator.getInt(0) != LOCATOR_SIGNATURE) {
        return ByteBuffer.allocate(0);
      }
      ByteBuffer record = read(channel, locator.getLong(8), END_LENGTH);
      if (record.remaining() < END_LENGTH || record.getInt(0) != END_SIGNATURE) {
        return ByteBuffer.allocate(0);
      }
      return read(channel, record.getLong(48), Math.toIntExact(record.getLong(40)));
    }
  }
}
