package io.polysight.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest extends TorchTest {
  @TempDir private Path folder;

  private Path file(String header, int dataBytes) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text);
    return Files.write(folder.resolve("hostile.safetensors"), bytes.array());
  }

  private void refuses(Path file, String why) {
    assertThatThrownBy(() -> Safetensors.read(kernels, root, file))
        .isInstanceOf(SafetensorsException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(why);
  }

  @Test
  void readsBackEveryTypeItWrites() throws IOException {
    NDArray f32 = random("f32", 3, 5);
    Map<String, NDArray> tensors = new LinkedHashMap<>();
    tensors.put("bool", kernels.memory().upload(root, new boolean[] {true, false, true}, 3));
    tensors.put("a \"quoted\"\n\\näme/☃", f32);
    tensors.put("i64", kernels.upload(root, new long[] {Long.MIN_VALUE, 7}, 2));
    tensors.put("f64", f32.toType(DataType.FLOAT64, true));
    tensors.put("f16", f32.toType(DataType.FLOAT16, true));
    tensors.put("i32", f32.toType(DataType.INT32, true));
    tensors.put("u8", f32.abs().toType(DataType.UINT8, true));
    tensors.put("bf16", kernels.call(root, "cast", f32, 15));
    tensors.put("scalar", tensor(new float[] {3.5f}));
    tensors.put("empty", kernels.upload(root, new float[0], 0, 4));
    tensors.put("transposed", f32.transpose());
    Path file = folder.resolve("all.safetensors");
    Safetensors.write(kernels, file, tensors, Map.of("format", "pt", "seed", "\"4\"2"));
    Safetensors.Content content = Safetensors.read(kernels, root, file);
    assertThat(content.metadata()).isEqualTo(Map.of("format", "pt", "seed", "\"4\"2"));
    assertThat(content.tensors()).containsOnlyKeys(tensors.keySet());
    tensors.forEach((name, tensor) -> {
      NDArray read = content.tensors().get(name);
      assertThat(read.getShape()).describedAs(name).isEqualTo(tensor.getShape());
      assertThat(kernels.number("scalar_type", read))
          .describedAs(name)
          .isEqualTo(kernels.number("scalar_type", tensor));
      if (!name.equals("bf16")) {
        assertThat(read).describedAs(name).isEqualTo(tensor);
      }
    });
    NDArray back = kernels.call(root, "cast", content.tensors().get("bf16"), 6);
    Close.assertClose(back, f32.toFloatArray(), 0.01f);
    assertThat(Files.size(file) % 2).isZero();
  }

  @Test
  void readsAFileThatThePublishedLibraryWrote() throws IOException {
    Path file = ReferenceData.path("parity/vit/model.safetensors");
    Map<String, NDArray> tensors = Safetensors.read(kernels, root, file).tensors();
    assertThat(tensors).hasSizeGreaterThan(10);
    Path copy = folder.resolve("copy.safetensors");
    Safetensors.write(kernels, copy, tensors, Map.of());
    assertThat(Safetensors.read(kernels, root, copy).tensors()).isEqualTo(tensors);
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNoOther() throws IOException {
    Path file = folder.resolve("kept.safetensors");
    Safetensors.write(kernels, file, Map.of("x", tensor(new float[] {1})), Map.of());
    byte[] before = Files.readAllBytes(file);
    NDArray int8 = tensor(new float[] {1}).toType(DataType.INT8, true);
    assertThatThrownBy(() -> Safetensors.write(kernels, file, Map.of("x", int8), Map.of()))
        .hasMessageContaining("x has libtorch type 1");
    assertThatThrownBy(() ->
            AtomicFile.write(
                file,
                channel -> {
                  channel.write(ByteBuffer.allocate(10));
                  throw new IOException("disk full");
                }))
        .hasMessage("disk full");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void refusesAFileCutAtAnyPlace() throws IOException {
    Path file = folder.resolve("whole.safetensors");
    Safetensors.write(kernels, file, Map.of("x", random("x", 2, 2)), Map.of());
    byte[] whole = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.safetensors");
    for (int length = 0; length < whole.length; length++) {
      Files.write(cut, java.util.Arrays.copyOf(whole, length));
      refuses(cut, "truncated");
    }
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length + 1));
    refuses(cut, "bytes left over");
  }

  @Test
  void refusesHeaderLengthsNoHeaderHas() throws IOException {
    for (long length : new long[] {-1, Long.MAX_VALUE, 100_000_001, Long.MIN_VALUE}) {
      ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
      Path file = Files.write(folder.resolve("huge.safetensors"), bytes.array());
      refuses(file, "no safetensors file");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"y":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}|12|y: starts at byte 4 but x ends at 8 (overlap)
          {"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"y":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}|12|y: starts at byte 8 but x ends at 4 (hole)
          {"x":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}|12|x: starts at byte 4
          {"x":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}|8|x: shape [3] of F32 takes 12 bytes but its range is [0, 8]
          {"x":{"dtype":"F32","shape":[1],"data_offsets":[8,4]}}|8|x: shape [1] of F32 takes 4 bytes
          {"x":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}}|1|x: type F8_E4M3 is not supported; known are F64, I64
          {"x":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}}|0|more bytes than can be counted
          {"x":{"dtype":"F32","shape":[0,4611686018427387904,4611686018427387904],"data_offsets":[0,0]}}|0|more bytes than can be counted
          {"x":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}|4|x.shape: holds something that is no count
          {"x":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}|4|x.shape: holds something that is no count
          {"x":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4]}}|4|no count below 2^63
          {"x":{"dtype":"F32","shape":[1],"data_offsets":[0]}}|4|x: needs one dtype
          {"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"x":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}|8|x: is there twice
          {"x":{"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}}|4|x.shape is there twice
          {"x":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"extra":1}}|4|x: has the unknown key extra
          {"x":7}|0|x: has VALUE_NUMBER_INT where START_OBJECT belongs
          []|0|the header: has START_ARRAY where START_OBJECT belongs
          {"x":{|0|the header is no JSON
          {} {}|0|goes on after its object ends
          {"__metadata__":{"a":1}}|0|__metadata__.a: has VALUE_NUMBER_INT
          """)
  void refusesHeadersThatLie(String header, int dataBytes, String why) throws IOException {
    refuses(file(header, dataBytes), why);
  }

  @Test
  void refusesManyAxes() throws IOException {
    String shape = "1,".repeat(99) + "1";
    refuses(
        file("{\"x\":{\"dtype\":\"U8\",\"shape\":[" + shape + "],\"data_offsets\":[0,1]}}", 1),
        "100 axes; at most 32");
  }

  @Test
  void acceptsAScalarAndAnEmptyFile() throws IOException {
    Path one = file("{\"x\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}}   ", 4);
    NDArray x = Safetensors.read(kernels, root, one).tensors().get("x");
    assertThat(x.getShape()).isEqualTo(new Shape());
    assertThat(Safetensors.read(kernels, root, file("{}", 0)).tensors()).isEmpty();
  }
}
