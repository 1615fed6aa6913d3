package io.polysight.datasets.sample;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.polysight.tasks.mask.RunLengths;
import java.util.List;

/**
 * A binary mask in COCO's compressed run-length encoding: runs of zeros and ones in turn, zeros
 * first, down the columns; written as {@link RunLengths} reads them.
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
    return new RleMask(List.of(height, width), RunLengths.ofBits(height, width, bits).text());
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
    return runs().toBits();
  }

  /** Number of pixels in the mask. */
  public int area() {
    return runs().area();
  }

  private RunLengths runs() {
    return RunLengths.parse(height(), width(), counts);
  }
}
