package io.polysight.tasks.mask;

import io.polysight.tasks.Prediction.PixelBox;
import java.util.Arrays;
import java.util.List;

/**
 * A binary mask as the lengths of its runs of zeros and ones in turn, zeros first, down the columns
 * (cocoapi, {@code maskApi.c}). What is computed here is computed on the runs; the pixels are never
 * unpacked.
 */
public final class RunLengths {
  private final int height;
  private final int width;
  private final int[] runs;

  private RunLengths(int height, int width, int[] runs) {
    this.height = height;
    this.width = width;
    this.runs = runs;
  }

  /**
   * @param runs pixels in each run, the first run of zeros; together {@code height * width}
   */
  public static RunLengths of(int height, int width, int... runs) {
    return checked(height, width, runs.clone());
  }

  /**
   * @param counts COCO's compressed run lengths
   */
  public static RunLengths parse(int height, int width, String counts) {
    return checked(height, width, RunLengthText.read(counts));
  }

  private static RunLengths checked(int height, int width, int[] runs) {
    if (height < 1 || width < 1 || (long) height * width > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a mask of " + height + " x " + width + " must have 1 to 2^31 - 1 pixels");
    }
    int pixels = height * width;
    int at = 0;
    for (int run : runs) {
      if (run < 0 || run > pixels - at) {
        throw new IllegalArgumentException(
            "the runs of a mask of " + height + " x " + width + " do not fill it exactly");
      }
      at += run;
    }
    if (at != pixels) {
      throw new IllegalArgumentException(
          "the runs of a mask of " + height + " x " + width + " cover " + at + " pixels only");
    }
    return new RunLengths(height, width, runs);
  }

  /**
   * @param bits [height, width] row by row
   */
  public static RunLengths ofBits(int height, int width, boolean[] bits) {
    if (bits.length != height * width) {
      throw new IllegalArgumentException(
          bits.length + " bits do not fill a mask of " + height + " x " + width);
    }
    int[] runs = new int[bits.length + 1];
    int count = 0;
    boolean current = false;
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        if (bits[y * width + x] != current) {
          current = !current;
          count++;
        }
        runs[count]++;
      }
    }
    return checked(height, width, Arrays.copyOf(runs, count + 1));
  }

  /**
   * The pixels inside any of the polygons, as pycocotools draws them (rleFrPoly).
   *
   * @param polygons each x, y, x, y, ... in pixels, at least three points
   */
  public static RunLengths ofPolygons(int height, int width, List<double[]> polygons) {
    if (polygons.isEmpty()) {
      throw new IllegalArgumentException("a mask needs at least one polygon");
    }
    return union(
        polygons.stream()
            .map(xy -> checked(height, width, PolygonRuns.of(xy, height, width)))
            .toList());
  }

  /** The pixels of any of the masks, which are of one size. */
  public static RunLengths union(List<RunLengths> masks) {
    return merged(masks, false);
  }

  /** The pixels common to all masks, which are of one size. */
  public static RunLengths intersection(List<RunLengths> masks) {
    return merged(masks, true);
  }

  private static RunLengths merged(List<RunLengths> masks, boolean all) {
    RunLengths result = masks.getFirst();
    for (RunLengths next : masks.subList(1, masks.size())) {
      result.requireSizeOf(next);
      result = new RunLengths(result.height, result.width, merged(result.runs, next.runs, all));
    }
    return result;
  }

  private static int[] merged(int[] first, int[] second, boolean both) {
    int[] merged = new int[first.length + second.length];
    int count = 0;
    boolean value = false;
    int i = 0;
    int j = 0;
    int leftFirst = first[0];
    int leftSecond = second[0];
    while (i < first.length && j < second.length) {
      boolean inFirst = (i & 1) == 1;
      boolean inSecond = (j & 1) == 1;
      int step = Math.min(leftFirst, leftSecond);
      if (step > 0) {
        if ((both ? inFirst && inSecond : inFirst || inSecond) != value) {
          value = !value;
          count++;
        }
        merged[count] += step;
      }
      leftFirst -= step;
      leftSecond -= step;
      if (leftFirst == 0 && ++i < first.length) {
        leftFirst = first[i];
      }
      if (leftSecond == 0 && ++j < second.length) {
        leftSecond = second[j];
      }
    }
    return Arrays.copyOf(merged, count + 1);
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** COCO's compressed run lengths. */
  public String text() {
    return RunLengthText.write(runs);
  }

  /** The mask as bits, [height, width] row by row. */
  public boolean[] toBits() {
    boolean[] bits = new boolean[height * width];
    int at = 0;
    for (int i = 0; i < runs.length; i++) {
      int end = at + runs[i];
      if ((i & 1) == 0) {
        at = end;
      }
      for (; at < end; at++) {
        bits[at % height * width + at / height] = true;
      }
    }
    return bits;
  }

  /** Number of pixels in the mask. */
  public int area() {
    int area = 0;
    for (int i = 1; i < runs.length; i += 2) {
      area += runs[i];
    }
    return area;
  }

  /**
   * The smallest box of whole pixels around the mask; of zero sides at the origin if it is empty.
   */
  public PixelBox bounds() {
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    int at = 0;
    for (int i = 0; i + 1 < runs.length; i += 2) {
      at += runs[i];
      int last = at + runs[i + 1] - 1;
      if (last >= at) {
        left = Math.min(left, at / height);
        right = last / height;
        boolean oneColumn = at / height == right;
        top = oneColumn ? Math.min(top, at % height) : 0;
        bottom = oneColumn ? Math.max(bottom, last % height) : height - 1;
      }
      at = last + 1;
    }
    return right < 0
        ? new PixelBox(0, 0, 0, 0)
        : new PixelBox(left, top, right - left + 1, bottom - top + 1);
  }

  /** Number of pixels in both masks, which are of one size. */
  public int common(RunLengths other) {
    requireSizeOf(other);
    int[] a = runs;
    int[] b = other.runs;
    int common = 0;
    int i = 1;
    int j = 1;
    if (i >= a.length || j >= b.length) {
      return 0;
    }
    int fromA = a[0];
    int toA = fromA + a[1];
    int fromB = b[0];
    int toB = fromB + b[1];
    while (true) {
      common += Math.max(0, Math.min(toA, toB) - Math.max(fromA, fromB));
      if (toA <= toB) {
        i += 2;
        if (i >= a.length) {
          return common;
        }
        fromA = toA + a[i - 1];
        toA = fromA + a[i];
      } else {
        j += 2;
        if (j >= b.length) {
          return common;
        }
        fromB = toB + b[j - 1];
        toB = fromB + b[j];
      }
    }
  }

  /** Intersection over union; 0 where nothing is common, also of two empty masks. */
  public double iou(RunLengths other) {
    int common = common(other);
    return common == 0 ? 0 : (double) common / ((long) area() + other.area() - common);
  }

  private void requireSizeOf(RunLengths other) {
    if (height != other.height || width != other.width) {
      throw new IllegalArgumentException(
          "masks of "
              + height
              + " x "
              + width
              + " and of "
              + other.height
              + " x "
              + other.width
              + " do not lie on one image");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunLengths that
        && height == that.height
        && width == that.width
        && Arrays.equals(runs, that.runs);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * height + width) + Arrays.hashCode(runs);
  }

  /** {@code 2 x 3: [2, 3, 1]} */
  @Override
  public String toString() {
    return height + " x " + width + ": " + Arrays.toString(runs);
  }
}
