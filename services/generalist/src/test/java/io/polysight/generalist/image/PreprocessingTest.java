package io.polysight.generalist.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.image.RgbImage;
import org.junit.jupiter.api.Test;

class PreprocessingTest {

  @Test
  void mapsBytesToMinusOneToOneChannelByChannel() {
    var image = new RgbImage(2, 2, new byte[] {0, -1, 51, 0, -1, 51, 0, -1, 51, 0, -1, 51});
    float[] values = new float[12];
    Preprocessing.square(2).prepare(image, values, 0);
    assertThat(values).containsExactly(-1, -1, -1, -1, 1, 1, 1, 1, -0.6f, -0.6f, -0.6f, -0.6f);
  }

  @Test
  void averagesAllPixelsWhenShrinking() {
    // Triangle of support 2 around each output centre: (1, 3, 3, 1) / 8, cut and renormalised at
    // the
    // borders to (3, 3, 1) / 7; what PIL's BILINEAR gives for 4 -> 2.
    float[] resized = BilinearResampling.resize(new float[] {0, 7, 14, 21}, 4, 1, 2, 1);
    assertThat(resized[0]).isCloseTo((0 * 3 + 7 * 3 + 14) / 7f, within(1e-5f));
    assertThat(resized[1]).isCloseTo((7 + 14 * 3 + 21 * 3) / 7f, within(1e-5f));
  }

  @Test
  void interpolatesBetweenPixelCentresWhenEnlarging() {
    float[] resized = BilinearResampling.resize(new float[] {0, 8}, 2, 1, 4, 1);
    assertThat(resized).containsExactly(0, 2, 6, 8);
  }

  @Test
  void keepsTheMiddleOfAWideImage() {
    byte[] pixels = new byte[3 * 6 * 2];
    for (int y = 0; y < 2; y++) {
      for (int x = 2; x < 4; x++) {
        pixels[3 * (6 * y + x)] = -1;
      }
    }
    float[] values = new float[12];
    Preprocessing.square(2).prepare(new RgbImage(6, 2, pixels), values, 0);
    assertThat(values).startsWith(1, 1, 1, 1).endsWith(-1, -1, -1, -1);
  }

  @Test
  void refusesACropLargerThanTheImage() {
    assertThatThrownBy(() -> new Preprocessing(48, 64))
        .hasMessageContaining("crop: 64 does not fit into an image resized to 48");
  }
}
