package io.polysight.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads little-endian float matrices of version 1 .npy files, which is all these tests need. */
public final class NumpyArray {
  private NumpyArray() {}

  public static double[][] matrix(Path file, int rows, int columns) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int start = 10 + Short.toUnsignedInt(bytes.getShort(8));
    String header = new String(bytes.array(), 10, start - 10, StandardCharsets.ISO_8859_1);
    int width = header.contains("'<f8'") ? 8 : 4;
    if (!header.contains("(" + rows + ", " + columns + ")") || !header.contains("'<f" + width)) {
      throw new IOException(file + " holds " + header);
    }
    bytes.position(start);
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = width == 8 ? bytes.getDouble() : bytes.getFloat();
      }
    }
    return values;
  }
}
