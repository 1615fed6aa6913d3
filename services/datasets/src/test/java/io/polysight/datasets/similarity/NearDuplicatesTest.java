package io.polysight.datasets.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.polysight.datasets.image.AreaAverage;
import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.JpegEncoder;
import io.polysight.datasets.image.RgbImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearDuplicatesTest {

  /**
   * Values of {@code imagehash.phash} on the same pixels: scipy 1.17.1's {@code fftpack.dct} along
   * both axes of Pillow 12.3.0's conversion to grey, bits where above {@code numpy.median}.
   */
  @ParameterizedTest
  @CsvSource({
    "0,860c15376a652fde",
    "1,860e3d459f7c5133",
    "2,870e29459d3e9c9e",
    "3,830e2a4b35271bbf"
  })
  void hashesAsTheReferenceProgramDoes(int k, String expected) {
    byte[] rgb = new byte[3 * 32 * 32];
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        int at = 3 * (32 * y + x);
        rgb[at] = (byte) (x * 7 + y * 13 + k * x * y);
        rgb[at + 1] = (byte) (x * x + 3 * y + k * 11);
        rgb[at + 2] = (byte) (5 * x + y * y / 3);
      }
    }

    long hash = PerceptualHash.of(new RgbImage(32, 32, rgb)).orElseThrow();

    assertThat(hash).isEqualTo(Long.parseUnsignedLong(expected, 16));
  }

  @Test
  void findsAnImageInAnotherSizeAndCompressionAndNothingElse() {
    var images = new NearDuplicates();
    for (int i = 0; i < 40; i++) {
      images.add(i, 0, blobs(i, 96, 64));
    }
    RgbImage smaller = AreaAverage.scaled(blobs(17, 96, 64), 60, 40);
    images.add(40, 1, new ImageDecoder().decode(JpegEncoder.encode(smaller, 0.6f)).image());

    assertThat(images.pairs())
        .extracting(NearDuplicates.Pair::first, NearDuplicates.Pair::second)
        .containsExactly(tuple(17, 40));
  }

  @Test
  void tellsOfTheClosestInTheGroupAndOfTheClosestInAnother() {
    var images = new NearDuplicates();
    images.add(3, 0, blobs(1, 64, 64));
    images.add(5, 0, blobs(1, 64, 64));
    images.add(8, 1, blobs(1, 80, 80));

    assertThat(images.pairs())
        .extracting(NearDuplicates.Pair::first, NearDuplicates.Pair::second)
        .containsExactlyInAnyOrder(tuple(3, 5), tuple(3, 8), tuple(5, 8));
  }

  @Test
  void tellsImagesOfOtherColoursApart() {
    RgbImage image = blobs(2, 64, 64);
    byte[] swapped = image.bytes().clone();
    for (int i = 0; i < swapped.length; i += 3) {
      // Luma stays nearly the same: what red loses, green gains by its weight.
      swapped[i] = (byte) Math.max(0, (swapped[i] & 0xff) - 60);
      swapped[i + 1] = (byte) Math.min(255, (swapped[i + 1] & 0xff) + 30);
    }
    var images = new NearDuplicates();
    images.add(0, 0, image);
    images.add(1, 0, new RgbImage(64, 64, swapped));

    assertThat(images.pairs()).isEmpty();
  }

  @Test
  void comparesNoImageOfOneTone() {
    var images = new NearDuplicates();
    images.add(0, 0, new RgbImage(20, 20, new byte[1200]));
    images.add(1, 0, new RgbImage(20, 20, new byte[1200]));

    assertThat(images.pairs()).isEmpty();
    assertThat(images.withoutStructure()).isEqualTo(2);
  }

  /** Twelve soft spots of random colours on mid grey. */
  private static RgbImage blobs(int seed, int width, int height) {
    double[] numbers = new Random(seed).doubles(72).toArray();
    byte[] rgb = new byte[3 * width * height];
    for (int i = 0; i < rgb.length; i++) {
      double x = (i / 3 % width + 0.5) / width;
      double y = (i / 3 / width + 0.5) / height;
      double value = 110;
      for (int spot = 0; spot < 12; spot++) {
        double dx = x - numbers[6 * spot];
        double dy = y - numbers[6 * spot + 1];
        double spread = 0.005 + 0.03 * numbers[6 * spot + 2];
        value +=
            130 * (numbers[6 * spot + 3 + i % 3] - 0.5) * Math.exp(-(dx * dx + dy * dy) / spread);
      }
      rgb[i] = (byte) Math.clamp(Math.round(value), 0, 255);
    }
    return new RgbImage(width, height, rgb);
  }
}
