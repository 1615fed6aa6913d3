package io.polysight.metrics.colorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.polysight.metrics.Figures;
import io.polysight.metrics.colorization.Colorization.Figure;
import io.polysight.metrics.statistics.Bootstrap;
import io.polysight.metrics.statistics.Interval;
import org.junit.jupiter.api.Test;

class ColorizationTest {
  private static final int WIDTH = 32;
  private static final int HEIGHT = 24;

  private static ColourImage truth(int k) {
    byte[] rgb = new byte[3 * WIDTH * HEIGHT];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      rgb[3 * i] = (byte) (x * 7 + y * 3 * k);
      rgb[3 * i + 1] = (byte) (x * y + 40 * k);
      rgb[3 * i + 2] = (byte) (200 + x * x - 5 * y * k);
    }
    return new ColourImage(WIDTH, HEIGHT, rgb);
  }

  private static ColourImage predicted(int k) {
    byte[] rgb = truth(k).rgb();
    int[] factors = {1, 2, -1};
    for (int i = 0; i < rgb.length; i++) {
      int x = i / 3 % WIDTH;
      int y = i / 3 / WIDTH;
      int noise = ((x * 13 + y * 17) % 31 - 15) * factors[i % 3];
      rgb[i] = (byte) Math.clamp((rgb[i] & 0xff) + noise, 0, 255);
    }
    return new ColourImage(WIDTH, HEIGHT, rgb);
  }

  @Test
  void agreesWithScikitImage() {
    var colorization = new Colorization();
    colorization.add(truth(1), predicted(1));
    colorization.add(truth(2), predicted(2));
    Figures figures = colorization.figures();
    // scikit-image 0.26.0 structural_similarity and peak_signal_noise_ratio; colourfulness by its
    // formula in numpy 2.4.6.
    assertFigure(figures, "SSIM", (0.8839189285916267 + 0.9144425675227618) / 2);
    assertFigure(figures, "PSNR", (26.244350181976518 + 26.26337575818897) / 2);
    assertFigure(figures, "colourfulness", (134.1512057954926 + 133.76084040867323) / 2);
    assertFigure(
        figures,
        "colourfulness_difference",
        (134.1512057954926 - 132.21368436740045 + 133.76084040867323 - 132.8550741322963) / 2);
    double first = Math.pow(10, -2.6244350181976518);
    double second = Math.pow(10, -2.626337575818897);
    assertFigure(figures, "PSNR_per_pixel", -10 * Math.log10((first + second) / 2));
  }

  private static void assertFigure(Figures figures, String name, double expected) {
    assertThat(figures.values().get(name)).as(name).isCloseTo(expected, within(1e-9));
  }

  @Test
  void isPerfectForEqualImages() {
    var colorization = new Colorization();
    colorization.add(truth(1), truth(1));
    assertThat(colorization.figures().values())
        .containsEntry("SSIM", 1.0)
        .containsEntry("PSNR", Double.POSITIVE_INFINITY)
        .containsEntry("colourfulness_difference", 0.0);
  }

  @Test
  void findsNoColourInGrey() {
    byte[] grey = {9, 9, 9, (byte) 200, (byte) 200, (byte) 200};
    assertThat(Colourfulness.of(new ColourImage(2, 1, grey))).isZero();
    // Red and green: rg = 255 and -255, yb = 127.5 both: sigma 255, mean 0.3 * 127.5.
    byte[] two = {(byte) 255, 0, 0, 0, (byte) 255, 0};
    assertThat(Colourfulness.of(new ColourImage(2, 1, two))).isEqualTo(255 + 0.3 * 127.5);
  }

  @Test
  void saysWhySsimIsUndefinedForSmallImages() {
    var image = new ColourImage(2, 1, new byte[6]);
    var colorization = new Colorization();
    colorization.add(image, image);
    assertThat(colorization.figures().undefined())
        .containsEntry("SSIM", "no image of at least 11 x 11 pixels");
  }

  @Test
  void refusesImagesOfDifferentSize() {
    assertThatThrownBy(() ->
            new Colorization()
                .add(new ColourImage(2, 1, new byte[6]), new ColourImage(1, 2, new byte[6])))
        .hasMessageContaining("2 x 1 and 1 x 2");
  }

  @Test
  void givesAnIntervalOfEachFigure() {
    var colorization = new Colorization();
    for (int k = 1; k < 9; k++) {
      colorization.add(truth(k), predicted(k));
    }
    for (Figure figure : Figure.values()) {
      Interval interval = new Bootstrap(200, 0.9, 1).interval(colorization.contributions(figure));
      assertThat(interval.low()).isLessThan(interval.estimate());
      assertThat(interval.high()).isGreaterThan(interval.estimate());
    }
  }
}
