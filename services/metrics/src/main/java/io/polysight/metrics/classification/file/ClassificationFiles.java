package io.polysight.metrics.classification.file;

import io.polysight.metrics.classification.MultiLabelScores;
import io.polysight.metrics.classification.Presence;
import io.polysight.metrics.input.Faults;
import io.polysight.metrics.input.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A file of scores and one of true labels, joined sample by sample. Both are .csv or .json, which
 * name samples and labels, or both are .npy.
 */
public final class ClassificationFiles {
  private static final double SUM = 1e-3;

  private enum Format {
    CSV,
    JSON,
    NPY;

    static Format of(Path file) {
      if (!Files.isRegularFile(file)) {
        throw new InvalidInputException(file + " is no file");
      }
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      for (Format format : values()) {
        if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
          return format;
        }
      }
      throw new InvalidInputException(file.getFileName() + " is no .csv, .json or .npy");
    }
  }

  private final Path predictions;
  private final Path labels;
  private final List<String> names;
  private final Faults faults = new Faults();

  /**
   * @param names of the columns of an .npy in their order; empty for their numbers
   */
  public ClassificationFiles(Path predictions, Path labels, List<String> names) {
    this.predictions = predictions;
    this.labels = labels;
    this.names = List.copyOf(names);
    if ((Format.of(predictions) == Format.NPY) != (Format.of(labels) == Format.NPY)) {
      throw new InvalidInputException(
          predictions.getFileName()
              + " and "
              + labels.getFileName()
              + " do not go together: an .npy does not name samples; give both as .npy, or neither");
    }
  }

  private ScoreTable scores() {
    return switch (Format.of(predictions)) {
      case CSV -> CsvTables.scores(predictions, faults);
      case JSON -> JsonTables.scores(predictions, faults);
      case NPY -> NumpyTables.scores(predictions, names, faults);
    };
  }

  private TruthTable truth(List<String> columns, String none) {
    return switch (Format.of(labels)) {
      case CSV -> CsvTables.labels(labels, faults);
      case JSON -> JsonTables.labels(labels, faults);
      case NPY -> NumpyTables.labels(labels, columns, none, faults);
    };
  }

  private void orThrow() {
    faults.orThrow(predictions.getFileName() + " against " + labels.getFileName());
  }

  /**
   * Samples of one label each.
   *
   * @param none the label that says "none of these" and has no scores (-1 in an .npy); empty if
   *     every sample has one of the labels that are scored
   * @throws InvalidInputException with all that is wrong
   */
  public SingleLabelInput singleLabel(String none, ScoreScale scale) {
    ScoreTable scores = scores();
    TruthTable truth = truth(scores.labels(), none);
    Map<String, Integer> columns = columns(scores);
    List<String> samples = joined(scores, truth);
    int[] right = new int[samples.size()];
    double[][] rows = rows(scores, samples);
    for (int i = 0; i < right.length; i++) {
      List<TruthTable.Label> given = truth.of(samples.get(i));
      if (given.size() > 1) {
        faults.add(
            "sample with more than one label; pass --multi-label if that is meant",
            given.get(1).place(),
            given.get(1).name());
      }
      TruthTable.Label label = given.getFirst();
      right[i] = !none.isEmpty() && label.name().equals(none) ? -1 : column(columns, label);
    }
    boolean logits = scale.isLogits(rows);
    if (!logits) {
      checkProbabilities(rows, samples, scale);
    }
    orThrow();
    return new SingleLabelInput(scores.labels(), rows, right, logits);
  }

  /**
   * Samples of any number of labels. Those not listed are absent; an .npy may say unknown.
   *
   * @param scale logits are turned into probabilities one by one, by the logistic function
   * @throws InvalidInputException with all that is wrong
   */
  public MultiLabelScores multiLabel(ScoreScale scale) {
    ScoreTable scores = scores();
    double[][] rows;
    Presence[][] presences;
    if (Format.of(labels) == Format.NPY) {
      rows = scores.scores();
      presences = NumpyTables.presences(labels, scores, faults);
    } else {
      TruthTable truth = truth(scores.labels(), "");
      List<String> samples = joined(scores, truth);
      rows = rows(scores, samples);
      presences = presences(columns(scores), samples, truth);
    }
    orThrow();
    boolean logits = scale.isLogits(rows);
    for (double[] row : rows) {
      for (int j = 0; logits && j < row.length; j++) {
        row[j] = 1 / (1 + Math.exp(-row[j]));
      }
    }
    return new MultiLabelScores(scores.labels(), rows, presences);
  }

  private Presence[][] presences(
      Map<String, Integer> columns, List<String> samples, TruthTable truth) {
    Presence[][] presences = new Presence[samples.size()][columns.size()];
    for (int i = 0; i < presences.length; i++) {
      Arrays.fill(presences[i], Presence.ABSENT);
      for (TruthTable.Label label : truth.of(samples.get(i))) {
        int column = label.name().isEmpty() ? -1 : column(columns, label);
        if (column >= 0) {
          presences[i][column] = Presence.PRESENT;
        }
      }
    }
    return presences;
  }

  private static Map<String, Integer> columns(ScoreTable scores) {
    Map<String, Integer> columns = new HashMap<>();
    scores.labels().forEach(label -> columns.putIfAbsent(label, columns.size()));
    return columns;
  }

  /** The samples that both files have, in the order of the labels; a file without any was told. */
  private List<String> joined(ScoreTable scores, TruthTable truth) {
    List<String> both = new ArrayList<>();
    truth
        .labels()
        .forEach((sample, given) -> {
          if (scores.rows().containsKey(sample)) {
            both.add(sample);
          } else if (!scores.rows().isEmpty()) {
            faults.add("sample that has a label but no scores", given.getFirst().place(), sample);
          }
        });
    for (String sample : truth.labels().isEmpty() ? Set.<String>of() : scores.rows().keySet()) {
      if (!truth.labels().containsKey(sample)) {
        faults.add("sample that has scores but no label", sample);
      }
    }
    return both;
  }

  private static double[][] rows(ScoreTable scores, List<String> samples) {
    return samples.stream()
        .map(sample -> scores.scores()[scores.row(sample)])
        .toArray(double[][]::new);
  }

  private int column(Map<String, Integer> columns, TruthTable.Label label) {
    Integer column = columns.get(label.name());
    if (column == null) {
      faults.add("label that no column of scores has", label.place(), label.name());
      return 0;
    }
    return column;
  }

  private void checkProbabilities(double[][] rows, List<String> samples, ScoreScale scale) {
    for (int i = 0; i < rows.length; i++) {
      double sum = Arrays.stream(rows[i]).sum();
      if (Arrays.stream(rows[i]).anyMatch(p -> p < 0 || p > 1)) {
        faults.add("probability outside [0, 1]", "sample " + samples.get(i));
      } else if (scale == ScoreScale.AUTO && Math.abs(sum - 1) > SUM) {
        faults.add(
            "row whose scores are all in [0, 1] but do not sum to 1; pass --scores logits or"
                + " --scores probabilities",
            "sample " + samples.get(i) + " sums to " + sum);
      }
    }
  }
}
