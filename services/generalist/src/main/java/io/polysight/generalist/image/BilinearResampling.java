package io.polysight.generalist.image;

/**
 * Separable bilinear resampling with antialiasing, as PIL and torchvision (antialias = true) do it:
 * when shrinking, the triangle filter widens to cover all the source pixels, so that no pixel goes
 * unseen.
 */
public final class BilinearResampling {
  private BilinearResampling() {}

  /** Source pixels [first, first + weights.length) of one output pixel; weights sum to 1. */
  private record Window(int first, float[] weights) {}

  /**
   * @param plane values [height, width]
   * @return values [newHeight, newWidth]
   */
  public static float[] resize(float[] plane, int width, int height, int newWidth, int newHeight) {
    float[] rows = newWidth == width ? plane : horizontal(plane, width, height, newWidth);
    return newHeight == height ? rows : vertical(rows, newWidth, height, newHeight);
  }

  private static float[] horizontal(float[] plane, int width, int height, int newWidth) {
    Window[] windows = windows(width, newWidth);
    float[] result = new float[height * newWidth];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < newWidth; x++) {
        Window window = windows[x];
        float sum = 0;
        for (int i = 0; i < window.weights.length; i++) {
          sum += plane[y * width + window.first + i] * window.weights[i];
        }
        result[y * newWidth + x] = sum;
      }
    }
    return result;
  }

  private static float[] vertical(float[] plane, int width, int height, int newHeight) {
    Window[] windows = windows(height, newHeight);
    float[] result = new float[newHeight * width];
    for (int y = 0; y < newHeight; y++) {
      Window window = windows[y];
      for (int i = 0; i < window.weights.length; i++) {
        int from = (window.first + i) * width;
        for (int x = 0; x < width; x++) {
          result[y * width + x] += plane[from + x] * window.weights[i];
        }
      }
    }
    return result;
  }

  private static Window[] windows(int size, int newSize) {
    double scale = (double) size / newSize;
    double support = Math.max(scale, 1);
    Window[] windows = new Window[newSize];
    for (int i = 0; i < newSize; i++) {
      double center = (i + 0.5) * scale;
      int first = Math.max((int) (center - support + 0.5), 0);
      int end = Math.min((int) (center + support + 0.5), size);
      float[] weights = new float[end - first];
      double sum = 0;
      for (int j = first; j < end; j++) {
        sum += triangle((j + 0.5 - center) / support);
      }
      for (int j = first; j < end; j++) {
        weights[j - first] = (float) (triangle((j + 0.5 - center) / support) / sum);
      }
      windows[i] = new Window(first, weights);
    }
    return windows;
  }

  private static double triangle(double x) {
    return Math.max(0, 1 - Math.abs(x));
  }
}
