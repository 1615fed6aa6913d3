package io.polysight.datasets.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.blob.Sha256;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngEncoderTest {
  private final ImageDecoder decoder = new ImageDecoder();

  @Test
  void isReadBackPixelForPixel() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      RgbImage image = Pictures.noise(1 + seed * 7, 1 + seed % 13, seed);
      assertThat(decoder.decode(PngEncoder.encode(image)).image()).isEqualTo(image);
    }
  }

  @Test
  void findsLongMatchesAndFarOnes() throws IOException {
    // A flat picture (matches of 258), and noise repeated 30 KB later (far distances).
    RgbImage flat = new RgbImage(300, 200, new byte[3 * 300 * 200]);
    assertThat(PngEncoder.encode(flat)).hasSizeLessThan(2000);
    assertThat(decoder.decode(PngEncoder.encode(flat)).image()).isEqualTo(flat);
    byte[] twice = new byte[3 * 100 * 200];
    byte[] noise = Pictures.noise(100, 100, 5).bytes();
    System.arraycopy(noise, 0, twice, 0, noise.length);
    System.arraycopy(noise, 0, twice, noise.length, noise.length);
    RgbImage repeated = new RgbImage(100, 200, twice);
    byte[] png = PngEncoder.encode(repeated);
    assertThat(png.length).isLessThan(noise.length * 5 / 4);
    assertThat(decoder.decode(png).image()).isEqualTo(repeated);
  }

  @Test
  void isReadByThePlatformsOwnReader() throws IOException {
    RgbImage image = Pictures.noise(31, 17, 9);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(image)));
    assertThat(read.getRGB(30, 16) & 0xffffff).isEqualTo(image.at(30, 16));
  }

  @Test
  void writesTheSameBytesOnEveryMachine() {
    byte[] rgb = new byte[3 * 32 * 32];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (i * i / 97);
    }
    assertThat(Sha256.hex(PngEncoder.encode(new RgbImage(32, 32, rgb))))
        .isEqualTo("73e8370be5cdb2238663b686264aea814a433e3d6ecbb5f32051d1be900ed439");
  }
}
