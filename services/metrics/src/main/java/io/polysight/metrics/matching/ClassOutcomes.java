package io.polysight.metrics.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What became of the detections of one class, and how many objects there were to find, image by
 * image. A draw of images counts an image's outcomes as often as the image was drawn.
 */
public final class ClassOutcomes {
  /**
   * @param hit weight as a true positive
   * @param miss weight as a false positive
   */
  private record Outcome(int image, double score, double hit, double miss) {}

  private final double[] positives;

  /** Best first. */
  private final List<Outcome> outcomes;

  private ClassOutcomes(double[] positives, List<Outcome> outcomes) {
    this.positives = positives;
    this.outcomes = outcomes;
  }

  /** Collects outcomes; of equal scores the one added first ranks higher. */
  public static final class Builder {
    private final double[] positives;
    private final List<Outcome> outcomes = new ArrayList<>();

    public Builder(int images) {
      positives = new double[images];
    }

    /** An object to be found. */
    public void positive(int image, double weight) {
      positives[image] += weight;
    }

    /** A detection that found an object. */
    public void hit(int image, double score, double weight) {
      outcomes.add(new Outcome(image, score, weight, 0));
    }

    /** A detection that found nothing. */
    public void miss(int image, double score) {
      outcomes.add(new Outcome(image, score, 0, 1));
    }

    public ClassOutcomes build() {
      List<Outcome> ranked = new ArrayList<>(outcomes);
      ranked.sort(Comparator.comparingDouble(Outcome::score).reversed());
      return new ClassOutcomes(positives.clone(), List.copyOf(ranked));
    }
  }

  public int images() {
    return positives.length;
  }

  /** How much there is to find over all images. */
  public double positives() {
    return Arrays.stream(positives).sum();
  }

  /**
   * @param counts how often each image was drawn
   */
  public double positives(int[] counts) {
    double sum = 0;
    for (int image = 0; image < counts.length; image++) {
      sum += counts[image] * positives[image];
    }
    return sum;
  }

  /** Whether there is anything at all, found or to be found, in the images drawn. */
  public boolean isEmpty(int[] counts) {
    return positives(counts) == 0
        && outcomes.stream().noneMatch(outcome -> counts[outcome.image] > 0);
  }

  /** The curve over all images. */
  public PrecisionRecall curve() {
    int[] once = new int[positives.length];
    Arrays.fill(once, 1);
    return curve(once);
  }

  /**
   * @param counts how often each image was drawn
   */
  public PrecisionRecall curve(int[] counts) {
    double all = positives(counts);
    double[] precision = new double[outcomes.size()];
    double[] recall = new double[outcomes.size()];
    double hits = 0;
    double misses = 0;
    int drawn = 0;
    for (Outcome outcome : outcomes) {
      int count = counts[outcome.image];
      if (count > 0) {
        hits += count * outcome.hit;
        misses += count * outcome.miss;
        precision[drawn] = hits / (hits + misses);
        recall[drawn++] = hits / all;
      }
    }
    return new PrecisionRecall(Arrays.copyOf(precision, drawn), Arrays.copyOf(recall, drawn));
  }
}
