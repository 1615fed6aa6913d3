package io.polysight.generalist.image;

import io.polysight.datasets.image.RgbImage;
import io.polysight.nn.region.Box;
import io.polysight.tasks.Faults;

/**
 * How an image becomes the input of the encoder: the shorter side is resized to {@code resize}
 * (bilinear, antialiased), the centre square of side {@code crop} is kept, and 0..255 becomes
 * -1..1. No flips, no colour changes: "left of" and "red" must stay true.
 *
 * @param resize the shorter side after resizing, pixels
 * @param crop side of the square, pixels, at most {@code resize}
 * @param fit {@link #CROP}, or {@link #SQUASH} when both sides are resized to {@code crop} instead,
 *     so that nothing of an oblong image is lost but its proportions
 */
public record Preprocessing(int resize, int crop, String fit) {
  public static final String CROP = "crop";
  public static final String SQUASH = "squash";
  private static final int CHANNELS = 3;

  public Preprocessing {
    var faults = new Faults();
    if (crop < 1 || crop > resize) {
      faults.add("crop", crop + " does not fit into an image resized to " + resize);
    }
    checkFit(faults, "fit", fit);
    faults.throwIfAny();
  }

  /** The centre square. */
  public Preprocessing(int resize, int crop) {
    this(resize, crop, CROP);
  }

  /** Adds a fault where a way to fit is not known. */
  public static void checkFit(Faults faults, String field, String fit) {
    if (!fit.equals(CROP) && !fit.equals(SQUASH)) {
      faults.add(field, "'" + fit + "' is neither crop nor squash");
    }
  }

  /** The whole image, as far as a square can hold it. */
  public static Preprocessing square(int size) {
    return new Preprocessing(size, size);
  }

  /**
   * As {@link #square(int)}, or with the whole of oblong images.
   *
   * @param fit {@link #CROP} or {@link #SQUASH}
   */
  public static Preprocessing square(int size, String fit) {
    return new Preprocessing(size, size, fit);
  }

  private boolean squashes() {
    return fit.equals(SQUASH);
  }

  /** What is kept, in pixels of an image of this size. */
  public Box view(int width, int height) {
    int wide = resized(width, width, height);
    int high = resized(height, width, height);
    int left = (wide - crop) / 2;
    int top = (high - crop) / 2;
    double x = (double) width / wide;
    double y = (double) height / high;
    return new Box(left * x, top * y, (left + crop) * x, (top + crop) * y);
  }

  private int resized(int side, int width, int height) {
    if (squashes()) {
      return crop;
    }
    double scale = (double) resize / Math.min(width, height);
    return Math.max(resize, (int) Math.round(side * scale));
  }

  /** Numbers of one prepared image. */
  public int values() {
    return CHANNELS * crop * crop;
  }

  /**
   * @param into receives float32 [3, crop, crop] in [-1, 1], red first, from {@code offset} on
   */
  public void prepare(RgbImage image, float[] into, int offset) {
    int width = resized(image.width(), image.width(), image.height());
    int height = resized(image.height(), image.width(), image.height());
    int left = (width - crop) / 2;
    int top = (height - crop) / 2;
    for (int channel = 0; channel < CHANNELS; channel++) {
      float[] plane =
          BilinearResampling.resize(
              plane(image, channel), image.width(), image.height(), width, height);
      for (int y = 0; y < crop; y++) {
        for (int x = 0; x < crop; x++) {
          into[offset + (channel * crop + y) * crop + x] =
              plane[(top + y) * width + left + x] / 127.5f - 1;
        }
      }
    }
  }

  private static float[] plane(RgbImage image, int channel) {
    byte[] rgb = image.bytes();
    float[] plane = new float[image.width() * image.height()];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = rgb[CHANNELS * i + channel] & 0xff;
    }
    return plane;
  }
}
