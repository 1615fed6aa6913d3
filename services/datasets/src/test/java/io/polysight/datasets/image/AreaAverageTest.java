package io.polysight.datasets.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaAverageTest {

  @Test
  void givesEachNewPixelTheMeanOfWhatItCovers() {
    // Two rows of three grey pixels to one of two: each covers a pixel and a half of both rows.
    RgbImage image = grey(3, 2, 0, 30, 60, 60, 90, 120);

    RgbImage scaled = AreaAverage.scaled(image, 2, 1);

    assertThat(scaled).isEqualTo(grey(2, 1, 40, 80));
  }

  @Test
  void repeatsPixelsWhereTheResultIsLarger() {
    assertThat(AreaAverage.scaled(grey(2, 1, 10, 200), 4, 2))
        .isEqualTo(grey(4, 2, 10, 10, 200, 200, 10, 10, 200, 200));
  }

  @Test
  void keepsProportionsWithinAnEdgeAndLeavesSmallImagesAlone() {
    RgbImage wide = Pictures.noise(400, 100, 1);

    assertThat(AreaAverage.within(wide, 200).width()).isEqualTo(200);
    assertThat(AreaAverage.within(wide, 200).height()).isEqualTo(50);
    assertThat(AreaAverage.within(wide, 400)).isSameAs(wide);
    assertThat(AreaAverage.within(Pictures.noise(5000, 3, 1), 100).height()).isEqualTo(1);
  }

  @Test
  void writesAJpegThatIsNearlyTheImage() {
    // Squares as large as the blocks in which JPEG keeps colour.
    RgbImage image = AreaAverage.scaled(Pictures.noise(4, 4, 3), 64, 64);

    RgbImage read = new ImageDecoder().decode(JpegEncoder.encode(image, 0.95f)).image();

    double difference = 0;
    for (int i = 0; i < image.bytes().length; i++) {
      difference += Math.abs((image.bytes()[i] & 0xff) - (read.bytes()[i] & 0xff));
    }
    assertThat(difference / image.bytes().length).isLessThan(8);
  }

  private static RgbImage grey(int width, int height, int... values) {
    byte[] rgb = new byte[3 * values.length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) values[i / 3];
    }
    return new RgbImage(width, height, rgb);
  }
}
