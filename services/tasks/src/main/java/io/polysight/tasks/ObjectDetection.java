package io.polysight.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where are things of these classes? Answers are boxes.
 *
 * @param labels the class names, 1 to {@value Faults#MAX_LABELS}, each at most {@value
 *     Faults#MAX_LABEL_LENGTH} characters, no two alike
 * @param scoreThreshold the smallest score to report, 0 to 1; absent means 0.3
 * @param maxDetections how many things to report at most, 1 to 1000; absent means 100
 */
public record ObjectDetection(List<String> labels, Double scoreThreshold, Integer maxDetections)
    implements RegionTask {
  public static final String KIND = "object-detection";

  public ObjectDetection(
      @Nullable List<String> labels,
      @Nullable Double scoreThreshold,
      @Nullable Integer maxDetections) {
    var query = RegionQuery.of(labels, scoreThreshold, maxDetections);
    this.labels = query.labels();
    this.scoreThreshold = query.scoreThreshold();
    this.maxDetections = query.maxDetections();
  }

  @Override
  public RegionTask withLabels(List<String> others) {
    return new ObjectDetection(others, scoreThreshold, maxDetections);
  }
}
