package io.polysight.cli.metrics;

import io.polysight.metrics.Figures;
import io.polysight.metrics.classification.BestThresholds;
import io.polysight.metrics.classification.ClassificationFigures;
import io.polysight.metrics.classification.MultiLabelFigures;
import io.polysight.metrics.classification.MultiLabelScores;
import io.polysight.metrics.classification.file.ClassificationFiles;
import io.polysight.metrics.classification.file.ScoreScale;
import io.polysight.metrics.classification.file.SingleLabelInput;
import io.polysight.metrics.input.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores labels given to samples. */
@Command(
    name = "classification",
    description = {
      "Accuracy, averages of precision, recall and F1, AUROC, average precision, calibration and",
      "more, as torchmetrics and scikit-learn compute them.",
      "",
      "Scores are .csv (sample,score_<label>,...), .json ([{\"sample\", \"scores\": {label: s}}]) or",
      ".npy [samples, labels]; labels .csv (sample,label), .json ([{\"sample\", \"label\"}]) or, beside",
      "an .npy of scores, .npy of column numbers."
    })
public final class ClassificationCommand implements Callable<Integer> {
  @Option(names = "--predictions", required = true, description = "The file of scores.")
  private @Nullable Path predictions;

  @Option(names = "--labels", required = true, description = "The file of true labels.")
  private @Nullable Path labels;

  @Option(
      names = "--classes",
      description = "Names of the columns of an .npy, one per line (default: their numbers).")
  private @Nullable Path classes;

  @Option(
      names = "--scores",
      description = {
        "What the scores are: ${COMPLETION-CANDIDATES} (default: auto, probabilities if all are in",
        "[0, 1], else logits)."
      })
  private ScoreScale scale = ScoreScale.AUTO;

  @Option(
      names = "--none",
      description = {
        "The true label that says \"none of these\" and has no scores, -1 in an .npy: adds the",
        "false-alarm rate, and leaves these samples out of the other figures."
      })
  private String none = "";

  @Option(
      names = "--multi-label",
      description = {
        "A sample may have any number of labels: one row each, a row with an empty label for none;",
        ".json has \"labels\"; .npy has int [samples, labels] of 1, 0 and -1 (unknown)."
      })
  private boolean multiLabel;

  @Option(
      names = "--threshold",
      description = {
        "The probability from which on (--none) or above which (--multi-label) a label is given",
        "(default: ${DEFAULT-VALUE})."
      })
  private double threshold = 0.5;

  @Option(
      names = "--best-thresholds",
      description = {
        "With --multi-label: choose the threshold of each label for its best F1 on these samples.",
        "Figures that depend on it then flatter."
      })
  private boolean bestThresholds;

  @Mixin private final FiguresOutput output = new FiguresOutput();

  @Override
  public Integer call() throws IOException {
    if (predictions == null || labels == null) {
      throw new IllegalStateException("picocli demands --predictions and --labels");
    }
    if (multiLabel && !none.isEmpty()) {
      throw new InvalidInputException(
          "--none and --multi-label exclude each other: a sample of no label is none of these");
    }
    List<String> names = classes == null ? List.of() : Files.readAllLines(classes);
    ClassificationFiles files = new ClassificationFiles(predictions, labels, names);
    output.print(multiLabel ? multiLabel(files) : singleLabel(files), System.out);
    return 0;
  }

  private Figures singleLabel(ClassificationFiles files) {
    SingleLabelInput input = files.singleLabel(none, scale);
    return none.isEmpty()
        ? ClassificationFigures.of(input.answerable())
        : ClassificationFigures.of(input.answerable(), input.abstention(), threshold);
  }

  private Figures multiLabel(ClassificationFiles files) {
    MultiLabelScores scores = files.multiLabel(scale);
    double[] thresholds = new double[scores.labels().size()];
    Arrays.fill(thresholds, threshold);
    return MultiLabelFigures.of(scores, bestThresholds ? BestThresholds.of(scores) : thresholds);
  }
}
