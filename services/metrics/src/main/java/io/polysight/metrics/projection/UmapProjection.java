package io.polysight.metrics.projection;

import java.util.Random;
import tagbio.umap.Umap;
import tagbio.umap.metric.CosineMetric;

/**
 * Uniform Manifold Approximation and Projection onto the plane: L. McInnes, J. Healy, J. Melville,
 * <i>UMAP: Uniform Manifold Approximation and Projection for Dimension Reduction</i>, 2018,
 * arXiv:1802.03426. Neighbours by cosine; from 4,096 points on they are found approximately, by
 * nearest-neighbour descent.
 *
 * <p>Departure from the reference program: the layout begins at random places, not at a spectral
 * embedding, so that distances between clusters mean less still.
 *
 * @param neighbours of each point that decide its place; of fewer points, all others
 * @param minimumDistance between points, in units of the layout, 0 to 1
 * @param seed of all that is random; on one thread, so that equal input gives equal bytes
 */
public record UmapProjection(int neighbours, double minimumDistance, long seed) {
  public static final int LEAST_POINTS = 10;

  /** As the paper advises, when nothing else is known of the data. */
  public static UmapProjection usual(long seed) {
    return new UmapProjection(15, 0.1, seed);
  }

  /**
   * @param vectors float32 [points, width], finite
   * @return [points, 2] in the unit square, one scale for both axes, centred
   * @throws IllegalArgumentException when there are fewer than {@link #LEAST_POINTS}
   */
  public double[][] project(float[][] vectors) {
    if (vectors.length < LEAST_POINTS) {
      throw new IllegalArgumentException(
          vectors.length + " points cannot be laid out; at least " + LEAST_POINTS + " can");
    }
    return inUnitSquare(layout(vectors));
  }

  /** One at a time: the library counts its progress in one place for all. */
  private float[][] layout(float[][] vectors) {
    synchronized (UmapProjection.class) {
      return new Umap()
          .setNumberComponents(2)
          .setNumberNearestNeighbours(Math.min(neighbours, vectors.length - 1))
          .setMinDist((float) minimumDistance)
          .setMetric(CosineMetric.SINGLETON)
          .setRandom(new Random(seed))
          .setThreads(1)
          .fitTransform(vectors);
    }
  }

  private static double[][] inUnitSquare(float[][] layout) {
    double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (float[] point : layout) {
      for (int axis = 0; axis < 2; axis++) {
        least[axis] = Math.min(least[axis], point[axis]);
        most[axis] = Math.max(most[axis], point[axis]);
      }
    }
    double side = Math.max(most[0] - least[0], most[1] - least[1]);
    double[][] places = new double[layout.length][2];
    for (int i = 0; i < layout.length; i++) {
      for (int axis = 0; axis < 2; axis++) {
        double middle = (least[axis] + most[axis]) / 2;
        places[i][axis] = side == 0 ? 0.5 : 0.5 + (layout[i][axis] - middle) / side;
      }
    }
    return places;
  }
}
