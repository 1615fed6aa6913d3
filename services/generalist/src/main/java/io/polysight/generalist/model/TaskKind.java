package io.polysight.generalist.model;

import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Task;

/** The kinds of tasks that have a temperature of their own. */
public enum TaskKind {
  IMAGE_CLASSIFICATION("image_classification"),
  IMAGE_TEXT_RETRIEVAL("image_text_retrieval"),
  CAPTIONING("captioning");

  private final String parameter;

  TaskKind(String parameter) {
    this.parameter = parameter;
  }

  /** Name of the log scale below {@code log_scale}. */
  String parameter() {
    return parameter;
  }

  public static TaskKind of(Task task) {
    return switch (task) {
      case ImageClassification t -> IMAGE_CLASSIFICATION;
      case ImageTextRetrieval t -> IMAGE_TEXT_RETRIEVAL;
      case Captioning t -> CAPTIONING;
    };
  }
}
