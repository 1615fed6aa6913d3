package io.polysight.nn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;

/**
 * The float32 weights inside an ONNX model, by name: of the protocol buffer only the fields on the
 * way there are read (onnx.proto: ModelProto.graph 7, GraphProto.initializer 5, TensorProto.dims 1,
 * name 8, raw_data 9).
 */
final class OnnxModule {
  private static final int GRAPH = 7;
  private static final int INITIALIZER = 5;

  private OnnxModule() {}

  static Map<String, Npy> weights(Path model) {
    Map<String, Npy> weights = new LinkedHashMap<>();
    try {
      fields(
          ByteBuffer.wrap(Files.readAllBytes(model)),
          (field, graph) -> {
            if (field == GRAPH) {
              fields(
                  (ByteBuffer) graph,
                  (inner, tensor) -> {
                    if (inner == INITIALIZER) {
                      add(weights, (ByteBuffer) tensor);
                    }
                  });
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return weights;
  }

  private static void add(Map<String, Npy> weights, ByteBuffer tensor) {
    LongStream.Builder shape = LongStream.builder();
    String[] name = {""};
    ByteBuffer[] data = {tensor};
    fields(
        tensor,
        (field, value) -> {
          switch (field) {
            case 1 -> shape.add((Long) value);
            case 8 -> name[0] = StandardCharsets.UTF_8.decode((ByteBuffer) value).toString();
            case 9 -> data[0] = ((ByteBuffer) value).slice().order(ByteOrder.LITTLE_ENDIAN);
            default -> {}
          }
        });
    weights.put(name[0], new Npy("<f4", shape.build().toArray(), data[0]));
  }

  /** Tells of each field: a number, or the bytes of what has a length. */
  private static void fields(ByteBuffer message, BiConsumer<Integer, Object> told) {
    ByteBuffer in = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      int key = (int) number(in);
      switch (key & 7) {
        case 0 -> told.accept(key >> 3, number(in));
        case 1 -> told.accept(key >> 3, in.getLong());
        case 2 -> {
          int length = (int) number(in);
          told.accept(key >> 3, in.slice(in.position(), length));
          in.position(in.position() + length);
        }
        case 5 -> told.accept(key >> 3, (long) in.getInt());
        default -> throw new IllegalArgumentException("wire type " + (key & 7));
      }
    }
  }

  private static long number(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
