package io.polysight.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every {@link RegionTask} asks, whole and within its limits. */
record RegionQuery(List<String> labels, Double scoreThreshold, Integer maxDetections) {

  /**
   * @throws Faults.InvalidValueException naming every fault
   */
  static RegionQuery of(
      @Nullable List<String> labels,
      @Nullable Double scoreThreshold,
      @Nullable Integer maxDetections) {
    var query =
        new RegionQuery(
            labels == null ? List.of() : List.copyOf(labels),
            scoreThreshold == null ? Double.valueOf(0.3) : scoreThreshold,
            maxDetections == null ? Integer.valueOf(100) : maxDetections);
    var faults = new Faults();
    faults.labels(query.labels);
    if (!(query.scoreThreshold >= 0 && query.scoreThreshold <= 1)) {
      faults.add("scoreThreshold", query.scoreThreshold + " is outside 0 to 1");
    }
    faults.range("maxDetections", query.maxDetections, 1, 1000);
    faults.throwIfAny();
    return query;
  }
}
