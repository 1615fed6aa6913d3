package io.polysight.tasks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** The typed answer of one task for one input. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Prediction.Classified.class, name = ImageClassification.KIND),
  @JsonSubTypes.Type(value = Prediction.Captioned.class, name = Captioning.KIND),
  @JsonSubTypes.Type(value = Prediction.Retrieved.class, name = ImageTextRetrieval.KIND),
  @JsonSubTypes.Type(value = Prediction.Detected.class, name = ObjectDetection.KIND),
  @JsonSubTypes.Type(value = Prediction.Segmented.class, name = InstanceSegmentation.KIND),
  @JsonSubTypes.Type(value = Prediction.Answered.class, name = VisualQuestionAnswering.KIND),
  @JsonSubTypes.Type(value = Prediction.Verified.class, name = Verification.KIND),
  @JsonSubTypes.Type(value = Prediction.Grounded.class, name = ReferringExpressionGrounding.KIND),
  @JsonSubTypes.Type(value = Prediction.MultiLabelled.class, name = MultiLabelClassification.KIND)
})
public sealed interface Prediction {

  /**
   * @param labels every label of the task with its probability, most probable first; they sum to 1
   */
  record Classified(List<Scored> labels) implements Prediction {
    public Classified {
      labels = List.copyOf(labels);
    }
  }

  /**
   * @param caption the words
   * @param logProbability natural logarithm of the caption's probability under the model, end of
   *     text included
   */
  record Captioned(String caption, double logProbability) implements Prediction {}

  /**
   * @param texts the best texts, best first, with their probabilities among all candidates
   */
  record Retrieved(List<Scored> texts) implements Prediction {
    public Retrieved {
      texts = List.copyOf(texts);
    }
  }

  /**
   * @param objects what was found, highest score first; empty when nothing was
   */
  record Detected(List<Found> objects) implements Prediction {
    public Detected {
      objects = List.copyOf(objects);
    }
  }

  /**
   * @param objects what was found, highest score first; empty when nothing was
   */
  record Segmented(List<Outlined> objects) implements Prediction {
    public Segmented {
      objects = List.copyOf(objects);
    }
  }

  /**
   * @param answer the most probable one
   * @param logProbability natural logarithm of its probability under the model; of an open answer
   *     end of text included
   * @param answers every answer of the task with its probability, most probable first; empty when
   *     the answer was open
   */
  record Answered(String answer, double logProbability, List<Scored> answers)
      implements Prediction {
    public Answered {
      answers = List.copyOf(answers);
    }
  }

  /**
   * @param holds whether the statement is more probably true than false
   * @param probability that it is true
   */
  record Verified(boolean holds, double probability) implements Prediction {}

  /**
   * @param expressions the region that each expression means, in the order they were asked
   */
  record Grounded(List<Referred> expressions) implements Prediction {
    public Grounded {
      expressions = List.copyOf(expressions);
    }
  }

  /**
   * @param labels every label of the task with its own probability, most probable first; they do
   *     not sum to 1
   * @param present those whose probability is above the task's threshold, most probable first
   */
  record MultiLabelled(List<Scored> labels, List<String> present) implements Prediction {
    public MultiLabelled {
      labels = List.copyOf(labels);
      present = List.copyOf(present);
    }
  }

  /**
   * A thing that an expression means.
   *
   * @param score probability of this region among all that the model proposes, 0 to 1
   * @param mask which pixels it covers
   */
  record Referred(String expression, double score, PixelBox box, Mask mask) {}

  /**
   * A thing in a box.
   *
   * @param label one of the task's labels
   * @param score probability of being an object times that of the label, 0 to 1
   */
  record Found(String label, double score, PixelBox box) {}

  /** As {@link Found}, and which pixels it covers. */
  record Outlined(String label, double score, PixelBox box, Mask mask) {}

  /**
   * An axis-parallel box in pixels of the image as it was sent, upright as its EXIF orientation
   * says; the origin is the upper left corner of the upper left pixel (COCO's bbox).
   *
   * @param x of the left edge
   * @param y of the upper edge
   */
  record PixelBox(double x, double y, double width, double height) {}

  /**
   * The pixels of a thing in COCO's compressed run-length encoding (cocoapi, maskApi.c).
   *
   * @param size [height, width] of the image as it was sent
   * @param counts the runs
   */
  record Mask(List<Integer> size, String counts) {
    public Mask {
      size = List.copyOf(size);
    }
  }

  /** A candidate and its probability in [0, 1]. */
  record Scored(String text, double score) {}
}
