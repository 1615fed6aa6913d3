package io.polysight.metrics.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Samples that are no independent draws of each other, such as the questions about one image. The
 * cluster bootstrap (Davison and Hinkley, "Bootstrap Methods and their Application", 1997, section
 * 3.8) draws whole clusters, so that an interval does not narrow because an image was asked more.
 */
public final class Clusters {
  /** Of each sample, from 0. */
  private final int[] of;

  private final int count;

  private Clusters(int[] of, int count) {
    this.of = of;
    this.count = count;
  }

  /**
   * @param keys of each sample; samples of equal keys are one cluster, numbered as they first occur
   */
  public static Clusters of(List<?> keys) {
    Map<Object, Integer> numbers = new HashMap<>();
    int[] of = new int[keys.size()];
    for (int i = 0; i < of.length; i++) {
      Integer known = numbers.putIfAbsent(keys.get(i), numbers.size());
      of[i] = known == null ? numbers.size() - 1 : known;
    }
    return new Clusters(of, numbers.size());
  }

  /**
   * Samples of one image go together.
   *
   * @param images the image's id of each sample; empty where it is not known, and the sample stands
   *     for an image of its own
   */
  public static Clusters byImage(List<String> images) {
    List<Object> keys = new ArrayList<>(images);
    for (int i = 0; i < keys.size(); i++) {
      if (images.get(i).isEmpty()) {
        keys.set(i, i);
      }
    }
    return of(keys);
  }

  /** Every sample by itself. */
  public static Clusters alone(int samples) {
    return new Clusters(IntStream.range(0, samples).toArray(), samples);
  }

  public int samples() {
    return of.length;
  }

  public int count() {
    return count;
  }

  /**
   * Some of the samples.
   *
   * @param chosen indexes; the new sample i is {@code chosen[i]}
   */
  public Clusters only(int[] chosen) {
    return of(Arrays.stream(chosen).map(i -> of[i]).boxed().toList());
  }

  /** The same samples as two systems answered them, one after the other. */
  public Clusters twice() {
    int[] both = Arrays.copyOf(of, 2 * of.length);
    for (int i = 0; i < of.length; i++) {
      both[of.length + i] = count + of[i];
    }
    return new Clusters(both, 2 * count);
  }

  /** The same metric where clusters are what is drawn, each with all its samples. */
  public Contributions together(Contributions metric) {
    if (metric.samples() != of.length) {
      throw new IllegalArgumentException(
          "a metric of " + metric.samples() + " samples, clusters of " + of.length);
    }
    return count == of.length ? metric : metric.together(this);
  }

  /** Each cluster's sum of its samples' rows. */
  double[][] sums(double[][] rows, int columns) {
    double[][] sums = new double[count][columns];
    for (int i = 0; i < of.length; i++) {
      for (int column = 0; column < columns; column++) {
        sums[of[i]][column] += rows[i][column];
      }
    }
    return sums;
  }

  /** How often each sample is drawn where clusters are drawn so often. */
  int[] spread(int[] counts) {
    int[] ofSamples = new int[of.length];
    Arrays.setAll(ofSamples, i -> counts[of[i]]);
    return ofSamples;
  }
}
