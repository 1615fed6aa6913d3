package io.polysight.generalist.model;

import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.Set;

/** The kinds of tasks that have a temperature of their own. */
public enum TaskKind {
  IMAGE_CLASSIFICATION("image_classification"),
  MULTI_LABEL_CLASSIFICATION("multi_label_classification"),
  IMAGE_TEXT_RETRIEVAL("image_text_retrieval"),
  CAPTIONING("captioning"),
  OBJECT_DETECTION("object_detection"),
  INSTANCE_SEGMENTATION("instance_segmentation"),
  VISUAL_QUESTION_ANSWERING("visual_question_answering"),
  VERIFICATION("verification"),
  REFERRING_EXPRESSION_GROUNDING("referring_expression_grounding");

  private final String parameter;

  TaskKind(String parameter) {
    this.parameter = parameter;
  }

  /** Name of the log scale below {@code log_scale}. */
  String parameter() {
    return parameter;
  }

  /** What tasks of the kind are called on the wire. */
  public String kind() {
    return parameter.replace('_', '-');
  }

  /**
   * Whether a model has a scale for it.
   *
   * @param proposals whether the model finds regions
   * @param learnt the kinds it is or was trained on; those that not every model has are had by
   *     training only, so that earlier checkpoints, which know no such scale, stay readable
   */
  boolean isIn(boolean proposals, Set<TaskKind> learnt) {
    return switch (this) {
      case IMAGE_CLASSIFICATION, IMAGE_TEXT_RETRIEVAL, CAPTIONING -> true;
      case OBJECT_DETECTION, INSTANCE_SEGMENTATION -> proposals;
      case MULTI_LABEL_CLASSIFICATION,
          REFERRING_EXPRESSION_GROUNDING,
          VISUAL_QUESTION_ANSWERING,
          VERIFICATION ->
          learnt.contains(this);
    };
  }

  /** Whether it reads a text together with the image, which is learnt by such tasks only. */
  public boolean readsQuestions() {
    return this == VISUAL_QUESTION_ANSWERING || this == VERIFICATION;
  }

  public static TaskKind of(Task task) {
    return switch (task) {
      case ImageClassification t -> IMAGE_CLASSIFICATION;
      case MultiLabelClassification t -> MULTI_LABEL_CLASSIFICATION;
      case ImageTextRetrieval t -> IMAGE_TEXT_RETRIEVAL;
      case Captioning t -> CAPTIONING;
      case ObjectDetection t -> OBJECT_DETECTION;
      case InstanceSegmentation t -> INSTANCE_SEGMENTATION;
      case VisualQuestionAnswering t -> VISUAL_QUESTION_ANSWERING;
      case Verification t -> VERIFICATION;
      case ReferringExpressionGrounding t -> REFERRING_EXPRESSION_GROUNDING;
    };
  }
}
