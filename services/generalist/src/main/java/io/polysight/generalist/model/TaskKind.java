package io.polysight.generalist.model;

import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;

/** The kinds of tasks that have a temperature of their own. */
public enum TaskKind {
  IMAGE_CLASSIFICATION("image_classification"),
  IMAGE_TEXT_RETRIEVAL("image_text_retrieval"),
  CAPTIONING("captioning"),
  OBJECT_DETECTION("object_detection"),
  INSTANCE_SEGMENTATION("instance_segmentation"),
  VISUAL_QUESTION_ANSWERING("visual_question_answering"),
  VERIFICATION("verification");

  private final String parameter;

  TaskKind(String parameter) {
    this.parameter = parameter;
  }

  /** Name of the log scale below {@code log_scale}. */
  String parameter() {
    return parameter;
  }

  /** Whether it needs region proposals. */
  boolean ofRegions() {
    return this == OBJECT_DETECTION || this == INSTANCE_SEGMENTATION;
  }

  /** Whether it reads a text together with the image, which is learnt by such tasks only. */
  public boolean readsQuestions() {
    return this == VISUAL_QUESTION_ANSWERING || this == VERIFICATION;
  }

  public static TaskKind of(Task task) {
    return switch (task) {
      case ImageClassification t -> IMAGE_CLASSIFICATION;
      case ImageTextRetrieval t -> IMAGE_TEXT_RETRIEVAL;
      case Captioning t -> CAPTIONING;
      case ObjectDetection t -> OBJECT_DETECTION;
      case InstanceSegmentation t -> INSTANCE_SEGMENTATION;
      case VisualQuestionAnswering t -> VISUAL_QUESTION_ANSWERING;
      case Verification t -> VERIFICATION;
    };
  }
}
