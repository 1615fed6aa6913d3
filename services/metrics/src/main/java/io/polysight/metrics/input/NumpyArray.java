package io.polysight.metrics.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An array in a {@code .npy} file: float32, float64, int32 or int64 in C order. Values are read
 * from the file each time; of a matrix one row at a time is held.
 */
public final class NumpyArray {
  private final Path file;
  private final NumpyHeader header;

  /** What is done with a row; the array is used again for the next one. */
  public interface Row {
    void accept(int row, double[] values);
  }

  private NumpyArray(Path file, NumpyHeader header) {
    this.file = file;
    this.header = header;
  }

  /**
   * Reads the header and checks the size of the file against it.
   *
   * @throws InvalidInputException if the file is no such array
   */
  public static NumpyArray open(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw NumpyHeader.invalid(file, "does not exist or cannot be read");
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return new NumpyArray(file, NumpyHeader.read(file, channel));
    } catch (IOException e) {
      throw NumpyHeader.invalid(file, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * The same, with two axes of which neither is empty.
   *
   * @throws InvalidInputException if it has others
   */
  public NumpyArray asMatrix() {
    int[] shape = header.shape();
    if (shape.length != 2 || shape[0] == 0 || shape[1] == 0) {
      throw NumpyHeader.invalid(
          file, "has the shape " + Arrays.toString(shape) + "; give [rows, columns], none empty");
    }
    if ((long) shape[1] * header.width() > Integer.MAX_VALUE) {
      throw NumpyHeader.invalid(
          file, "has rows of " + shape[1] + " numbers, which are too long to read");
    }
    return this;
  }

  public Path file() {
    return file;
  }

  /** Size of the first axis. */
  public int rows() {
    return header.shape()[0];
  }

  /** Size of the second axis. */
  public int columns() {
    return header.shape()[1];
  }

  /** Whether the values are int32 or int64. */
  public boolean isIntegral() {
    return header.integral();
  }

  /** Where a number stands, for faults. */
  public Place place(int row, int column) {
    return new Place(file, 0, "[" + row + ", " + column + "]");
  }

  /**
   * All rows from the first to the last.
   *
   * @throws InvalidInputException if it is no matrix, or was cut off in the meantime
   */
  public void forEachRow(Row each) {
    asMatrix();
    double[] values = new double[columns()];
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(header.start());
      for (int row = 0; row < rows(); row++) {
        ByteBuffer bytes = next(channel, columns());
        for (int column = 0; column < values.length; column++) {
          values[column] = header.integral() ? integer(bytes) : real(bytes);
        }
        each.accept(row, values);
      }
    } catch (IOException e) {
      throw NumpyHeader.invalid(file, "cannot be read: " + e.getMessage());
    }
  }

  private ByteBuffer next(FileChannel channel, int values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(values * header.width()).order(header.order());
    NumpyHeader.fill(channel, bytes);
    if (bytes.limit() < values * header.width()) {
      throw NumpyHeader.invalid(file, "was cut off while it was read");
    }
    return bytes;
  }

  private double real(ByteBuffer bytes) {
    return header.width() == 8 ? bytes.getDouble() : bytes.getFloat();
  }

  private long integer(ByteBuffer bytes) {
    return header.width() == 8 ? bytes.getLong() : bytes.getInt();
  }

  /**
   * All of it, [rows, columns].
   *
   * @throws InvalidInputException if it is no matrix
   */
  public double[][] matrix() {
    double[][] all = new double[asMatrix().rows()][];
    forEachRow((row, values) -> all[row] = values.clone());
    return all;
  }

  /**
   * The values of the only axis.
   *
   * @throws InvalidInputException unless there is one axis of int32 or int64
   */
  public long[] integers() {
    int[] shape = header.shape();
    if (shape.length != 1
        || !header.integral()
        || (long) shape[0] * header.width() > Integer.MAX_VALUE) {
      throw NumpyHeader.invalid(
          file,
          "holds "
              + (header.integral() ? "int" : "float")
              + 8 * header.width()
              + " of the shape "
              + Arrays.toString(shape)
              + "; give int32 or int64 with one axis of at most 2 GiB");
    }
    long[] integers = new long[shape[0]];
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(header.start());
      ByteBuffer bytes = next(channel, integers.length);
      Arrays.setAll(integers, i -> integer(bytes));
    } catch (IOException e) {
      throw NumpyHeader.invalid(file, "cannot be read: " + e.getMessage());
    }
    return integers;
  }
}
