package io.polysight.datasets.image;

/**
 * Makes images smaller: each new pixel is the mean of the area it covers, parts of pixels by their
 * share. Other filters skip pixels or ring where an image shrinks a lot.
 */
public final class AreaAverage {
  private AreaAverage() {}

  /**
   * The image with its longer side at {@code edge} pixels, or as it is when it is no larger.
   *
   * @param edge pixels, at least 1
   */
  public static RgbImage within(RgbImage image, int edge) {
    int longer = Math.max(image.width(), image.height());
    if (longer <= edge) {
      return image;
    }
    return scaled(
        image,
        Math.max(1, Math.round((float) image.width() * edge / longer)),
        Math.max(1, Math.round((float) image.height() * edge / longer)));
  }

  /**
   * The image at another size; where that is larger, pixels are repeated and blended.
   *
   * @param width pixels of the result, at least 1
   * @param height pixels of the result, at least 1
   */
  public static RgbImage scaled(RgbImage image, int width, int height) {
    Shares columns = Shares.of(image.width(), width);
    Shares rows = Shares.of(image.height(), height);
    byte[] out = new byte[3 * width * height];
    float[] sums = new float[3 * width];
    for (int y = 0; y < height; y++) {
      java.util.Arrays.fill(sums, 0);
      for (int from = rows.first(y); from <= rows.last(y); from++) {
        addRow(image, from, rows.share(y, from), columns, sums);
      }
      for (int i = 0; i < sums.length; i++) {
        out[3 * width * y + i] = (byte) Math.min(255, Math.round(sums[i]));
      }
    }
    return new RgbImage(width, height, out);
  }

  private static void addRow(RgbImage image, int row, float weight, Shares columns, float[] sums) {
    byte[] rgb = image.bytes();
    int start = 3 * image.width() * row;
    for (int x = 0; 3 * x < sums.length; x++) {
      for (int from = columns.first(x); from <= columns.last(x); from++) {
        float share = weight * columns.share(x, from);
        int at = start + 3 * from;
        sums[3 * x] += share * (rgb[at] & 0xff);
        sums[3 * x + 1] += share * (rgb[at + 1] & 0xff);
        sums[3 * x + 2] += share * (rgb[at + 2] & 0xff);
      }
    }
  }

  /**
   * Which old pixels one side's new pixels cover: new pixel i covers {@code [i * step, (i + 1) *
   * step)}.
   */
  private record Shares(int old, double step) {

    static Shares of(int old, int wanted) {
      return new Shares(old, (double) old / wanted);
    }

    int first(int i) {
      return Math.min(old - 1, (int) (i * step));
    }

    int last(int i) {
      return Math.max(first(i), Math.min(old - 1, (int) Math.ceil((i + 1) * step) - 1));
    }

    /** Share of the new pixel that an old one makes up; all shares of a new pixel add up to 1. */
    float share(int i, int from) {
      double covered = Math.min((i + 1) * step, from + 1) - Math.max(i * step, from);
      return (float) (Math.max(0, covered) / step);
    }
  }
}
