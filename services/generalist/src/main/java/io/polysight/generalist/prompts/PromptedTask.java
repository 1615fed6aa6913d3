package io.polysight.generalist.prompts;

import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.Task;
import java.util.List;
import java.util.Optional;

/**
 * A task whose labels are written into prompts.
 *
 * @param prompts templates with one {@code {}} where the label goes
 */
public record PromptedTask(List<String> labels, List<String> prompts) {
  public PromptedTask {
    labels = List.copyOf(labels);
    prompts = List.copyOf(prompts);
  }

  /** Empty for a kind of task that has no prompts. */
  public static Optional<PromptedTask> of(Task task) {
    return switch (task) {
      case ImageClassification(List<String> labels, List<String> prompts) ->
          Optional.of(new PromptedTask(labels, prompts));
      case MultiLabelClassification(List<String> labels, List<String> prompts, Double threshold) ->
          Optional.of(new PromptedTask(labels, prompts));
      default -> Optional.empty();
    };
  }

  /** Every label in every prompt: prompt by prompt, label by label. */
  public List<String> texts() {
    return prompts.stream()
        .flatMap(prompt ->
            labels.stream().map(label -> prompt.replace(ImageClassification.BARE_LABEL, label)))
        .toList();
  }

  /**
   * @param vectors of {@link #texts} in their order, float32 [prompts, labels, width], each of unit
   *     length
   */
  public PromptPool pool(float[] vectors) {
    return new PromptPool(labels, prompts.size(), vectors);
  }
}
