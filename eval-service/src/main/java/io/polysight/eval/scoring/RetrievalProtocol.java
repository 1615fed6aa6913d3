package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.contracts.serving.PredictedSample.Reference;
import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Image-text retrieval over a whole split, both ways: recall among the first 1, 5 and 10. An image
 * finds any of its captions; each caption finds its image. Captions of one image are not
 * independent, so resampling draws images and takes all their captions along.
 */
final class RetrievalProtocol {
  private static final List<Integer> FIRST = List.of(1, 5, 10);

  private RetrievalProtocol() {}

  static Measurement measure(List<PredictedSample> samples) {
    List<Reference.Ranks> ranks = new ArrayList<>(samples.size());
    for (PredictedSample sample : samples) {
      if (!(sample.reference() instanceof Reference.Ranks reference)
          || reference.textToImage().isEmpty()
          || reference.imageToText() < 1
          || reference.textToImage().stream().anyMatch(rank -> rank < 1)) {
        throw Measurements.misfit(sample, "ranks from 1 both ways");
      }
      ranks.add(reference);
    }
    List<Figure> figures = new ArrayList<>();
    for (int k : FIRST) {
      double[] hits = ranks.stream().mapToDouble(rank -> rank.imageToText() <= k ? 1 : 0).toArray();
      figures.add(new Figure("image-to-text R@" + k, Contributions.mean(hits)));
    }
    for (int k : FIRST) {
      double[][] rows =
          IntStream.range(0, ranks.size())
              .mapToObj(i -> hitsAndQueries(ranks.get(i).textToImage(), k))
              .toArray(double[][]::new);
      figures.add(
          new Figure("text-to-image R@" + k, new Contributions(rows, sums -> sums[0] / sums[1])));
    }
    return new Measurement(figures, null, List.of());
  }

  private static double[] hitsAndQueries(List<Integer> ranks, int k) {
    return new double[] {ranks.stream().filter(rank -> rank <= k).count(), ranks.size()};
  }
}
