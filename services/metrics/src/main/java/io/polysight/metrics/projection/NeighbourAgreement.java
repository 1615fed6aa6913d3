package io.polysight.metrics.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether points that lie together are of one label: the share of each point's nearest neighbours
 * that carry its own label, in the mean over all points.
 *
 * @param share of the neighbours
 * @param chance the same of points drawn at random: Σ nₗ (nₗ − 1) / (n (n − 1)) over the labels
 */
public record NeighbourAgreement(double share, double chance) {

  /**
   * @param places [points, dimensions], compared by Euclidean distance; of equal distances the
   *     lower index is nearer
   * @param neighbours of each point, 1 to points - 1
   */
  public static NeighbourAgreement of(double[][] places, List<String> labels, int neighbours) {
    int points = places.length;
    if (labels.size() != points || neighbours < 1 || neighbours >= points) {
      throw new IllegalArgumentException(
          points + " places, " + labels.size() + " labels, " + neighbours + " neighbours");
    }
    long agreeing = 0;
    for (int i = 0; i < points; i++) {
      String own = labels.get(i);
      agreeing +=
          nearest(places, i, neighbours).stream().filter(j -> labels.get(j).equals(own)).count();
    }
    return new NeighbourAgreement(agreeing / ((double) points * neighbours), chance(labels));
  }

  private static List<Integer> nearest(double[][] places, int of, int count) {
    double[] distances = new double[places.length];
    for (int j = 0; j < places.length; j++) {
      for (int axis = 0; axis < places[j].length; axis++) {
        double difference = places[j][axis] - places[of][axis];
        distances[j] += difference * difference;
      }
    }
    List<Integer> others =
        new ArrayList<>(IntStream.range(0, places.length).filter(j -> j != of).boxed().toList());
    others.sort(Comparator.comparingDouble(j -> distances[j]));
    return others.subList(0, count);
  }

  private static double chance(List<String> labels) {
    Map<String, Long> counts = new HashMap<>();
    labels.forEach(label -> counts.merge(label, 1L, Long::sum));
    double pairs = counts.values().stream().mapToDouble(n -> (double) n * (n - 1)).sum();
    return pairs / ((double) labels.size() * (labels.size() - 1));
  }
}
