package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A little-endian, row-major .npy array of float32, int64 or bool. */
public record Npy(String type, long[] shape, ByteBuffer data) {
  private static final Pattern HEADER =
      Pattern.compile("'descr': '([^']+)', 'fortran_order': False, 'shape': \\(([^)]*)\\)");

  public static Npy read(Path file) {
    try {
      return parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Npy parse(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int start = bytes[6] == 1 ? 10 : 12;
    int length = bytes[6] == 1 ? buffer.getShort(8) : buffer.getInt(8);
    String header = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = HEADER.matcher(header);
    if (!matcher.find()) {
      throw new IllegalArgumentException(header);
    }
    long[] shape =
        Arrays.stream(matcher.group(2).split(","))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .mapToLong(Long::parseLong)
            .toArray();
    ByteBuffer data = buffer.slice(start + length, bytes.length - start - length);
    return new Npy(matcher.group(1), shape, data.order(ByteOrder.LITTLE_ENDIAN));
  }

  public float[] floats() {
    float[] values = new float[data.remaining() / Float.BYTES];
    data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  public long[] longs() {
    long[] values = new long[data.remaining() / Long.BYTES];
    data.duplicate().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(values);
    return values;
  }

  public NDArray upload(Kernels kernels, NDManager owner) {
    return switch (type) {
      case "<f4" -> kernels.upload(owner, floats(), shape);
      case "<i8" -> kernels.upload(owner, longs(), shape);
      case "|b1" -> {
        boolean[] values = new boolean[data.remaining()];
        for (int i = 0; i < values.length; i++) {
          values[i] = data.get(i) != 0;
        }
        yield kernels.memory().upload(owner, values, shape);
      }
      default -> throw new IllegalArgumentException(type);
    };
  }
}
