package io.polysight.metrics.classification;

import io.polysight.metrics.statistics.Contributions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Counts of (true label, predicted label), and the figures that follow from them. With c_ij samples
 * of class i called j, N all of them, t_i row and p_i column sums.
 */
public final class ConfusionMatrix {
  private final List<String> labels;
  private final long[][] counts;

  private ConfusionMatrix(List<String> labels, long[][] counts) {
    this.labels = labels;
    this.counts = counts;
  }

  /**
   * @param labels all classes in their order; every truth and prediction is one of them
   * @param truth true label per sample
   * @param predicted predicted label per sample
   */
  public static ConfusionMatrix of(
      List<String> labels, List<String> truth, List<String> predicted) {
    if (truth.size() != predicted.size()) {
      throw new IllegalArgumentException(
          truth.size() + " truths and " + predicted.size() + " predictions do not pair up");
    }
    Map<String, Integer> index = new HashMap<>();
    labels.forEach(label -> index.put(label, index.size()));
    if (index.size() != labels.size()) {
      throw new IllegalArgumentException("the labels list one name twice: " + labels);
    }
    return of(
        labels,
        truth.stream().mapToInt(label -> row(index, label)).toArray(),
        predicted.stream().mapToInt(label -> row(index, label)).toArray());
  }

  /**
   * @param truth index of the true label per sample
   * @param predicted index of the predicted label per sample
   */
  static ConfusionMatrix of(List<String> labels, int[] truth, int[] predicted) {
    int[] once = new int[truth.length];
    Arrays.fill(once, 1);
    return of(labels, truth, predicted, once);
  }

  private static ConfusionMatrix of(
      List<String> labels, int[] truth, int[] predicted, int[] samples) {
    long[][] counts = new long[labels.size()][labels.size()];
    for (int i = 0; i < truth.length; i++) {
      counts[truth[i]][predicted[i]] += samples[i];
    }
    return new ConfusionMatrix(List.copyOf(labels), counts);
  }

  /**
   * @param counts square, rows are true labels; the labels may include one for "none of these"
   */
  public static ConfusionMatrix ofCounts(List<String> labels, long[][] counts) {
    for (long[] row : counts) {
      if (counts.length != labels.size() || row.length != labels.size()) {
        throw new IllegalArgumentException(
            labels.size() + " labels need a square of as many rows and columns");
      }
    }
    return new ConfusionMatrix(
        List.copyOf(labels), Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new));
  }

  /**
   * A figure of the matrix for intervals: samples that are drawn more than once count as often.
   *
   * @param figure such as {@code ConfusionMatrix::macroF1}
   */
  public static Contributions contributions(
      ClassScores scores, ToDoubleFunction<ConfusionMatrix> figure) {
    int[] predicted = scores.predicted();
    int[] truth = new int[predicted.length];
    Arrays.setAll(truth, scores::truth);
    return Contributions.ofCounts(
        truth.length, drawn -> figure.applyAsDouble(of(scores.labels(), truth, predicted, drawn)));
  }

  private static int row(Map<String, Integer> index, String label) {
    Integer found = index.get(label);
    if (found == null) {
      throw new IllegalArgumentException(
          "'" + label + "' is none of the " + index.size() + " labels");
    }
    return found;
  }

  public List<String> labels() {
    return labels;
  }

  /** Rows are true labels, columns predicted ones. */
  public long[][] counts() {
    return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
  }

  /** {@code Σ c_ii / N}; NaN without samples. */
  public double accuracy() {
    return (double) correct() / all();
  }

  /** {@code c_ii / t_i}; NaN for a class without samples. Also called accuracy of the class. */
  public double recall(int label) {
    return (double) counts[label][label] / truths(label);
  }

  /** {@code c_ii / p_i}; NaN for a class never predicted. */
  public double precision(int label) {
    return (double) counts[label][label] / predictions(label);
  }

  /** {@code 2 c_ii / (t_i + p_i)}; NaN for a class neither present nor predicted. */
  public double f1(int label) {
    return 2.0 * counts[label][label] / (truths(label) + predictions(label));
  }

  /** Mean recall over the classes that have samples (scikit-learn's balanced accuracy). */
  public double balancedAccuracy() {
    return present().mapToDouble(this::recall).average().orElse(Double.NaN);
  }

  /** Mean recall over the classes present or predicted; a class without samples counts as 0. */
  public double macroRecall() {
    return seen().mapToDouble(i -> truths(i) == 0 ? 0 : recall(i)).average().orElse(Double.NaN);
  }

  /** Mean precision over the classes present or predicted; a class never predicted counts as 0. */
  public double macroPrecision() {
    return seen()
        .mapToDouble(i -> predictions(i) == 0 ? 0 : precision(i))
        .average()
        .orElse(Double.NaN);
  }

  /** Mean F1 over the classes present or predicted. */
  public double macroF1() {
    return seen().mapToDouble(this::f1).average().orElse(Double.NaN);
  }

  /** Mean precision weighted by the samples of each class; a class never predicted counts as 0. */
  public double weightedPrecision() {
    return present().mapToDouble(i -> truths(i) * (predictions(i) == 0 ? 0 : precision(i))).sum()
        / all();
  }

  /** Mean F1 weighted by the samples of each class. */
  public double weightedF1() {
    return present().mapToDouble(i -> truths(i) * f1(i)).sum() / all();
  }

  /**
   * Cohen's kappa (1960): {@code (p_o - p_e) / (1 - p_e)} with {@code p_e = Σ t_i p_i / N²}. NaN
   * when all samples and predictions are of one class.
   */
  public double cohenKappa() {
    double n = all();
    double expected = 0;
    for (int i = 0; i < counts.length; i++) {
      expected += truths(i) / n * (predictions(i) / n);
    }
    return (accuracy() - expected) / (1 - expected);
  }

  /**
   * Matthews correlation for several classes (Gorodkin 2004): {@code (N c - Σ t_i p_i) / sqrt((N² -
   * Σ p_i²)(N² - Σ t_i²))}. NaN when either side knows one class only.
   */
  public double matthews() {
    double n = all();
    double both = 0;
    double truthSquares = 0;
    double predictedSquares = 0;
    for (int i = 0; i < counts.length; i++) {
      double t = truths(i);
      double p = predictions(i);
      both += t * p;
      truthSquares += t * t;
      predictedSquares += p * p;
    }
    return (n * correct() - both) / Math.sqrt((n * n - predictedSquares) * (n * n - truthSquares));
  }

  private IntStream present() {
    return IntStream.range(0, counts.length).filter(i -> truths(i) > 0);
  }

  private IntStream seen() {
    return IntStream.range(0, counts.length).filter(i -> truths(i) + predictions(i) > 0);
  }

  /** How many samples a class has. */
  public long truths(int label) {
    return Arrays.stream(counts[label]).sum();
  }

  /** How often a class was predicted. */
  public long predictions(int label) {
    return Arrays.stream(counts).mapToLong(row -> row[label]).sum();
  }

  private long correct() {
    return IntStream.range(0, counts.length).mapToLong(i -> counts[i][i]).sum();
  }

  private long all() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }
}
