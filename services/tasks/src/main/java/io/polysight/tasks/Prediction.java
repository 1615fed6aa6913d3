package io.polysight.tasks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** The typed answer of one task for one input. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Prediction.Classified.class, name = ImageClassification.KIND),
  @JsonSubTypes.Type(value = Prediction.Captioned.class, name = Captioning.KIND),
  @JsonSubTypes.Type(value = Prediction.Retrieved.class, name = ImageTextRetrieval.KIND)
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

  /** A candidate and its probability in [0, 1]. */
  record Scored(String text, double score) {}
}
