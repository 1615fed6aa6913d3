package io.polysight.metrics.classification.file;

import io.polysight.metrics.classification.Presence;
import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.InvalidInputException;
import io.polysight.metrics.input.NumpyArray;
import io.polysight.metrics.input.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Arrays of numpy: scores [samples, labels], labels int [samples] of columns, or int [samples,
 * labels] of 1, 0 and -1 for unknown. Samples are called by their numbers.
 */
final class NumpyTables {
  private NumpyTables() {}

  private static String sample(int number) {
    return "[" + number + "]";
  }

  /**
   * @param names of the columns; empty for their numbers
   */
  static ScoreTable scores(Path file, List<String> names, Faults faults) {
    double[][] scores = NumpyArray.open(file).matrix();
    int columns = scores.length == 0 ? names.size() : scores[0].length;
    if (!names.isEmpty() && names.size() != columns) {
      throw new InvalidInputException(
          "%s has %d columns, but there are %d names of classes"
              .formatted(file.getFileName(), columns, names.size()));
    }
    List<String> labels =
        names.isEmpty() ? IntStream.range(0, columns).mapToObj(Integer::toString).toList() : names;
    var table = new ScoreTable.Builder(file, labels, new Place(file, 0, ""), faults);
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < columns; j++) {
        if (!Double.isFinite(scores[i][j])) {
          faults.add(
              "score that is no finite number",
              new Place(file, 0, "[" + i + ", " + j + "]"),
              scores[i][j]);
        }
      }
      table.add(new Place(file, 0, sample(i)), sample(i), scores[i]);
    }
    return table.build();
  }

  /**
   * @param labels of the columns of the scores
   * @param none what -1 stands for; empty if it stands for nothing
   */
  static TruthTable labels(Path file, List<String> labels, String none, Faults faults) {
    long[] indexes = NumpyArray.open(file).integers();
    var table = new TruthTable.Builder(file, faults);
    for (int i = 0; i < indexes.length; i++) {
      boolean column = indexes[i] >= 0 && indexes[i] < labels.size();
      String label =
          column
              ? labels.get((int) indexes[i])
              : indexes[i] == -1 && !none.isEmpty() ? none : Long.toString(indexes[i]);
      table.add(new Place(file, 0, sample(i)), sample(i), label);
    }
    return table.build();
  }

  /** [samples, labels], of the shape of the scores. */
  static Presence[][] presences(Path file, ScoreTable scores, Faults faults) {
    NumpyArray array = NumpyArray.open(file);
    double[][] matrix = array.matrix();
    if (!array.isIntegral()
        || matrix.length != scores.scores().length
        || (matrix.length > 0 && matrix[0].length != scores.labels().size())) {
      throw new InvalidInputException(
          "%s has to hold int32 or int64 of the shape [%d, %d], as the scores"
              .formatted(file.getFileName(), scores.scores().length, scores.labels().size()));
    }
    Presence[][] truth = new Presence[matrix.length][scores.labels().size()];
    for (int i = 0; i < truth.length; i++) {
      for (int j = 0; j < truth[i].length; j++) {
        double value = matrix[i][j];
        truth[i][j] =
            value == 1 ? Presence.PRESENT : value == 0 ? Presence.ABSENT : Presence.UNKNOWN;
        if (value < -1 || value > 1) {
          faults.add(
              "label that is not 1 (present), 0 (absent) or -1 (unknown)",
              new Place(file, 0, "[" + i + ", " + j + "]"),
              (long) value);
        }
      }
    }
    return truth;
  }
}
