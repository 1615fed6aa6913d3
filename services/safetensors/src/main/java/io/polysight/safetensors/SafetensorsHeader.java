package io.polysight.safetensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a safetensors header says: where each tensor lies in the data that follows. A file is eight
 * bytes with the length of the header (little-endian), the header as JSON, then the data.
 *
 * @param entries by name, in the header's order
 * @param metadata the header's free text
 */
public record SafetensorsHeader(Map<String, Entry> entries, Map<String, String> metadata) {
  /** Bytes before the header, which tell its length. */
  public static final int LENGTH_BYTES = 8;

  /** Longest header the format allows. */
  private static final long MOST_BYTES = 100_000_000;

  /** More axes than any network has; keeps a hostile shape from reaching native code. */
  private static final int MOST_AXES = 32;

  /**
   * @param type the element type as written, not yet known to be one of {@link TensorType}
   * @param begin first byte, counted from the end of the header
   * @param end first byte behind the tensor
   */
  public record Entry(String type, List<Long> shape, long begin, long end) {
    /** The element type; only of a header that {@link #parse} gave. */
    public TensorType known() {
      return TensorType.ofName(type).orElseThrow();
    }

    public long[] sides() {
      return shape.stream().mapToLong(Long::longValue).toArray();
    }
  }

  /**
   * How long the header is.
   *
   * @param start the first {@value #LENGTH_BYTES} bytes of the file, or all of a shorter one
   * @param fileBytes size of the whole file
   * @throws MalformedHeaderException when no header can be that long, or the file is too short
   */
  public static int length(byte[] start, long fileBytes) throws MalformedHeaderException {
    if (start.length < LENGTH_BYTES) {
      throw new MalformedHeaderException(
          start.length + " bytes are too few for a header (truncated)");
    }
    long length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 0 || length > MOST_BYTES) {
      throw new MalformedHeaderException(
          "the header claims "
              + Long.toUnsignedString(length)
              + " bytes; at most "
              + MOST_BYTES
              + " are allowed, so this is no safetensors file");
    }
    if (length > fileBytes - LENGTH_BYTES) {
      throw new MalformedHeaderException(
          "the header claims " + length + " bytes but the file has " + fileBytes + " (truncated)");
    }
    return (int) length;
  }

  /**
   * Reads a header and checks it against the data behind it.
   *
   * @param text the header's JSON
   * @param dataBytes how many bytes follow it
   * @throws MalformedHeaderException with every fault
   */
  public static SafetensorsHeader parse(byte[] text, long dataBytes)
      throws MalformedHeaderException {
    SafetensorsHeader header = SafetensorsJson.read(text);
    List<String> faults = header.faults(dataBytes);
    if (!faults.isEmpty()) {
      throw new MalformedHeaderException(faults);
    }
    return header;
  }

  /**
   * What a file begins with: length and header, padded so that the data behind it is aligned.
   *
   * @throws MalformedHeaderException when it would be longer than the format allows
   */
  public byte[] encode() throws MalformedHeaderException {
    byte[] text = SafetensorsJson.write(this);
    if (text.length > MOST_BYTES) {
      throw new MalformedHeaderException("the header would take " + text.length + " bytes");
    }
    return ByteBuffer.allocate(LENGTH_BYTES + text.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .array();
  }

  /**
   * All that is wrong: types, shapes against ranges, and ranges that do not tile the data without
   * hole or overlap.
   *
   * @param dataBytes how many bytes follow the header
   */
  private List<String> faults(long dataBytes) {
    List<String> faults = new ArrayList<>();
    entries.forEach((name, entry) -> faultOf(entry).ifPresent(f -> faults.add(name + ": " + f)));
    if (!faults.isEmpty()) {
      return faults;
    }
    long position = 0;
    String before = "the header";
    for (Map.Entry<String, Entry> next : byPosition()) {
      Entry entry = next.getValue();
      if (entry.begin() != position) {
        faults.add(
            next.getKey()
                + ": starts at byte "
                + entry.begin()
                + " but "
                + before
                + " ends at "
                + position
                + (entry.begin() < position ? " (overlap)" : " (hole)"));
      }
      position = entry.end();
      before = next.getKey();
    }
    if (position != dataBytes) {
      faults.add(
          "the tensors end at byte "
              + position
              + " but the file holds "
              + dataBytes
              + (position > dataBytes ? " (truncated)" : " (bytes left over)"));
    }
    return faults;
  }

  /** The entries in the order they lie in the file. */
  private List<Map.Entry<String, Entry>> byPosition() {
    Comparator<Map.Entry<String, Entry>> order =
        Comparator.comparingLong(e -> e.getValue().begin());
    return entries.entrySet().stream()
        .sorted(order.thenComparingLong(e -> e.getValue().end()))
        .toList();
  }

  private static Optional<String> faultOf(Entry entry) {
    Optional<TensorType> type = TensorType.ofName(entry.type());
    if (type.isEmpty()) {
      return Optional.of(
          "type " + entry.type() + " is not supported; known are " + TensorType.known());
    }
    if (entry.shape().size() > MOST_AXES) {
      return Optional.of(entry.shape().size() + " axes; at most " + MOST_AXES + " are allowed");
    }
    long bytes = type.get().bytes();
    boolean empty = entry.shape().contains(0L);
    try {
      for (long side : entry.shape()) {
        bytes = Math.multiplyExact(bytes, Math.max(1, side));
      }
    } catch (ArithmeticException e) {
      return Optional.of("shape " + entry.shape() + " holds more bytes than can be counted");
    }
    bytes = empty ? 0 : bytes;
    if (entry.begin() > entry.end() || entry.end() - entry.begin() != bytes) {
      return Optional.of(
          "shape "
              + entry.shape()
              + " of "
              + entry.type()
              + " takes "
              + bytes
              + " bytes but its range is ["
              + entry.begin()
              + ", "
              + entry.end()
              + "]");
    }
    return Optional.empty();
  }

  /** Lays tensors out one after another, larger elements first so that each is aligned. */
  public static SafetensorsHeader layOut(Map<String, Typed> tensors, Map<String, String> metadata) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    long position = 0;
    Comparator<Map.Entry<String, Typed>> largest =
        Comparator.comparingInt(e -> -e.getValue().type().bytes());
    for (Map.Entry<String, Typed> tensor : tensors.entrySet().stream().sorted(largest).toList()) {
      Typed typed = tensor.getValue();
      long bytes = typed.type().bytes();
      for (long side : typed.sides()) {
        bytes = Math.multiplyExact(bytes, side);
      }
      List<Long> shape = Arrays.stream(typed.sides()).boxed().toList();
      entries.put(
          tensor.getKey(), new Entry(typed.type().name(), shape, position, position + bytes));
      position += bytes;
    }
    return new SafetensorsHeader(entries, metadata);
  }

  /** Type and shape of a tensor to be written. */
  public record Typed(TensorType type, long... sides) {}
}
