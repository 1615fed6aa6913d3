package io.polysight.metrics.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A matrix in a {@code .npy} file (NumPy Enhancement Proposal 1, versions 1 to 3) of float32 or
 * float64 in C order. Rows are read from the file each time; one at a time is held.
 */
public final class NumpyMatrix {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST_HEADER = 1 << 16;
  private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([<>])f([48])'");
  private static final Pattern C_ORDER = Pattern.compile("'fortran_order':\\s*False");
  private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\((\\d+),\\s*(\\d+),?\\s*\\)");

  private final Path file;
  private final int rows;
  private final int columns;
  private final int width;
  private final ByteOrder order;
  private final long start;

  /** What is done with a row; the array is used again for the next one. */
  public interface Row {
    void accept(int row, double[] values);
  }

  private NumpyMatrix(Path file, String header, long start) {
    Matcher type = TYPE.matcher(header);
    Matcher shape = SHAPE.matcher(header);
    if (!type.find() || !C_ORDER.matcher(header).find() || !shape.find()) {
      throw misfit(
          file,
          "says "
              + header.strip()
              + "; expected float32 or float64 in C order with two dimensions: save"
              + " np.ascontiguousarray(scores, dtype=np.float32)");
    }
    this.file = file;
    this.start = start;
    width = Integer.parseInt(type.group(2));
    order = type.group(1).equals("<") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    rows = side(file, shape.group(1));
    columns = side(file, shape.group(2));
    if ((long) columns * width > Integer.MAX_VALUE) {
      throw misfit(file, "has rows of " + columns + " numbers, which are too long to read");
    }
  }

  private static int side(Path file, String digits) {
    try {
      int side = Integer.parseInt(digits);
      if (side > 0) {
        return side;
      }
    } catch (NumberFormatException e) {
      throw misfit(file, "has " + digits + " rows or columns; at most 2147483647 can be read");
    }
    throw misfit(file, "has no rows or no columns");
  }

  /**
   * Reads the header and checks the size of the file against it.
   *
   * @throws InvalidInputException if it is no such matrix
   */
  public static NumpyMatrix open(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw misfit(file, "does not exist or cannot be read");
    }
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer fixed = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
      fill(channel, fixed);
      for (int i = 0; i < MAGIC.length; i++) {
        if (fixed.limit() < 12 || fixed.get(i) != MAGIC[i]) {
          throw misfit(file, "is no .npy file: it does not begin with \\x93NUMPY");
        }
      }
      int version = fixed.get(6);
      long length =
          version == 1
              ? Short.toUnsignedInt(fixed.getShort(8))
              : Integer.toUnsignedLong(fixed.getInt(8));
      long begin = version == 1 ? 10 : 12;
      if (version < 1 || version > 3 || length > LONGEST_HEADER) {
        throw misfit(file, "is of .npy version " + version + ", header of " + length + " bytes");
      }
      ByteBuffer header = ByteBuffer.allocate((int) length);
      channel.position(begin);
      fill(channel, header);
      var matrix =
          new NumpyMatrix(
              file,
              new String(header.array(), 0, header.limit(), StandardCharsets.UTF_8),
              begin + length);
      long expected = matrix.start + (long) matrix.rows * matrix.columns * matrix.width;
      if (channel.size() != expected) {
        throw misfit(
            file,
            "has "
                + channel.size()
                + " bytes, but its header speaks of "
                + expected
                + "; is the file whole?");
      }
      return matrix;
    } catch (IOException e) {
      throw misfit(file, "cannot be read");
    }
  }

  public Path file() {
    return file;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** Where a number stands, for faults. */
  public Place place(int row, int column) {
    return new Place(file, 0, "[" + row + ", " + column + "]");
  }

  /** All rows from the first to the last. */
  public void forEachRow(Row each) {
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(start);
      ByteBuffer bytes = ByteBuffer.allocate(columns * width).order(order);
      double[] values = new double[columns];
      for (int row = 0; row < rows; row++) {
        fill(channel, bytes.clear());
        if (bytes.limit() < columns * width) {
          throw misfit(file, "was cut off while it was read");
        }
        for (int column = 0; column < columns; column++) {
          values[column] = width == 8 ? bytes.getDouble() : bytes.getFloat();
        }
        each.accept(row, values);
      }
    } catch (IOException e) {
      throw misfit(file, "cannot be read");
    }
  }

  /** All of it, [rows, columns]. */
  public double[][] values() {
    double[][] all = new double[rows][];
    forEachRow((row, values) -> all[row] = values.clone());
    return all;
  }

  /** Reads until the buffer is full or the file ends; the buffer is then ready to be taken from. */
  private static void fill(FileChannel channel, ByteBuffer bytes) throws IOException {
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes);
    }
    bytes.flip();
  }

  private static InvalidInputException misfit(Path file, String what) {
    return new InvalidInputException(file + " " + what);
  }
}
