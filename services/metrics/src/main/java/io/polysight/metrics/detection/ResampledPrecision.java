package io.polysight.metrics.detection;

import io.polysight.metrics.statistics.Contributions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Average precision over draws of images: regions are matched once, and a draw counts each image's
 * outcomes as often as the image was drawn. Over all images it equals {@link AveragePrecision}.
 */
public final class ResampledPrecision {
  private ResampledPrecision() {}

  /** What became of a found region of an image. */
  private record Outcome(int image, double score, boolean hit) {}

  /**
   * One label at one threshold.
   *
   * @param known how many regions count in each image
   * @param outcomes by falling score
   */
  private record Pool(long[] known, List<Outcome> outcomes) {

    /** Average precision; NaN where nothing is known in the images drawn. */
    double precision(int[] counts) {
      long all = 0;
      for (int image = 0; image < counts.length; image++) {
        all += counts[image] * known[image];
      }
      if (all == 0) {
        return Double.NaN;
      }
      double[] recalls = new double[outcomes.size()];
      double[] precisions = new double[outcomes.size()];
      long hits = 0;
      long found = 0;
      for (int i = 0; i < recalls.length; i++) {
        int count = counts[outcomes.get(i).image];
        found += count;
        hits += outcomes.get(i).hit ? count : 0;
        recalls[i] = (double) hits / all;
        precisions[i] = found == 0 ? 0 : (double) hits / found;
      }
      for (int i = precisions.length - 2; i >= 0; i--) {
        precisions[i] = Math.max(precisions[i], precisions[i + 1]);
      }
      return AveragePrecision.area(recalls, precisions);
    }
  }

  /** Mean over IoU 0.50 to 0.95 and over the labels that occur. */
  public static <R extends Extent<R>> Contributions overThresholds(List<ImageRegions<R>> images) {
    return contributions(images, AveragePrecision.THRESHOLDS);
  }

  /** At IoU 0.50, mean over the labels that occur. */
  public static <R extends Extent<R>> Contributions atHalf(List<ImageRegions<R>> images) {
    return contributions(images, 1);
  }

  private static <R extends Extent<R>> Contributions contributions(
      List<ImageRegions<R>> images, int thresholds) {
    return Contributions.ofCounts(images.size(), ofCounts(images, thresholds));
  }

  /** The mean precision from how often each image was drawn. */
  static <R extends Extent<R>> ToDoubleFunction<int[]> ofCounts(
      List<ImageRegions<R>> images, int thresholds) {
    SortedSet<String> labels = new TreeSet<>();
    images.forEach(image -> image.known().forEach(known -> labels.add(known.label())));
    List<Pool> pools = new ArrayList<>();
    for (String label : labels) {
      List<LabelMatches<R>> matches =
          images.stream().map(image -> new LabelMatches<>(image, label)).toList();
      for (int i = 0; i < thresholds; i++) {
        pools.add(pool(matches, AveragePrecision.threshold(i)));
      }
    }
    return counts ->
        pools.stream()
            .mapToDouble(pool -> pool.precision(counts))
            .filter(p -> !Double.isNaN(p))
            .average()
            .orElse(Double.NaN);
  }

  private static <R extends Extent<R>> Pool pool(List<LabelMatches<R>> images, double threshold) {
    long[] known = new long[images.size()];
    List<Outcome> outcomes = new ArrayList<>();
    for (int image = 0; image < known.length; image++) {
      known[image] = images.get(image).counted(AreaRange.ALL);
      int number = image;
      images.get(image).outcomes(AreaRange.ALL, threshold, LabelMatches.MOST).stream()
          .filter(LabelMatches.Outcome::counts)
          .map(o -> new Outcome(number, o.score(), o.hit()))
          .forEach(outcomes::add);
    }
    outcomes.sort(Comparator.comparingDouble(Outcome::score).reversed());
    return new Pool(known, List.copyOf(outcomes));
  }
}
