package io.polysight.metrics.classification.file;

import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * True labels of samples as a file gives them.
 *
 * @param labels of each sample, in the order of the file, with where they stand
 */
record TruthTable(SequencedMap<String, List<Label>> labels) {

  /** A true label and where it stands; an empty name says that the sample has none. */
  record Label(String name, Place place) {}

  /** The labels of a sample, at least one. */
  List<Label> of(String sample) {
    return labels.getOrDefault(sample, List.of());
  }

  /** Collects labels and tells what is wrong with them. */
  static final class Builder {
    private final Path file;
    private final Faults faults;
    private final SequencedMap<String, List<Label>> labels = new LinkedHashMap<>();

    Builder(Path file, Faults faults) {
      this.file = file;
      this.faults = faults;
    }

    void add(Place place, String sample, String label) {
      if (sample.isBlank()) {
        faults.add("sample without a name", place, sample);
        return;
      }
      List<Label> known = labels.computeIfAbsent(sample, s -> new ArrayList<>());
      if (known.stream().anyMatch(other -> other.name().equals(label))) {
        faults.add("sample that has this label already", place, sample + ": " + label);
      } else {
        known.add(new Label(label, place));
      }
    }

    TruthTable build() {
      if (labels.isEmpty()) {
        ScoreTable.tellEmpty(file, faults);
      }
      return new TruthTable(labels);
    }
  }
}
