package io.polysight.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import org.assertj.core.data.Offset;

/** Arrays that must agree within an absolute tolerance, relative above 1. */
public final class Close {
  private Close() {}

  public static void assertClose(NDArray actual, float[] expected, float tolerance) {
    assertClose(actual.toFloatArray(), expected, tolerance);
  }

  public static void assertClose(float[] actual, float[] expected, float tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i])
          .describedAs("element %d", i)
          .isCloseTo(expected[i], Offset.offset(tolerance * Math.max(1, Math.abs(expected[i]))));
    }
  }
}
