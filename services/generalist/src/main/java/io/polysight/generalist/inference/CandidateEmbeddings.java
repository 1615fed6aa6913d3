package io.polysight.generalist.inference;

import java.util.List;

/**
 * The candidate set Y of a task, encoded. Plain memory, as {@link EncodedImage}.
 *
 * @param names what each candidate is called in an answer
 * @param vectors float32 [names, width], unit length
 */
public record CandidateEmbeddings(List<String> names, float[] vectors) {
  public CandidateEmbeddings {
    names = List.copyOf(names);
  }

  /** Heap the vectors take, for caches. */
  public long bytes() {
    return (long) Float.BYTES * vectors.length;
  }

  /** The cosine of each candidate with {@code x}, float32 [width] of unit length. */
  double[] cosines(float[] x) {
    double[] cosines = new double[names.size()];
    for (int row = 0; row < cosines.length; row++) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += (double) x[i] * vectors[row * x.length + i];
      }
      cosines[row] = sum;
    }
    return cosines;
  }
}
