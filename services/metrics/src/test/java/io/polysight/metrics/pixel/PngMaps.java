package io.polysight.metrics.pixel;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Maps from 8-bit PNG files, with nothing but the Java platform. */
public final class PngMaps {
  private PngMaps() {}

  /** {@code R + 256 G + 256² B}. */
  public static PixelMap ids(Path file) throws IOException {
    BufferedImage image = read(file);
    int[] values =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int i = 0; i < values.length; i++) {
      int rgb = values[i];
      values[i] = (rgb >> 16 & 0xff) | (rgb & 0xff00) | (rgb & 0xff) << 16;
    }
    return new PixelMap(image.getWidth(), image.getHeight(), values);
  }

  /** The first sample of each pixel as stored. */
  public static PixelMap labels(Path file) throws IOException {
    BufferedImage image = read(file);
    int[] values =
        image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
    return new PixelMap(image.getWidth(), image.getHeight(), values);
  }

  private static BufferedImage read(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException("no image");
    }
    return image;
  }

  /** An RGB PNG of ids. */
  public static void writeIds(PixelMap ids, Path file) throws IOException {
    var image = new BufferedImage(ids.width(), ids.height(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < ids.values().length; i++) {
      int id = ids.values()[i];
      int rgb = (id & 0xff) << 16 | (id & 0xff00) | id >> 16;
      image.setRGB(i % ids.width(), i / ids.width(), rgb);
    }
    ImageIO.write(image, "png", file.toFile());
  }

  /** A grey PNG of labels up to 255. */
  public static void writeLabels(PixelMap labels, Path file) throws IOException {
    var image = new BufferedImage(labels.width(), labels.height(), BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSamples(0, 0, labels.width(), labels.height(), 0, labels.values());
    ImageIO.write(image, "png", file.toFile());
  }
}
