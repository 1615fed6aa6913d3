package io.polysight.metrics.classification.file;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores of samples for labels as a file gives them.
 *
 * @param labels of the columns
 * @param rows number of each sample's row in {@code scores}
 * @param scores [samples, labels], finite
 */
record ScoreTable(List<String> labels, Map<String, Integer> rows, double[][] scores) {

  /** Number of a sample's row. */
  int row(String sample) {
    Integer row = rows.get(sample);
    if (row == null) {
      throw new IllegalArgumentException("'" + sample + "' has no scores");
    }
    return row;
  }

  /** Where nothing could be read for another reason, that has been told already. */
  static void tellEmpty(Path file, Faults faults) {
    if (faults.isEmpty()) {
      faults.add("file without samples", file.getFileName().toString());
    }
  }

  /** Collects rows and tells what is wrong with them. */
  static final class Builder {
    private final Path file;
    private final List<String> labels;
    private final Faults faults;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final List<double[]> scores = new ArrayList<>();

    Builder(Path file, List<String> labels, Place header, Faults faults) {
      this.file = file;
      this.labels = List.copyOf(labels);
      this.faults = faults;
      Set<String> known = new HashSet<>();
      for (String label : labels) {
        if (!known.add(label)) {
          faults.add("label that has two columns of scores", header, label);
        }
      }
      if (labels.size() < 2) {
        faults.add("number of labels with scores; give at least 2", header, labels.size());
      }
    }

    void add(Place place, String sample, double[] row) {
      if (sample.isBlank()) {
        faults.add("sample without a name", place, sample);
      } else if (rows.putIfAbsent(sample, scores.size()) != null) {
        faults.add("sample that has scores already", place, sample);
      }
      scores.add(row);
    }

    ScoreTable build() {
      if (scores.isEmpty()) {
        tellEmpty(file, faults);
      }
      return new ScoreTable(labels, rows, scores.toArray(double[][]::new));
    }
  }
}
