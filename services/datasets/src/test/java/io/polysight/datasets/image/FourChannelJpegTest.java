package io.polysight.datasets.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;

/** JPEGs of print shops, which the Java platform reads as a raster only. */
class FourChannelJpegTest {
  private final ImageDecoder decoder = new ImageDecoder();

  @Test
  void readsPlainInk() throws IOException {
    // No cyan, full magenta and yellow, no black: red.
    assertColour(jpeg(0, 255, 255, 0), Color.RED);
    assertColour(jpeg(0, 0, 0, 255), Color.BLACK);
  }

  @Test
  void readsAdobesInvertedInk() throws IOException {
    assertColour(withAdobe(jpeg(255, 0, 0, 255), 0), Color.RED);
    assertColour(withAdobe(jpeg(255, 255, 255, 255), 0), Color.WHITE);
  }

  @Test
  void readsAdobesYcck() throws IOException {
    // The complement of inverted (255, 0, 0) is RGB (0, 255, 255): Y 179, Cb 171, Cr 0.
    assertColour(withAdobe(jpeg(179, 171, 0, 255), 2), Color.RED);
    assertColour(withAdobe(jpeg(0, 128, 128, 255), 2), Color.WHITE);
    assertColour(withAdobe(jpeg(255, 128, 128, 255), 2), Color.BLACK);
  }

  private void assertColour(byte[] jpeg, Color expected) {
    Color actual = new Color(decoder.decode(jpeg).image().at(3, 3));
    assertThat(Math.abs(actual.getRed() - expected.getRed())).isLessThan(6);
    assertThat(Math.abs(actual.getGreen() - expected.getGreen())).isLessThan(6);
    assertThat(Math.abs(actual.getBlue() - expected.getBlue())).isLessThan(6);
  }

  private static byte[] jpeg(int... channels) throws IOException {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, channels.length, null);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        raster.setPixel(x, y, channels);
      }
    }
    var out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** Inserts Adobe's APP14 segment after the start of image. */
  private static byte[] withAdobe(byte[] jpeg, int transform) {
    byte[] segment = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
    };
    return ByteBuffer.allocate(jpeg.length + segment.length)
        .put(jpeg, 0, 2)
        .put(segment)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }
}
