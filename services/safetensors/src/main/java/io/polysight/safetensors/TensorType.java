package io.polysight.safetensors;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Element types of a safetensors file that torch holds, with libtorch's codes for them. */
public enum TensorType {
  F64(7, 8),
  I64(4, 8),
  F32(6, 4),
  I32(3, 4),
  F16(5, 2),
  /** DJL has no such type: a tensor of it is an opaque handle that only kernels read. */
  BF16(15, 2),
  U8(0, 1),
  BOOL(11, 1);

  private final int code;
  private final int bytes;

  TensorType(int code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  /** libtorch's ScalarType. */
  public int code() {
    return code;
  }

  /** Size of one element. */
  public int bytes() {
    return bytes;
  }

  public static Optional<TensorType> ofCode(long code) {
    return Arrays.stream(values()).filter(t -> t.code == code).findFirst();
  }

  public static Optional<TensorType> ofName(String name) {
    return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst();
  }

  /** The names, for a message. */
  public static String known() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
