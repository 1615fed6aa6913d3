package io.polysight.metrics.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An array of numpy's .npy format (versions 1 to 3): float32, float64, int32 or int64,
 * little-endian, in C order, of at most 2 GiB.
 */
public final class NumpyArray {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([^']*)', 'fortran_order': (True|False), 'shape': \\(([0-9, ]*)\\),? *\\}\\s*");

  private final Path file;
  private final String type;
  private final int[] shape;
  private final ByteBuffer values;

  private NumpyArray(Path file, String type, int[] shape, ByteBuffer values) {
    this.file = file;
    this.type = type;
    this.shape = shape;
    this.values = values;
  }

  /**
   * @throws InvalidInputException if the file is no such array
   * @throws UncheckedIOException if it cannot be read
   */
  public static NumpyArray read(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw invalid(file, "has " + channel.size() + " bytes; more than 2 GiB cannot be read");
      }
      ByteBuffer bytes =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
      return parse(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static NumpyArray parse(Path file, ByteBuffer bytes) {
    byte[] magic = new byte[MAGIC.length];
    if (bytes.remaining() < 12 || !Arrays.equals(MAGIC, start(bytes, magic))) {
      throw invalid(file, "is no .npy file; write it with numpy.save");
    }
    boolean narrow = bytes.get(6) == 1;
    long length = narrow ? Short.toUnsignedInt(bytes.getShort(8)) : bytes.getInt(8) & 0xFFFFFFFFL;
    int from = narrow ? 10 : 12;
    if (length > bytes.limit() - from) {
      throw invalid(file, "ends within its header");
    }
    byte[] header = new byte[(int) length];
    bytes.get(from, header);
    String text = new String(header, StandardCharsets.UTF_8);
    Matcher parts = HEADER.matcher(text);
    if (!parts.matches()) {
      throw invalid(file, "has the header " + text.strip() + ", which is not understood");
    }
    String type = parts.group(1);
    int width =
        switch (type) {
          case "<f8", "<i8" -> 8;
          case "<f4", "<i4" -> 4;
          default ->
              throw invalid(
                  file,
                  "holds values of type '"
                      + type
                      + "'; convert them to float32, float64, int32 or int64 (little-endian)");
        };
    int[] shape = shape(file, parts.group(3));
    if (parts.group(2).equals("True") && shape.length > 1) {
      throw invalid(file, "is in Fortran order; save numpy.ascontiguousarray of it");
    }
    long held = bytes.limit() - from - length;
    double wanted = Arrays.stream(shape).asDoubleStream().reduce(width, (a, b) -> a * b);
    if (wanted != held) {
      throw invalid(
          file,
          "should hold %.0f bytes of values but holds %d; copy it again".formatted(wanted, held));
    }
    ByteBuffer values = bytes.slice(from + (int) length, (int) held).order(ByteOrder.LITTLE_ENDIAN);
    return new NumpyArray(file, type, shape, values);
  }

  private static byte[] start(ByteBuffer bytes, byte[] magic) {
    bytes.get(0, magic);
    return magic;
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

  private static InvalidInputException invalid(Path file, String what) {
    return new InvalidInputException(file.getFileName() + " " + what);
  }

  /** Sizes of the axes; none for a single number. */
  public int[] shape() {
    return shape.clone();
  }

  /** Whether the values are int32 or int64. */
  public boolean isIntegral() {
    return type.charAt(1) == 'i';
  }

  /**
   * @return [rows, columns]
   * @throws InvalidInputException unless there are two axes
   */
  public double[][] matrix() {
    if (shape.length != 2) {
      throw invalid(file, "has the shape " + Arrays.toString(shape) + "; give [rows, columns]");
    }
    double[][] matrix = new double[shape[0]][shape[1]];
    for (int i = 0; i < shape[0]; i++) {
      for (int j = 0; j < shape[1]; j++) {
        matrix[i][j] = value(i * shape[1] + j);
      }
    }
    return matrix;
  }

  private double value(int index) {
    return switch (type) {
      case "<f8" -> values.getDouble(8 * index);
      case "<f4" -> values.getFloat(4 * index);
      case "<i8" -> values.getLong(8 * index);
      default -> values.getInt(4 * index);
    };
  }

  /**
   * @return the values of the only axis
   * @throws InvalidInputException unless there is one axis of int32 or int64
   */
  public long[] integers() {
    if (shape.length != 1 || !isIntegral()) {
      throw invalid(
          file,
          "holds "
              + type
              + " of the shape "
              + Arrays.toString(shape)
              + "; give int32 or int64 with one axis");
    }
    long[] integers = new long[shape[0]];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = type.equals("<i8") ? values.getLong(8 * i) : values.getInt(4 * i);
    }
    return integers;
  }
}
