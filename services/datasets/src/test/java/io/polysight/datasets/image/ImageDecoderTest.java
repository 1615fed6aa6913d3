package io.polysight.datasets.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.datasets.image.BrokenImageException.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {
  private final ImageDecoder decoder = new ImageDecoder();

  @ParameterizedTest
  @CsvSource({"png,PNG,0", "bmp,BMP,0", "jpg,JPEG,12"})
  void readsEachType(String format, ImageType type, int tolerance) throws IOException {
    BufferedImage picture = Pictures.gradient(40, 30, BufferedImage.TYPE_INT_RGB);
    DecodedImage decoded = decoder.decode(Pictures.file(picture, format));
    assertThat(decoded.type()).isEqualTo(type);
    assertThat(decoded.image().width()).isEqualTo(40);
    assertThat(decoded.image().height()).isEqualTo(30);
    Color expected = new Color(picture.getRGB(35, 25));
    Color actual = new Color(decoded.image().at(35, 25));
    assertThat(Math.abs(expected.getGreen() - actual.getGreen())).isLessThanOrEqualTo(tolerance);
    assertThat(Math.abs(expected.getBlue() - actual.getBlue())).isLessThanOrEqualTo(tolerance);
  }

  @Test
  void readsTheFirstFrameOfAGif() throws IOException {
    BufferedImage picture = new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(3, 2, 0xff0000);
    DecodedImage decoded = decoder.decode(Pictures.file(picture, "gif"));
    assertThat(decoded.type()).isEqualTo(ImageType.GIF);
    assertThat(decoded.image().at(3, 2)).isEqualTo(0xff0000);
    assertThat(decoded.image().at(4, 2)).isZero();
  }

  @Test
  void keepsGreyLevelsAsStored() throws IOException {
    var grey = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
    for (int x = 0; x < 256; x++) {
      grey.getRaster().setSample(x, 0, 0, x);
    }
    RgbImage decoded = decoder.decode(Pictures.file(grey, "png")).image();
    for (int x = 0; x < 256; x++) {
      assertThat(decoded.at(x, 0)).isEqualTo(x * 0x010101);
    }
  }

  @Test
  void scalesSixteenBitsToEight() throws IOException {
    var grey = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSample(0, 0, 0, 0);
    grey.getRaster().setSample(1, 0, 0, 0x8080);
    grey.getRaster().setSample(2, 0, 0, 0xffff);
    RgbImage decoded = decoder.decode(Pictures.file(grey, "png")).image();
    assertThat(decoded.at(0, 0)).isZero();
    assertThat(decoded.at(1, 0)).isEqualTo(0x808080);
    assertThat(decoded.at(2, 0)).isEqualTo(0xffffff);
  }

  @Test
  void laysTransparencyOverWhite() throws IOException {
    var image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00123456);
    image.setRGB(1, 0, 0x800000ff);
    image.setRGB(2, 0, 0xff0000ff);
    RgbImage decoded = decoder.decode(Pictures.file(image, "png")).image();
    assertThat(decoded.at(0, 0)).isEqualTo(0xffffff);
    assertThat(decoded.at(1, 0)).isEqualTo(0x7f7fff);
    assertThat(decoded.at(2, 0)).isEqualTo(0x0000ff);
  }

  @Test
  void readsPalettes() throws IOException {
    byte[] red = {0, (byte) 200, 10};
    byte[] green = {0, 100, 20};
    byte[] blue = {0, 50, 30};
    var model = new IndexColorModel(8, 3, red, green, blue);
    var image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_INDEXED, model);
    image.getRaster().setSample(1, 0, 0, 1);
    image.getRaster().setSample(2, 0, 0, 2);
    RgbImage decoded = decoder.decode(Pictures.file(image, "png")).image();
    assertThat(decoded.at(1, 0)).isEqualTo(0xc86432);
    assertThat(decoded.at(2, 0)).isEqualTo(0x0a141e);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void turnsPhotographsUpright(int orientation) throws IOException {
    // An upright picture with a red top left quarter; stored as a camera would for each code.
    RgbImage stored = stored(orientation);
    byte[] jpeg = withOrientation(jpegOf(stored), orientation);
    RgbImage upright = decoder.decode(jpeg).image();
    assertThat(upright.width()).isEqualTo(48);
    assertThat(upright.height()).isEqualTo(32);
    assertThat(new Color(upright.at(10, 6)).getRed()).isGreaterThan(200);
    assertThat(new Color(upright.at(36, 6)).getRed()).isLessThan(60);
    assertThat(new Color(upright.at(10, 24)).getBlue()).isGreaterThan(200);
    assertThat(new Color(upright.at(36, 24)).getGreen()).isGreaterThan(100);
  }

  @Test
  void refusesAnImageThatIsNotWhatItsSenderDeclared() throws IOException {
    byte[] png = Pictures.png(1);
    assertThat(decoder.decode(png, "application/octet-stream").type()).isEqualTo(ImageType.PNG);
    assertThat(decoder.decode(png, "image/PNG; q=1").type()).isEqualTo(ImageType.PNG);
    assertThatThrownBy(() -> decoder.decode(png, "image/jpeg"))
        .isInstanceOfSatisfying(
            BrokenImageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_TYPE))
        .hasMessage("declared as image/jpeg, but the bytes are image/png; declare what you send");
  }

  @Test
  void refusesWhatIsNoImage() {
    assertThatThrownBy(() -> decoder.decode("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
        .hasMessageContaining("no image of a known type; send JPEG, PNG, GIF or BMP");
    assertThatThrownBy(() -> decoder.decode(new byte[0])).hasMessageContaining("empty (0 bytes)");
  }

  @Test
  void refusesADecompressionBombUndecoded() {
    byte[] bomb = pngClaiming(60_000, 60_000);
    assertThatThrownBy(() -> decoder.decode(bomb))
        .isInstanceOfSatisfying(
            BrokenImageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE))
        .hasMessageContaining("60000 x 60000 = 3600000000 pixels; at most 50000000 are read");
    assertThatThrownBy(() -> new ImageDecoder(47).decode(Pictures.png(1)))
        .hasMessageContaining("8 x 6 = 48 pixels; at most 47 are read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "gif", "bmp"})
  void refusesTruncatedFilesWhereverTheyBreakOff(String format) throws IOException {
    byte[] whole = Pictures.file(Pictures.gradient(64, 64, BufferedImage.TYPE_INT_RGB), format);
    for (int part = 1; part < 10; part++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);
      assertThatThrownBy(() -> decoder.decode(cut))
          .as(format + " cut to " + cut.length + " of " + whole.length)
          .isInstanceOf(BrokenImageException.class);
    }
  }

  @Test
  void neverThrowsAnythingElseOnDamagedBytes() throws IOException {
    var random = new Random(11);
    for (String format : new String[] {"jpg", "png", "gif", "bmp"}) {
      byte[] whole = Pictures.file(Pictures.gradient(24, 24, BufferedImage.TYPE_INT_RGB), format);
      for (int trial = 0; trial < 150; trial++) {
        byte[] damaged = whole.clone();
        for (int i = 0; i < 4; i++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        try {
          RgbImage image = new ImageDecoder(1_000_000).decode(damaged).image();
          assertThat(image.bytes()).hasSize(3 * image.width() * image.height());
        } catch (BrokenImageException e) {
          assertThat(e).hasMessageMatching("(?s).+");
        }
      }
    }
  }

  private static RgbImage stored(int orientation) {
    int[] quarters = {0xff0000, 0x000000, 0x0000ff, 0x00a000};
    boolean transposed = orientation >= 5;
    int width = transposed ? 32 : 48;
    int height = transposed ? 48 : 32;
    byte[] rgb = new byte[3 * 48 * 32];
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 48; x++) {
        int colour = quarters[(y < 16 ? 0 : 2) + (x < 24 ? 0 : 1)];
        // EXIF 2.32, 4.6.5, tag 0x0112: where the picture's (x, y) lies among the stored pixels.
        int[] place =
            switch (orientation) {
              case 1 -> new int[] {x, y};
              case 2 -> new int[] {47 - x, y};
              case 3 -> new int[] {47 - x, 31 - y};
              case 4 -> new int[] {x, 31 - y};
              case 5 -> new int[] {y, x};
              case 6 -> new int[] {y, 47 - x};
              case 7 -> new int[] {31 - y, 47 - x};
              default -> new int[] {31 - y, x};
            };
        int column = place[0];
        int row = place[1];
        int at = 3 * (row * width + column);
        rgb[at] = (byte) (colour >> 16);
        rgb[at + 1] = (byte) (colour >> 8);
        rgb[at + 2] = (byte) colour;
      }
    }
    return new RgbImage(width, height, rgb);
  }

  private static byte[] jpegOf(RgbImage image) throws IOException {
    var buffered = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        buffered.setRGB(x, y, image.at(x, y));
      }
    }
    return Pictures.file(buffered, "jpg");
  }

  /** Inserts an EXIF segment, little-endian TIFF with the one tag, after the start of image. */
  private static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'I',
      'I',
      42,
      0,
      8,
      0,
      0,
      0,
      1,
      0,
      0x12,
      0x01,
      3,
      0,
      1,
      0,
      0,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0,
      0
    };
    return ByteBuffer.allocate(jpeg.length + exif.length)
        .put(jpeg, 0, 2)
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static byte[] pngClaiming(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    var crc = new CRC32();
    crc.update(header);
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    out.writeBytes(ByteBuffer.allocate(4).putInt(13).array());
    out.writeBytes(header);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    return out.toByteArray();
  }
}
