package io.polysight.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Tensors in memory that torch owns. An array made from a Java buffer only borrows it and may
 * outlive it inside the autograd graph, so everything that a loss depends on is made here.
 */
public final class Memory {
  static final int FLOAT32 = 6;
  static final int INT64 = 4;
  static final int BOOL = 11;
  static final int BFLOAT16 = 15;

  private final Kernels kernels;

  Memory(Kernels kernels) {
    this.kernels = kernels;
  }

  /** A float32 tensor with these values. */
  public NDArray upload(NDManager owner, float[] values, long... shape) {
    NDArray tensor = fitting(owner, FLOAT32, values.length, shape);
    bytes(tensor).asFloatBuffer().put(values);
    return tensor;
  }

  /** An int64 tensor with these values. */
  public NDArray upload(NDManager owner, long[] values, long... shape) {
    NDArray tensor = fitting(owner, INT64, values.length, shape);
    bytes(tensor).asLongBuffer().put(values);
    return tensor;
  }

  /** A boolean tensor with these values. */
  public NDArray upload(NDManager owner, boolean[] values, long... shape) {
    NDArray tensor = fitting(owner, BOOL, values.length, shape);
    ByteBuffer bytes = bytes(tensor);
    for (boolean value : values) {
      bytes.put((byte) (value ? 1 : 0));
    }
    return tensor;
  }

  /** A copy outside autograd. */
  public NDArray copy(NDManager owner, NDArray source) {
    return kernels.call(owner, "clone", source);
  }

  /**
   * The same numbers in bfloat16, rounded to the nearest and ties to even: 8 bits of precision, the
   * range of float32. DJL knows no such type; only kernels and {@link Safetensors} read it.
   *
   * @param source of floating point
   */
  public NDArray bfloat16(NDManager owner, NDArray source) {
    return kernels.call(owner, "cast", source, BFLOAT16);
  }

  /** The same numbers in float32: exactly, where the source is of fewer bits. */
  public NDArray float32(NDManager owner, NDArray source) {
    return kernels.call(owner, "cast", source, FLOAT32);
  }

  /** Overwrites {@code into}, which keeps its identity; shapes are equal. */
  public void overwrite(NDArray into, NDArray source) {
    kernels.exec("copy", into, source);
  }

  /** An uninitialised tensor of a libtorch scalar type. */
  NDArray empty(NDManager owner, int scalarType, long... shape) {
    return kernels.call(owner, "empty", shape, scalarType);
  }

  /** The memory of a contiguous tensor of at most 2 GiB, for reading and writing. */
  static ByteBuffer bytes(NDArray tensor) {
    return tensor.toByteBuffer(true).order(ByteOrder.nativeOrder());
  }

  private NDArray fitting(NDManager owner, int scalarType, long values, long... shape) {
    long size = new Shape(shape).size();
    if (size != values) {
      throw new IllegalArgumentException(
          values + " values do not fill shape " + new Shape(shape) + ", which holds " + size);
    }
    return empty(owner, scalarType, shape);
  }
}
