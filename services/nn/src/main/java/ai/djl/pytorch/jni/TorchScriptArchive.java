package ai.djl.pytorch.jni;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs TorchScript methods into the archive that libtorch loads: a zip of stored entries that
 * holds the code and a hand-written pickle of an object without parameters.
 */
final class TorchScriptArchive {
  private TorchScriptArchive() {}

  /** Archive format 10 is the newest one that runs no operator upgraders. */
  private static final String VERSION = "10\n";

  private static final String HEADER =
      "class Kernel(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n";

  /**
   * @param methods one or more {@code def name(self, x: Tensor) -> Tensor:} with bodies indented by
   *     two spaces; lines that start with # are comments
   */
  static byte[] of(String methods) throws IOException {
    StringBuilder code = new StringBuilder(HEADER);
    methods
        .lines()
        .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
        .forEach(line ->
            code.append("  ")
                .append(line.replace("(self,", "(self: __torch__.Kernel,"))
                .append('\n'));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      store(zip, "kernel/data.pkl", emptyKernelPickle());
      store(zip, "kernel/byteorder", "little".getBytes(StandardCharsets.US_ASCII));
      store(zip, "kernel/code/__torch__.py", code.toString().getBytes(StandardCharsets.UTF_8));
      store(zip, "kernel/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
      store(zip, "kernel/version", VERSION.getBytes(StandardCharsets.US_ASCII));
    }
    return out.toByteArray();
  }

  /** The pickle of {@code Kernel} with the one attribute {@code training = True}. */
  private static byte[] emptyKernelPickle() {
    ByteArrayOutputStream pickle = new ByteArrayOutputStream();
    pickle.writeBytes(new byte[] {(byte) 0x80, 2}); // PROTO 2
    pickle.writeBytes("c__torch__\nKernel\n".getBytes(StandardCharsets.US_ASCII)); // GLOBAL
    pickle.writeBytes(new byte[] {')', (byte) 0x81, '}', '('}); // EMPTY_TUPLE NEWOBJ DICT MARK
    pickle.writeBytes(new byte[] {'X', 8, 0, 0, 0}); // BINUNICODE of length 8
    pickle.writeBytes("training".getBytes(StandardCharsets.US_ASCII));
    pickle.writeBytes(new byte[] {(byte) 0x88, 'u', 'b', '.'}); // NEWTRUE SETITEMS BUILD STOP
    return pickle.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
