package io.polysight.nn.swin;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.polysight.nn.Kernels;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which tokens of a window see which, and how far they are apart. A map is filled up at the right
 * and the bottom to whole windows; one that is no larger than a window is not shifted.
 */
final class Windows {
  /** What the reference adds where a token must not be seen. */
  private static final float APART = -100;

  private final int side;
  private final long[] index;
  private final Map<List<Integer>, float[]> masks = new ConcurrentHashMap<>();

  /**
   * @param side tokens along each side of a window, w
   */
  Windows(int side) {
    this.side = side;
    this.index = relativePositions(side);
  }

  /** Entries of a table of biases, one for each distance: (2 w - 1)². */
  static int distances(int side) {
    return (2 * side - 1) * (2 * side - 1);
  }

  private static long[] relativePositions(int side) {
    int tokens = side * side;
    long[] index = new long[tokens * tokens];
    for (int to = 0; to < tokens; to++) {
      for (int from = 0; from < tokens; from++) {
        int down = to / side - from / side + side - 1;
        int right = to % side - from % side + side - 1;
        index[to * tokens + from] = (long) down * (2 * side - 1) + right;
      }
    }
    return index;
  }

  /** Half a window where the map is larger than one. */
  int shift(int rows, int columns) {
    return Math.min(rows, columns) > side ? side / 2 : 0;
  }

  /** {@code size} filled up to whole windows. */
  int filled(int size) {
    return (size + side - 1) / side * side;
  }

  /** The distance of each pair of a window's tokens, int64 [w⁴]. */
  NDArray index(Kernels kernels, NDManager owner) {
    return kernels.upload(owner, index, index.length);
  }

  /**
   * After a cyclic shift a window holds up to four pieces of the map that are no neighbours.
   *
   * @return float32 [windows, w², w²], 0 within a piece
   */
  NDArray mask(Kernels kernels, NDManager owner, int rows, int columns) {
    int r = filled(rows);
    int c = filled(columns);
    float[] mask = masks.computeIfAbsent(List.of(r, c), sides -> mask(r, c));
    int tokens = side * side;
    return kernels.upload(owner, mask, mask.length / ((long) tokens * tokens), tokens, tokens);
  }

  private float[] mask(int rows, int columns) {
    int tokens = side * side;
    int across = columns / side;
    int windows = rows / side * across;
    float[] mask = new float[windows * tokens * tokens];
    for (int window = 0; window < windows; window++) {
      int top = window / across * side;
      int left = window % across * side;
      for (int to = 0; to < tokens; to++) {
        int piece = piece(top + to / side, left + to % side, rows, columns);
        for (int from = 0; from < tokens; from++) {
          boolean apart = piece != piece(top + from / side, left + from % side, rows, columns);
          mask[(window * tokens + to) * tokens + from] = apart ? APART : 0;
        }
      }
    }
    return mask;
  }

  private int piece(int row, int column, int rows, int columns) {
    return 3 * band(row, rows) + band(column, columns);
  }

  /** Of the shifted map: what no window cuts, the rest of the last window, what came round. */
  private int band(int at, int size) {
    return at < size - side ? 0 : at < size - side / 2 ? 1 : 2;
  }
}
