package io.polysight.cli.train;

import io.polysight.tasks.Captioning;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One task of a training file's {@code scenes.tasks}.
 *
 * @param kind what is learnt
 * @param labels for classification: a label space of the scenes, such as {@code colour}
 * @param weight how often the task is drawn relative to the others; 0 leaves it out
 * @param lossWeight factor of its loss; absent means 1
 */
record SceneTask(
    @Nullable Kind kind, @Nullable String labels, double weight, @Nullable Double lossWeight) {
  private static final int CAPTION_TOKENS = 28;
  private static final int BEAMS = 2;

  /** The kinds of tasks that scenes can teach. */
  enum Kind {
    CLASSIFICATION,
    RETRIEVAL,
    CAPTIONING,
    QUESTIONS,
    VERIFICATION
  }

  void check(Faults faults, String field) {
    if (kind == null) {
      faults.add(
          field + ".kind",
          "is missing; classification, retrieval, captioning, questions or verification");
    }
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      faults.add(field + ".weight", weight + " is below 0");
    }
    if ((kind == Kind.CLASSIFICATION) != (labels != null)) {
      faults.add(
          field + ".labels",
          kind == Kind.CLASSIFICATION
              ? "is missing; name a label space: class, colour, shape, size, texture or background"
              : "is for classification only");
    }
  }

  boolean isIn() {
    return weight > 0;
  }

  double factor() {
    return lossWeight == null ? 1 : lossWeight;
  }

  /**
   * @param names the labels of the task's label space, for classification; the answers, for
   *     questions
   */
  Task task(List<String> names) {
    return switch (Objects.requireNonNull(kind)) {
      case CLASSIFICATION -> new ImageClassification(names, null);
      case RETRIEVAL -> new ImageTextRetrieval(null, null);
      case CAPTIONING -> new Captioning(CAPTION_TOKENS, BEAMS);
      case QUESTIONS -> new VisualQuestionAnswering(null, names, null, null);
      case VERIFICATION -> new Verification(null);
    };
  }
}
