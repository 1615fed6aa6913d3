package io.polysight.nn;

import java.util.Arrays;

/** How a parameter starts: values drawn from a stream that depends on seed and name only. */
@FunctionalInterface
public interface Init {
  /**
   * @param random the parameter's own stream
   * @param shape the parameter's shape; a linear weight is [out, in]
   * @return the values in row-major order
   */
  float[] draw(NamedRandom random, long... shape);

  static Init constant(float value) {
    return (random, shape) -> {
      float[] values = new float[size(shape)];
      Arrays.fill(values, value);
      return values;
    };
  }

  /** N(0, deviation²). */
  static Init normal(double deviation) {
    return (random, shape) -> {
      float[] values = new float[size(shape)];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (deviation * random.gaussian());
      }
      return values;
    };
  }

  /** N(0, deviation²) with values beyond two deviations drawn again. */
  static Init truncatedNormal(double deviation) {
    return (random, shape) -> {
      float[] values = new float[size(shape)];
      for (int i = 0; i < values.length; i++) {
        double z = random.gaussian();
        while (Math.abs(z) > 2) {
          z = random.gaussian();
        }
        values[i] = (float) (deviation * z);
      }
      return values;
    };
  }

  /** U(-bound, bound). */
  static Init uniform(double bound) {
    return (random, shape) -> {
      float[] values = new float[size(shape)];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (bound * (2 * random.uniform() - 1));
      }
      return values;
    };
  }

  /** U(-b, b) with b = √(6 / (fan in + fan out)); Glorot and Bengio 2010, equation 16. */
  static Init xavierUniform() {
    return (random, shape) -> {
      long fanIn = 1;
      for (int i = 1; i < shape.length; i++) {
        fanIn *= shape[i];
      }
      return uniform(Math.sqrt(6.0 / (fanIn + shape[0]))).draw(random, shape);
    };
  }

  private static int size(long... shape) {
    long size = 1;
    for (long side : shape) {
      size = Math.multiplyExact(size, side);
    }
    return Math.toIntExact(size);
  }
}
