package io.polysight.inference.imageindex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The embeddings of a data-set version in one piece of memory, compared one by one: exact nearest
 * neighbours by cosine.
 */
final class EmbeddingMatrix {
  /** What an id and its place cost besides its characters. */
  private static final int ROW_BYTES = 64;

  private final int width;
  private final float[] vectors;
  private final String[] samples;
  private final List<String> splits;
  private final int[] splitOf;

  /** A row and its cosine with what was asked. */
  record Neighbour(int row, double cosine) {
    /** The worst first; of equal ones the later row. */
    static final Comparator<Neighbour> WORST_FIRST =
        Comparator.comparingDouble(Neighbour::cosine)
            .thenComparing(Neighbour::row, Comparator.reverseOrder());
  }

  /**
   * @param vectors float32 [samples, width], unit length
   * @param splits names
   * @param splitOf [samples], which of the names
   */
  EmbeddingMatrix(
      int width, float[] vectors, String[] samples, List<String> splits, int[] splitOf) {
    this.width = width;
    this.vectors = vectors;
    this.samples = samples;
    this.splits = List.copyOf(splits);
    this.splitOf = splitOf;
  }

  /** Heap that many samples take, their ids of usual length. */
  static long bytes(long samples, int width) {
    return samples * ((long) width * Float.BYTES + ROW_BYTES);
  }

  long bytes() {
    return bytes(samples.length, width) + Arrays.stream(samples).mapToLong(String::length).sum();
  }

  List<String> splits() {
    return splits;
  }

  String sample(int row) {
    return samples[row];
  }

  String split(int row) {
    return splits.get(splitOf[row]);
  }

  /** The row of a sample; -1 when it is not here. */
  int row(String sample) {
    return Arrays.asList(samples).indexOf(sample);
  }

  float[] vector(int row) {
    return Arrays.copyOfRange(vectors, row * width, (row + 1) * width);
  }

  /** How many samples a split has; -1 stands for all splits. */
  long size(int split) {
    return split < 0 ? samples.length : Arrays.stream(splitOf).filter(s -> s == split).count();
  }

  /**
   * The nearest rows, best first; of equal ones the earlier row.
   *
   * @param asked float32 [width], unit length
   * @param split which of {@link #splits}; -1 stands for all
   * @param without a row that is no answer; -1 stands for none
   * @param most at least 1
   */
  List<Neighbour> nearest(float[] asked, int split, int without, int most) {
    if (asked.length != width) {
      throw new IllegalArgumentException(
          "a vector of " + asked.length + " numbers is not comparable with those of " + width);
    }
    var best = new PriorityQueue<>(most + 1, Neighbour.WORST_FIRST);
    double least = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < samples.length; row++) {
      if (row == without || (split >= 0 && splitOf[row] != split)) {
        continue;
      }
      double cosine = cosine(asked, row * width);
      if (best.size() < most || cosine > least) {
        best.add(new Neighbour(row, cosine));
        if (best.size() > most) {
          best.remove();
        }
        least = best.element().cosine();
      }
    }
    List<Neighbour> found = new ArrayList<>(best);
    found.sort(Neighbour.WORST_FIRST.reversed());
    return found;
  }

  /** Four sums at a time, so that one addition need not wait for the one before. */
  private double cosine(float[] asked, int from) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < width; i += 4) {
      a += asked[i] * vectors[from + i];
      b += asked[i + 1] * vectors[from + i + 1];
      c += asked[i + 2] * vectors[from + i + 2];
      d += asked[i + 3] * vectors[from + i + 3];
    }
    for (; i < width; i++) {
      a += asked[i] * vectors[from + i];
    }
    return (double) a + b + c + d;
  }
}
