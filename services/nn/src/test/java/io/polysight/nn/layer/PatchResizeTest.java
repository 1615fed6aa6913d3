package io.polysight.nn.layer;

import static io.polysight.nn.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polysight.nn.NamedRandom;
import io.polysight.nn.Npy;
import io.polysight.testing.ReferenceData;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PatchResizeTest {
  private final Path position = ReferenceData.path("parity/numerics-position");

  private float[] in(String name) {
    return Npy.read(position.resolve("inputs/" + name + ".npy")).floats();
  }

  private float[] out(String name) {
    return Npy.read(position.resolve("outputs/" + name + ".npy")).floats();
  }

  @ParameterizedTest
  @CsvSource({
    "BILINEAR, 12, 12",
    "BILINEAR, 16, 16",
    "BILINEAR, 5, 5",
    "BILINEAR, 6, 10",
    "BICUBIC, 12, 12",
    "BICUBIC, 16, 16",
    "BICUBIC, 5, 5",
    "BICUBIC, 6, 10"
  })
  void resizesFiltersAsTheReferenceDoes(Resampling resampling, int rows, int columns) {
    String name =
        "flexi_" + resampling.name().toLowerCase(Locale.ROOT) + "_" + rows + "x" + columns;
    double[][] resize =
        Resampling.plane(resampling.matrix(8, rows, true), resampling.matrix(8, columns, true));
    assertClose(Resampling.flat(resize), out(name + "_matrix"), 1e-5f);
    double[][] filters = PatchResize.filters(resampling, 8, rows, columns);
    float[] weight = in("patch_weight");
    float[] resized = new float[weight.length / 64 * rows * columns];
    for (int filter = 0; filter < weight.length / 64; filter++) {
      for (int i = 0; i < rows * columns; i++) {
        double sum = 0;
        for (int j = 0; j < 64; j++) {
          sum += filters[i][j] * weight[filter * 64 + j];
        }
        resized[filter * rows * columns + i] = (float) sum;
      }
    }
    assertClose(resized, out(name), 1e-4f);
  }

  @ParameterizedTest
  @CsvSource({"8, 12", "8, 16", "6, 16", "4, 5", "16, 48", "8, 8"})
  void givesAnEnlargedPatchExactlyTheTokenOfTheSmallOne(int small, int large) {
    double[] x = normal("x", small * small);
    double[] w = normal("w", small * small);
    double[][] axis = Resampling.BILINEAR.matrix(small, large, false);
    double[] enlarged = times(Resampling.plane(axis, axis), x);
    double[] filter = times(PatchResize.filters(Resampling.BILINEAR, small, large, large), w);
    double token = dot(x, w);
    assertThat(dot(enlarged, filter)).isCloseTo(token, within(1e-10 * Math.abs(token)));
  }

  @ParameterizedTest
  @EnumSource
  void resizesPositionTablesAsTheReferenceDoes(Resampling resampling) {
    for (boolean antialias : new boolean[] {true, false}) {
      String name =
          "positions_"
              + resampling.name().toLowerCase(Locale.ROOT)
              + (antialias ? "_antialias" : "_plain");
      double[][] plane =
          Resampling.plane(resampling.matrix(4, 7, antialias), resampling.matrix(4, 3, antialias));
      float[] table = in("position_table"); // one class token, then 4 x 4 places of width 12
      float[] resized = new float[22 * 12];
      System.arraycopy(table, 0, resized, 0, 12);
      for (int place = 0; place < 21; place++) {
        for (int i = 0; i < 12; i++) {
          double sum = 0;
          for (int j = 0; j < 16; j++) {
            sum += plane[place][j] * table[(1 + j) * 12 + i];
          }
          resized[(1 + place) * 12 + i] = (float) sum;
        }
      }
      assertClose(resized, out(name), 1e-5f);
    }
  }

  private static double[] normal(String name, int size) {
    var random = new NamedRandom(2, name);
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.gaussian();
    }
    return values;
  }

  private static double[] times(double[][] matrix, double[] x) {
    double[] y = new double[matrix.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = dot(matrix[i], x);
    }
    return y;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
