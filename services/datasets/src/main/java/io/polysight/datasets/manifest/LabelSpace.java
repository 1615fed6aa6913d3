package io.polysight.datasets.manifest;

import java.util.HashSet;
import java.util.List;

/**
 * The names one data set speaks of under one heading.
 *
 * @param name such as {@code class} or {@code colour}
 * @param labels the names; their order is the class index
 * @param exhaustive whether a sample without one of the names verifiably lacks it; false means
 *     absence says nothing
 */
public record LabelSpace(String name, List<String> labels, boolean exhaustive) {
  public LabelSpace {
    labels = List.copyOf(labels);
    if (new HashSet<>(labels).size() != labels.size()) {
      throw new IllegalArgumentException(
          "label space '" + name + "' lists a name twice: " + labels);
    }
  }
}
