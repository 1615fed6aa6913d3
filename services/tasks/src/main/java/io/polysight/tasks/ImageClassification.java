package io.polysight.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which one of the labels does the image show? Y = the labels, each written into every prompt; the
 * text embeddings of the prompts of one label are averaged.
 *
 * @param labels the class names, 1 to {@value Faults#MAX_LABELS}, each at most {@value
 *     Faults#MAX_LABEL_LENGTH} characters, no two alike
 * @param prompts templates with one {@code {}} where the label goes; absent means the bare label
 */
public record ImageClassification(List<String> labels, List<String> prompts) implements Task {
  public static final String KIND = "image-classification";
  public static final String BARE_LABEL = "{}";

  public ImageClassification(@Nullable List<String> labels, @Nullable List<String> prompts) {
    this.labels = labels == null ? List.of() : List.copyOf(labels);
    this.prompts =
        prompts == null || prompts.isEmpty() ? List.of(BARE_LABEL) : List.copyOf(prompts);
    var faults = new Faults();
    faults.labels(this.labels);
    faults.prompts(this.prompts);
    faults.throwIfAny();
  }
}
