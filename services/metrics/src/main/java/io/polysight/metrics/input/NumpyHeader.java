package io.polysight.metrics.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code .npy} file says of itself (NumPy Enhancement Proposal 1, versions 1 to 3).
 *
 * @param integral whether the values are int32 or int64, else float32 or float64
 * @param width bytes of a value
 * @param shape sizes of the axes, the last varying fastest; none for a single number
 * @param start where the values begin, bytes
 */
record NumpyHeader(boolean integral, int width, ByteOrder order, int[] shape, long start) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST = 1 << 16;
  private static final Pattern TEXT =
      Pattern.compile(
          "\\{'descr': '([^']*)', 'fortran_order': (True|False), 'shape': \\(([0-9, ]*)\\),? *\\}\\s*");
  private static final Pattern TYPE = Pattern.compile("([<>])([fi])([48])");

  /**
   * @throws InvalidInputException if the file holds no such array, or another size than it says
   */
  static NumpyHeader read(Path file, FileChannel channel) throws IOException {
    ByteBuffer fixed = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    fill(channel, fixed);
    byte[] magic = Arrays.copyOf(fixed.array(), MAGIC.length);
    if (fixed.limit() < 12 || !Arrays.equals(MAGIC, magic)) {
      throw invalid(file, "is no .npy file; write it with numpy.save");
    }
    int version = fixed.get(6);
    boolean narrow = version == 1;
    long length =
        narrow ? Short.toUnsignedInt(fixed.getShort(8)) : Integer.toUnsignedLong(fixed.getInt(8));
    int begin = narrow ? 10 : 12;
    if (version < 1 || version > 3 || length > LONGEST || begin + length > channel.size()) {
      throw invalid(
          file,
          "is of .npy version "
              + version
              + " with a header of "
              + length
              + " bytes, which cannot be read");
    }
    ByteBuffer text = ByteBuffer.allocate((int) length);
    channel.position(begin);
    fill(channel, text);
    NumpyHeader header =
        parse(file, new String(text.array(), StandardCharsets.UTF_8), begin + length);
    double wanted =
        Arrays.stream(header.shape).asDoubleStream().reduce(header.width, (a, b) -> a * b);
    long held = channel.size() - header.start;
    if (wanted != held) {
      throw invalid(
          file,
          "should hold %.0f bytes of values but holds %d; copy it again".formatted(wanted, held));
    }
    return header;
  }

  private static NumpyHeader parse(Path file, String text, long start) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw invalid(file, "has the header " + text.strip() + ", which is not understood");
    }
    Matcher type = TYPE.matcher(parts.group(1));
    if (!type.matches()) {
      throw invalid(
          file,
          "holds values of type '"
              + parts.group(1)
              + "'; convert them to float32, float64, int32 or int64");
    }
    int[] shape = shape(file, parts.group(3));
    if (parts.group(2).equals("True") && shape.length > 1) {
      throw invalid(file, "is in Fortran order; save numpy.ascontiguousarray of it");
    }
    return new NumpyHeader(
        type.group(2).equals("i"),
        Integer.parseInt(type.group(3)),
        type.group(1).equals("<") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN,
        shape,
        start);
  }

  private static int[] shape(Path file, String text) {
    try {
      return Arrays.stream(text.split(","))
          .map(String::strip)
          .filter(size -> !size.isEmpty())
          .mapToInt(Integer::parseInt)
          .toArray();
    } catch (NumberFormatException e) {
      throw invalid(file, "has the shape (" + text + "), which is too large to read");
    }
  }

  /** Reads until the buffer is full or the file ends; the buffer is then ready to be taken from. */
  static void fill(FileChannel channel, ByteBuffer bytes) throws IOException {
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes);
    }
    bytes.flip();
  }

  static InvalidInputException invalid(Path file, String what) {
    return new InvalidInputException(file.getFileName() + " " + what);
  }
}
