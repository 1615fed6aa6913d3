package io.polysight.datasets.sample;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A binary mask in COCO's compressed run-length encoding: runs of zeros and ones in turn, zeros
 * first, down the columns; each count is written in 5-bit pieces as printable characters, from the
 * third on as the difference to the count two before (cocoapi, {@code maskApi.c}, rleToString).
 *
 * @param size [height, width]
 * @param counts the runs
 */
public record RleMask(List<Integer> size, String counts) {
  public RleMask {
    size = List.copyOf(size);
    if (size.size() != 2 || size.get(0) < 1 || size.get(1) < 1) {
      throw new IllegalArgumentException(
          "mask size " + size + " must be [height, width], both at least 1");
    }
  }

  /**
   * Encodes a mask.
   *
   * @param bits [height, width] row by row
   */
  public static RleMask of(int height, int width, boolean[] bits) {
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
    return new RleMask(List.of(height, width), RleText.write(runs, count + 1));
  }

  @JsonIgnore
  public int height() {
    return size.get(0);
  }

  @JsonIgnore
  public int width() {
    return size.get(1);
  }

  /** The mask as bits, [height, width] row by row. */
  public boolean[] toBits() {
    int height = height();
    int width = width();
    boolean[] bits = new boolean[height * width];
    int at = 0;
    boolean value = false;
    for (int run : RleText.read(counts)) {
      if (run < 0 || run > bits.length - at) {
        throw new IllegalArgumentException(
            "the runs of a mask of " + height + " x " + width + " do not fill it exactly");
      }
      for (int i = 0; i < run; i++, at++) {
        bits[at % height * width + at / height] = value;
      }
      value = !value;
    }
    if (at != bits.length) {
      throw new IllegalArgumentException(
          "the runs of a mask of " + height + " x " + width + " cover " + at + " pixels only");
    }
    return bits;
  }

  /** Number of pixels in the mask. */
  public int area() {
    int area = 0;
    int[] runs = RleText.read(counts);
    for (int i = 1; i < runs.length; i += 2) {
      area += runs[i];
    }
    return area;
  }
}
