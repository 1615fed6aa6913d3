package io.polysight.contracts.evaluations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind the scores of an evaluation. Where a figure is undefined, such as the precision
 * of a class never predicted, its value is null.
 *
 * @param classes recall of each class of a classification; empty for other kinds
 * @param definition what exactly was asked and how it was judged
 * @param classFigures every figure of each class, for tasks with labels; else empty
 * @param curves precision over recall of each class: against the rest for classification, at IoU
 *     0.5 for tasks of regions; of the most frequent classes where there are many
 * @param confusion which class was taken for which, for classification and tasks of regions
 * @param reliability whether probabilities mean what they say, for classification
 * @param slices the scores on each slice of the team
 * @param timing absent for evaluations of before times were taken
 */
public record EvaluationReport(
    UUID evaluation,
    List<ClassRecall> classes,
    BenchmarkDefinition definition,
    List<ClassFigures> classFigures,
    List<PrecisionRecallCurve> curves,
    @Nullable Confusion confusion,
    @Nullable Reliability reliability,
    List<SliceScores> slices,
    @Nullable Timing timing) {

  /**
   * How often samples of one class were recognised.
   *
   * @param samples how many there are; classes without any are left out
   * @param confusedWith the wrong label given most often, when any was
   */
  public record ClassRecall(
      String label, double recall, long samples, @Nullable String confusedWith) {}

  /**
   * One class of the task.
   *
   * @param samples how many samples are of it, or how many objects for tasks of regions
   * @param intervals of the figures that at least two samples, or images, decide; absent for
   *     evaluations of before there were any
   */
  public record ClassFigures(
      String label,
      long samples,
      Map<String, @Nullable Double> figures,
      @Nullable Map<String, Bounds> intervals) {}

  /** The ends of a 95 % interval. */
  public record Bounds(double low, double high) {}

  /**
   * One class.
   *
   * @param averagePrecision {@code Σ (R_n - R_{n-1}) P_n} over the distinct scores for
   *     classification; for regions the mean of {@code precision}, as COCO's AP50
   * @param precision the greatest precision at recall 0, 0.01, ..., 1 or more
   */
  public record PrecisionRecallCurve(
      String label, double averagePrecision, List<Double> precision) {}

  /**
   * The pairs of different classes taken for each other, most often first.
   *
   * @param labels all classes, in the order of the task; for regions {@code background} comes last:
   *     its row counts detections where nothing is, its column objects that nothing found
   * @param counts rows are true labels, columns predicted ones; absent for more than 100 classes
   * @param matched how objects and detections became pairs; absent for classification
   */
  public record Confusion(
      List<String> labels,
      @Nullable List<List<Long>> counts,
      List<ConfusedPair> pairs,
      @Nullable Matched matched) {

    /**
     * Detections are looked at whatever their label: each takes the object that its box overlaps
     * most, each object keeps the detection that overlaps it most.
     *
     * @param score of a detection to be looked at, at least
     * @param overlap of the boxes, intersection over union, to be exceeded
     */
    public record Matched(double score, double overlap) {}
  }

  /** How many samples, or objects, of one class were given the label of another. */
  public record ConfusedPair(String truth, String predicted, long samples) {}

  /**
   * Samples by the probability of the label they were given.
   *
   * @param expectedError {@code Σ |B| / N · |accuracy(B) - confidence(B)|} over the bins
   */
  public record Reliability(double expectedError, List<ReliabilityBin> bins) {}

  /**
   * Samples whose confidence is above {@code above} and at most {@code atMost}.
   *
   * @param interval of the accuracy; absent for fewer than two samples
   */
  public record ReliabilityBin(
      double above,
      double atMost,
      long samples,
      @Nullable Double confidence,
      @Nullable Double accuracy,
      @Nullable Bounds interval) {}

  /**
   * How long it took by the clock.
   *
   * @param imagesPerSecond of predicting, waiting for a worker left out
   */
  public record Timing(double predictingSeconds, double scoringSeconds, double imagesPerSecond) {}
}
