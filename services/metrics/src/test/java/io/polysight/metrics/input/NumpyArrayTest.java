package io.polysight.metrics.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumpyArrayTest {
  @TempDir private Path folder;

  private Path file(String header, byte[] values) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    var bytes = new ByteArrayOutputStream();
    bytes.write(0x93);
    bytes.writeBytes("NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(text.length);
    bytes.write(0);
    bytes.writeBytes(text);
    bytes.writeBytes(values);
    return Files.write(folder.resolve("a.npy"), bytes.toByteArray());
  }

  private static byte[] longs(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      bytes.putLong(value);
    }
    return bytes.array();
  }

  private static byte[] floats(float... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }

  @Test
  void readsAMatrixRowByRow() throws IOException {
    Path file =
        file(
            "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }   \n",
            floats(1, 2, 3, 4, 5, 6.5f));
    assertThat(NumpyArray.open(file).matrix()).isEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6.5}});
  }

  @Test
  void readsIntegersExactly() throws IOException {
    Path file =
        file(
            "{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }\n",
            longs(Long.MAX_VALUE, -1));
    assertThat(NumpyArray.open(file).integers()).containsExactly(Long.MAX_VALUE, -1);
  }

  @Test
  void saysWhatIsWrongWithOtherFiles() throws IOException {
    assertRefused(
        file("{'descr': '|b1', 'fortran_order': False, 'shape': (4,), }\n", floats(1)),
        "a.npy holds values of type '|b1'; convert them to float32");
    assertRefused(
        file("{'descr': '<f4', 'fortran_order': True, 'shape': (1, 1), }\n", floats(1)),
        "a.npy is in Fortran order");
    assertRefused(
        file("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }\n", floats(1)),
        "a.npy should hold 8 bytes of values but holds 4");
    assertRefused(
        file("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,), }\n", floats(1)),
        "a.npy has the shape (99999999999,), which is too large");
    assertRefused(Files.writeString(folder.resolve("b.npy"), "cat,dog\n1,2\n"), "b.npy is no .npy");
    assertRefused(Files.writeString(folder.resolve("b.npy"), ""), "b.npy is no .npy");
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> NumpyArray.open(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void refusesTheWrongNumberOfAxesOrKindOfNumber() throws IOException {
    NumpyArray vector =
        NumpyArray.open(
            file("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }\n", floats(1)));
    assertThatThrownBy(vector::matrix).hasMessageContaining("has the shape [1]");
    assertThatThrownBy(vector::integers).hasMessageContaining("holds float32 of the shape [1]");
  }
}
