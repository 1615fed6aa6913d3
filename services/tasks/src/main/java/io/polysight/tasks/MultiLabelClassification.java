package io.polysight.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the labels does the image show, any number of them? Each label is judged alone: {@code
 * P(y | x) = σ(cos(f(x), f(y)) / τ + b)}, so that scores do not sum to 1.
 *
 * @param labels the class names, 1 to {@value Faults#MAX_LABELS}, each at most {@value
 *     Faults#MAX_LABEL_LENGTH} characters, no two alike
 * @param prompts templates with one {@code {}} where the label goes; absent means the bare label
 * @param threshold the score above which a label counts as shown, 0 to 1; absent means 0.5
 */
public record MultiLabelClassification(List<String> labels, List<String> prompts, Double threshold)
    implements Task {
  public static final String KIND = "multi-label-classification";

  public MultiLabelClassification(
      @Nullable List<String> labels, @Nullable List<String> prompts, @Nullable Double threshold) {
    this.labels = labels == null ? List.of() : List.copyOf(labels);
    this.prompts =
        prompts == null || prompts.isEmpty()
            ? List.of(ImageClassification.BARE_LABEL)
            : List.copyOf(prompts);
    this.threshold = threshold == null ? Double.valueOf(0.5) : threshold;
    var faults = new Faults();
    faults.labels(this.labels);
    faults.prompts(this.prompts);
    if (!(this.threshold >= 0 && this.threshold <= 1)) {
      faults.add("threshold", this.threshold + " is outside 0 to 1");
    }
    faults.throwIfAny();
  }
}
