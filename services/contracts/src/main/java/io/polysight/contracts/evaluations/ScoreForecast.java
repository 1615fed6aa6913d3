package io.polysight.contracts.evaluations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How accurately a model version will probably answer a task on images nobody has labelled. There
 * is one of each task's revision, split, model version and source.
 *
 * @param revision of the task
 * @param done images answered so far
 * @param total images of the split; 0 when not yet known
 * @param figures once finished
 * @param measured by the latest evaluation of the same task's revision, split and model version,
 *     where there is one
 */
public record ScoreForecast(
    UUID id,
    String team,
    UUID task,
    int revision,
    UUID datasetVersion,
    String split,
    UUID modelVersion,
    String model,
    int modelNumber,
    Source source,
    State state,
    long done,
    long total,
    @Nullable Figures figures,
    @Nullable Measured measured,
    @Nullable String failure,
    Instant createdAt,
    String createdBy,
    @Nullable Instant finishedAt) {

  /** A forecast ends finished or failed; one that failed is tried again when asked for again. */
  public enum State {
    QUEUED,
    PREDICTING,
    FORECASTING,
    FINISHED,
    FAILED
  }

  /**
   * The finished evaluation that taught how sure answers are that are right. Unless one is named,
   * of all classifications that judged the version on images it has not learned from, and on others
   * than these: one of the same task before one of another, one of the team before one of the
   * platform, then the one whose labels overlap most with the task's, then the latest.
   *
   * @param sameTask whether it asked this task, at whichever revision
   * @param labelOverlap labels of both tasks in common, over the labels of either: 1 for equal ones
   */
  public record Source(
      UUID evaluation,
      UUID benchmark,
      String benchmarkName,
      String team,
      boolean sameTask,
      double labelOverlap) {}

  /**
   * @param accuracy to expect
   * @param low lower end of its 95 % interval
   * @param method {@code ATC}, average thresholded confidence
   * @param confidence what is held against the threshold, such as {@code MAXIMUM_PROBABILITY}
   * @param threshold answers at least so sure count as right; absent where no labelled answer was
   *     right, and none counts
   * @param images without labels, that were answered
   * @param sourceAccuracy measured by the source
   * @param sourceImages with labels, that the threshold was learned from
   */
  public record Figures(
      double accuracy,
      double low,
      double high,
      String method,
      String confidence,
      @Nullable Double threshold,
      long images,
      double sourceAccuracy,
      long sourceImages) {}

  /** What labels said later. */
  public record Measured(UUID evaluation, UUID benchmark, String benchmarkName, Score accuracy) {}
}
