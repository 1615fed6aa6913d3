package io.polysight.datasets.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEG, for what is looked at; what is learned from is kept without loss. */
public final class JpegEncoder {
  private JpegEncoder() {}

  /**
   * A whole JPEG file.
   *
   * @param quality 0 (smallest file) to 1 (best picture)
   */
  public static byte[] encode(RgbImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var out = new ByteArrayOutputStream(image.bytes().length / 8 + 1024);
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(quality);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(buffered(image), null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException("memory could not be written", e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static BufferedImage buffered(RgbImage image) {
    var buffered = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[image.width()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = image.at(x, y);
      }
      buffered.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return buffered;
  }
}
