package io.polysight.generalist.augment;

import io.polysight.generalist.augment.Draws.Purpose;

/**
 * Images and targets of a batch, each mixed with the next one's, the last with the first's (Zhang
 * et al., 2018): {@code λ x_i + (1 - λ) x_{i+1}} with one λ per batch.
 */
public final class Mixup {
  private Mixup() {}

  /**
   * λ from Beta(α, α), by Jöhnk's method in logarithms, where small α do not underflow.
   *
   * @param alpha above 0, at most 1
   */
  public static double share(double alpha, Draws batch) {
    for (long attempt = 0; ; attempt++) {
      double x = Math.log(1 - batch.uniform(Purpose.SHARE, 2 * attempt)) / alpha;
      double y = Math.log(1 - batch.uniform(Purpose.SHARE, 2 * attempt + 1)) / alpha;
      double larger = Math.max(x, y);
      if (larger + Math.log1p(Math.exp(-Math.abs(x - y))) <= 0) {
        return 1 / (1 + Math.exp(y - x));
      }
    }
  }

  /** The place whose image and target are mixed into those of place {@code i}. */
  public static int partner(int i, int batch) {
    return (i + 1) % batch;
  }

  /**
   * @param pixels [batch, values]
   * @return a new array of the mixed images
   */
  public static float[] mixed(float[] pixels, int batch, double share) {
    int values = pixels.length / batch;
    float[] mixed = new float[pixels.length];
    for (int i = 0; i < batch; i++) {
      int own = i * values;
      int other = partner(i, batch) * values;
      for (int j = 0; j < values; j++) {
        float base = pixels[other + j];
        mixed[own + j] = (float) (base + share * (pixels[own + j] - base));
      }
    }
    return mixed;
  }
}
