package io.polysight.generalist.inference;

import io.polysight.tasks.Prediction;
import io.polysight.tasks.Prediction.Scored;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** {@code P(y | x) = exp(s cos(x, y)) / Σ_z exp(s cos(x, z))} over a candidate set, best first. */
final class Ranking {
  private Ranking() {}

  /**
   * @param x float32 [width], unit length
   * @param scale s = 1/τ
   * @param most how many to keep
   */
  static List<Scored> of(CandidateEmbeddings candidates, float[] x, double scale, int most) {
    double[] probabilities = softmax(candidates.cosines(x), scale);
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
        .limit(most)
        .map(i -> new Scored(candidates.names().get(i), probabilities[i]))
        .toList();
  }

  /**
   * {@code P(y | x) = σ(s cos(x, y) + b)} of each candidate by itself.
   *
   * @param bias b
   * @param threshold above which probability a candidate counts as present
   */
  static Prediction.MultiLabelled judged(
      CandidateEmbeddings candidates,
      EncodedImage image,
      double scale,
      double bias,
      double threshold) {
    double[] cosines = candidates.cosines(image.embedding());
    List<Scored> labels =
        IntStream.range(0, cosines.length)
            .mapToObj(i ->
                new Scored(
                    candidates.names().get(i), 1 / (1 + Math.exp(-(scale * cosines[i] + bias)))))
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .toList();
    return new Prediction.MultiLabelled(
        labels, labels.stream().filter(l -> l.score() > threshold).map(Scored::text).toList());
  }

  static double[] softmax(double[] cosines, double scale) {
    double largest = Arrays.stream(cosines).max().orElse(0);
    double[] exponentials =
        Arrays.stream(cosines).map(c -> Math.exp(scale * (c - largest))).toArray();
    double sum = Arrays.stream(exponentials).sum();
    return Arrays.stream(exponentials).map(e -> e / sum).toArray();
  }
}
