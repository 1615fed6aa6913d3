package io.polysight.generalist.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  /**
   * Brings vectors to unit length.
   *
   * @param directions float32 [names, width], none of length 0; written over
   */
  public static CandidateEmbeddings ofDirections(List<String> names, float[] directions) {
    int width = directions.length / names.size();
    for (int from = 0; from < directions.length; from += width) {
      double square = 1e-16;
      for (int i = from; i < from + width; i++) {
        square += (double) directions[i] * directions[i];
      }
      float factor = (float) (1 / Math.sqrt(square));
      for (int i = from; i < from + width; i++) {
        directions[i] *= factor;
      }
    }
    return new CandidateEmbeddings(names, directions);
  }

  /** Heap the vectors take, for caches. */
  public long bytes() {
    return (long) Float.BYTES * vectors.length;
  }

  /**
   * Some of them, in the given order.
   *
   * @param wanted each among the names
   */
  public CandidateEmbeddings of(List<String> wanted) {
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < names.size(); row++) {
      rows.putIfAbsent(names.get(row), row);
    }
    int width = vectors.length / names.size();
    float[] own = new float[wanted.size() * width];
    for (int i = 0; i < wanted.size(); i++) {
      int row = Objects.requireNonNull(rows.get(wanted.get(i)), "not among the candidates");
      System.arraycopy(vectors, row * width, own, i * width, width);
    }
    return new CandidateEmbeddings(wanted, own);
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
