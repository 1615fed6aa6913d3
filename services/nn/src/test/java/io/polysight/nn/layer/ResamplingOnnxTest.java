package io.polysight.nn.layer;

import static io.polysight.nn.Close.assertClose;

import io.polysight.nn.OnnxOperatorTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resizing against ONNX's operator, where its rules are PyTorch's. */
class ResamplingOnnxTest extends OnnxOperatorTest {
  @ParameterizedTest
  @CsvSource({
    "upsample_scales_linear, BILINEAR",
    "upsample_sizes_cubic, BICUBIC",
    "downsample_sizes_cubic, BICUBIC"
  })
  void resizesWithHalfPixelCentres(String name, Resampling resampling) {
    String test = "Resize/test_resize_" + name;
    long[] from = array(test, "input_0").shape();
    long[] to = array(test, "output_0").shape();
    double[][] rows = resampling.matrix((int) from[2], (int) to[2], false);
    double[][] columns = resampling.matrix((int) from[3], (int) to[3], false);
    double[][] plane = Resampling.plane(rows, columns);
    float[] image = array(test, "input_0").floats();
    float[] resized = new float[plane.length];
    for (int i = 0; i < resized.length; i++) {
      double sum = 0;
      for (int j = 0; j < image.length; j++) {
        sum += plane[i][j] * image[j];
      }
      resized[i] = (float) sum;
    }
    assertClose(resized, out(test), 1e-5f);
  }
}
