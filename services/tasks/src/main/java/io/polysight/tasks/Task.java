package io.polysight.tasks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What is asked of the model: an input set X and a candidate set Y. Every kind rests on one law,
 * {@code P(x, y) ∝ exp(cos(f(x), f(y)) / τ)}, and the answer is the candidate y that maximises it.
 *
 * <p>The hierarchy is sealed so that a new kind fails to compile wherever it must be handled.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ImageClassification.class, name = ImageClassification.KIND),
  @JsonSubTypes.Type(value = Captioning.class, name = Captioning.KIND),
  @JsonSubTypes.Type(value = ImageTextRetrieval.class, name = ImageTextRetrieval.KIND),
  @JsonSubTypes.Type(value = ObjectDetection.class, name = ObjectDetection.KIND),
  @JsonSubTypes.Type(value = InstanceSegmentation.class, name = InstanceSegmentation.KIND),
  @JsonSubTypes.Type(value = VisualQuestionAnswering.class, name = VisualQuestionAnswering.KIND),
  @JsonSubTypes.Type(value = Verification.class, name = Verification.KIND),
  @JsonSubTypes.Type(
      value = ReferringExpressionGrounding.class,
      name = ReferringExpressionGrounding.KIND),
  @JsonSubTypes.Type(value = MultiLabelClassification.class, name = MultiLabelClassification.KIND)
})
public sealed interface Task
    permits ImageClassification,
        MultiLabelClassification,
        Captioning,
        ImageTextRetrieval,
        RegionTask,
        ReferringExpressionGrounding,
        QuestionTask {

  /** The value of {@code kind} on the wire. */
  default String kind() {
    return switch (this) {
      case ImageClassification task -> ImageClassification.KIND;
      case Captioning task -> Captioning.KIND;
      case ImageTextRetrieval task -> ImageTextRetrieval.KIND;
      case ObjectDetection task -> ObjectDetection.KIND;
      case InstanceSegmentation task -> InstanceSegmentation.KIND;
      case VisualQuestionAnswering task -> VisualQuestionAnswering.KIND;
      case Verification task -> Verification.KIND;
      case ReferringExpressionGrounding task -> ReferringExpressionGrounding.KIND;
      case MultiLabelClassification task -> MultiLabelClassification.KIND;
    };
  }
}
