package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.safetensors.MalformedHeaderException;
import io.polysight.safetensors.SafetensorsHeader;
import io.polysight.safetensors.TensorType;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Reads and writes safetensors files: eight bytes of header length, a JSON header, then the tensors
 * one after another. A file is checked whole before any of it reaches native code; tensors are read
 * straight into memory that torch owns.
 */
public final class Safetensors {
  private Safetensors() {}

  /** Largest part of a tensor moved at once: Java's buffers end below 2 GiB. */
  private static final long PART_BYTES = 1L << 30;

  /**
   * A file's content.
   *
   * @param tensors in the header's order; BF16 ones are opaque to Java and read by kernels only
   * @param metadata free text
   */
  public record Content(Map<String, NDArray> tensors, Map<String, String> metadata) {}

  /**
   * @param owner owns the tensors; nothing stays with it when reading fails
   * @throws SafetensorsException when the file is truncated, hostile or holds an unknown type
   */
  public static Content read(Kernels kernels, NDManager owner, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        NDManager scope = owner.newSubManager()) {
      SafetensorsHeader header = header(file, channel);
      long data = channel.position();
      Map<String, NDArray> tensors = new LinkedHashMap<>();
      for (Map.Entry<String, SafetensorsHeader.Entry> next : header.entries().entrySet()) {
        SafetensorsHeader.Entry entry = next.getValue();
        NDArray tensor = kernels.memory().empty(scope, entry.known().code(), entry.sides());
        transfer(
            kernels,
            tensor,
            entry.known(),
            (part, at) -> fill(channel, part, data + entry.begin() + at));
        tensors.put(next.getKey(), tensor);
      }
      tensors.values().forEach(tensor -> tensor.attach(owner));
      return new Content(tensors, header.metadata());
    } catch (EOFException e) {
      throw new SafetensorsException(file, "became shorter while it was read");
    }
  }

  /** The checked header; the channel then stands at the first byte of data. */
  private static SafetensorsHeader header(Path file, FileChannel channel) throws IOException {
    long size = channel.size();
    ByteBuffer start = ByteBuffer.allocate((int) Math.min(size, SafetensorsHeader.LENGTH_BYTES));
    fill(channel, start, 0);
    try {
      int length = SafetensorsHeader.length(start.array(), size);
      ByteBuffer text = ByteBuffer.allocate(length);
      fill(channel, text, SafetensorsHeader.LENGTH_BYTES);
      long data = SafetensorsHeader.LENGTH_BYTES + (long) length;
      channel.position(data);
      return SafetensorsHeader.parse(text.array(), size - data);
    } catch (MalformedHeaderException e) {
      throw new SafetensorsException(file, e);
    }
  }

  /**
   * Writes to a temporary file beside {@code file}, forces it to disk and moves it into place, so
   * that {@code file} is at every moment either the old one or the new one, whole.
   *
   * @param tensors of the types that {@link #read} knows
   */
  public static void write(
      Kernels kernels, Path file, Map<String, NDArray> tensors, Map<String, String> metadata)
      throws IOException {
    Map<String, SafetensorsHeader.Typed> typed = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> typed.put(name, typed(kernels, name, tensor)));
    SafetensorsHeader header = SafetensorsHeader.layOut(typed, metadata);
    byte[] begin = encoded(file, header);
    AtomicFile.write(
        file,
        channel -> {
          drain(channel, ByteBuffer.wrap(begin));
          for (Map.Entry<String, SafetensorsHeader.Entry> next : header.entries().entrySet()) {
            NDArray tensor = Objects.requireNonNull(tensors.get(next.getKey()));
            try (NDArray dense = kernels.call(tensor.getManager(), "contiguous", tensor)) {
              transfer(kernels, dense, next.getValue().known(), (part, at) -> drain(channel, part));
            }
          }
        });
  }

  private static byte[] encoded(Path file, SafetensorsHeader header) throws SafetensorsException {
    try {
      return header.encode();
    } catch (MalformedHeaderException e) {
      throw new SafetensorsException(file, e);
    }
  }

  private static SafetensorsHeader.Typed typed(Kernels kernels, String name, NDArray tensor) {
    long code = kernels.number("scalar_type", tensor);
    TensorType type =
        TensorType.ofCode(code)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    name + " has libtorch type " + code + "; known are " + TensorType.known()));
    return new SafetensorsHeader.Typed(type, tensor.getShape().getShape());
  }

  /** Moves the bytes of one part of a tensor, which starts {@code at} bytes behind its begin. */
  private interface Move {
    void part(ByteBuffer bytes, long at) throws IOException;
  }

  private static void transfer(Kernels kernels, NDArray tensor, TensorType type, Move move)
      throws IOException {
    long elements = tensor.getShape().size();
    long most = PART_BYTES / type.bytes();
    if (elements == 0) {
      return; // no memory to look at
    }
    if (elements <= most) {
      move.part(Memory.bytes(tensor), 0);
      return;
    }
    for (long start = 0; start < elements; start += most) {
      long count = Math.min(most, elements - start);
      try (NDArray part = kernels.call(tensor.getManager(), "flat_slice", tensor, start, count)) {
        move.part(Memory.bytes(part), start * type.bytes());
      }
    }
  }

  private static void fill(FileChannel channel, ByteBuffer into, long from) throws IOException {
    long position = from;
    while (into.hasRemaining()) {
      int read = channel.read(into, position);
      if (read < 0) {
        throw new EOFException();
      }
      position += read;
    }
  }

  private static void drain(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
