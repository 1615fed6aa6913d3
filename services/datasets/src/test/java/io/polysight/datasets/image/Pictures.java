package io.polysight.datasets.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures for tests, as files of several types. */
public final class Pictures {
  private Pictures() {}

  /** A picture without symmetry: a gradient and one red corner. */
  public static BufferedImage gradient(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean corner = x < width / 2 && y < height / 3;
        int rgb = corner ? 0xd02010 : (x * 255 / width) << 8 | y * 255 / height;
        image.setRGB(x, y, 0xff000000 | rgb);
      }
    }
    return image;
  }

  public static RgbImage noise(int width, int height, long seed) {
    byte[] bytes = new byte[3 * width * height];
    new Random(seed).nextBytes(bytes);
    return new RgbImage(width, height, bytes);
  }

  public static byte[] file(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    if (!ImageIO.write(image, format, out)) {
      throw new IOException("no writer of " + format);
    }
    return out.toByteArray();
  }

  public static byte[] png(long seed) {
    return PngEncoder.encode(noise(8, 6, seed));
  }
}
