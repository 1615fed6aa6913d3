package io.polysight.nn.region;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import java.util.Arrays;

/**
 * The crops of some regions as weighted sums of feature pixels: four neighbours per sample, the
 * samples of a cell one after the other.
 */
final class RoiSamples {
  private final int height;
  private final int width;
  private long[] pixels = new long[1024];
  private float[] weights = new float[1024];
  private long[] starts = new long[64];
  private int entries;
  private int cells;

  RoiSamples(int height, int width) {
    this.height = height;
    this.width = width;
  }

  void add(RoiAlign crop, RoiAlign.Region region) {
    double shift = crop.aligned() ? 0.5 : 0;
    Box box = region.box();
    double left = box.left() * crop.scale() - shift;
    double top = box.top() * crop.scale() - shift;
    double least = crop.aligned() ? 0 : 1;
    double cellWidth = Math.max(least, box.width() * crop.scale()) / crop.columns();
    double cellHeight = Math.max(least, box.height() * crop.scale()) / crop.rows();
    int across = crop.samples() > 0 ? crop.samples() : (int) Math.ceil(cellWidth);
    int down = crop.samples() > 0 ? crop.samples() : (int) Math.ceil(cellHeight);
    for (int row = 0; row < crop.rows(); row++) {
      for (int column = 0; column < crop.columns(); column++) {
        startCell();
        for (int i = 0; i < down; i++) {
          double y = top + cellHeight * (row + (i + 0.5) / down);
          for (int j = 0; j < across; j++) {
            double x = left + cellWidth * (column + (j + 0.5) / across);
            sample(region.image(), x, y, 1.0 / (across * down));
          }
        }
      }
    }
  }

  private void startCell() {
    if (cells == starts.length) {
      starts = Arrays.copyOf(starts, 2 * cells);
    }
    starts[cells++] = entries;
  }

  /** Up to one cell outside the map the border continues; beyond it everything is zero. */
  private void sample(int image, double x, double y, double share) {
    if (y < -1 || y > height || x < -1 || x > width) {
      return;
    }
    double row = Math.clamp(y, 0, height - 1);
    double column = Math.clamp(x, 0, width - 1);
    int top = (int) row;
    int left = (int) column;
    int bottom = Math.min(top + 1, height - 1);
    int right = Math.min(left + 1, width - 1);
    double down = row - top;
    double across = column - left;
    entry(image, top, left, share * (1 - down) * (1 - across));
    entry(image, top, right, share * (1 - down) * across);
    entry(image, bottom, left, share * down * (1 - across));
    entry(image, bottom, right, share * down * across);
  }

  private void entry(int image, int row, int column, double weight) {
    if (entries == pixels.length) {
      pixels = Arrays.copyOf(pixels, 2 * entries);
      weights = Arrays.copyOf(weights, 2 * entries);
    }
    pixels[entries] = ((long) image * height + row) * width + column;
    weights[entries++] = (float) weight;
  }

  /**
   * @param rows float32 [batch · height · width, channels]
   * @return float32 [cells, channels]
   */
  NDArray gather(Kernels kernels, NDManager m, NDArray rows) {
    return kernels.call(
        m,
        "weighted_bags",
        rows,
        kernels.upload(m, Arrays.copyOf(pixels, entries), entries),
        kernels.upload(m, Arrays.copyOf(starts, cells), cells),
        kernels.upload(m, Arrays.copyOf(weights, entries), entries));
  }
}
