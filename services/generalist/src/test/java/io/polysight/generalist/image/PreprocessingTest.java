package io.polysight.generalist.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.datasets.image.RgbImage;
import io.polysight.nn.region.Box;
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
  void squashesAWideImageWithoutLosingItsEnds() {
    byte[] pixels = new byte[3 * 12 * 2];
    for (int y = 0; y < 2; y++) {
      for (int x = 0; x < 6; x++) {
        pixels[3 * (12 * y + x)] = -1;
      }
    }
    Preprocessing squashing = Preprocessing.square(4, Preprocessing.SQUASH);
    float[] values = new float[3 * 16];
    squashing.prepare(new RgbImage(12, 2, pixels), values, 0);
    assertThat(squashing.view(12, 2)).isEqualTo(new Box(0, 0, 12, 2));
    assertThat(values[0]).isEqualTo(1);
    assertThat(values[1]).isBetween(0f, 1f);
    assertThat(values[2]).isEqualTo(-values[1]);
    assertThat(values[3]).isEqualTo(-1);
    assertThat(Preprocessing.square(4, Preprocessing.CROP)).isEqualTo(Preprocessing.square(4));
  }

  @Test
  void refusesACropLargerThanTheImage() {
    assertThatThrownBy(() -> new Preprocessing(48, 64))
        .hasMessageContaining("crop: 64 does not fit into an image resized to 48");
    assertThatThrownBy(() -> Preprocessing.square(48, "pad"))
        .hasMessageContaining("fit: 'pad' is neither crop nor squash");
  }
}
