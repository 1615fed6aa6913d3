package io.polysight.cli.train;

import io.polysight.tasks.Captioning;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One task of a training file's {@code scenes.tasks}.
 *
 * @param kind what is learnt
 * @param labels for kinds that choose among names: a label space of the scenes, such as {@code
 *     colour}
 * @param weight how often the task is drawn relative to the others; 0 leaves it out
 * @param lossWeight factor of its loss; absent means 1
 */
record SceneTask(
    @Nullable Kind kind, @Nullable String labels, double weight, @Nullable Double lossWeight) {
  private static final int CAPTION_TOKENS = 28;
  private static final int BEAMS = 2;

  /** The kinds of tasks that scenes can teach. */
  enum Kind {
    CLASSIFICATION(true),
    MULTILABEL(true),
    DETECTION(true),
    SEGMENTATION(true),
    GROUNDING(false),
    RETRIEVAL(false),
    CAPTIONING(false),
    QUESTIONS(false),
    VERIFICATION(false);

    private final boolean names;

    /**
     * @param names whether it chooses among the labels of a label space
     */
    Kind(boolean names) {
      this.names = names;
    }

    private static String list(Stream<Kind> kinds) {
      return kinds
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
  }

  void check(Faults faults, String field) {
    if (kind == null) {
      faults.add(
          field + ".kind", "is missing; give one of " + Kind.list(Arrays.stream(Kind.values())));
    }
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      faults.add(field + ".weight", weight + " is below 0");
    }
    if (kind != null && kind.names && labels == null) {
      faults.add(
          field + ".labels",
          "is missing; name a label space: class, colour, shape, size, texture or background");
    }
    if (kind != null && !kind.names && labels != null) {
      faults.add(
          field + ".labels",
          "is only for " + Kind.list(Arrays.stream(Kind.values()).filter(of -> of.names)));
    }
  }

  boolean isIn() {
    return weight > 0;
  }

  double factor() {
    return lossWeight == null ? 1 : lossWeight;
  }

  /**
   * @param names the labels of the task's label space, if it has one; the answers, for questions
   */
  Task task(List<String> names) {
    return switch (Objects.requireNonNull(kind)) {
      case CLASSIFICATION -> new ImageClassification(names, null);
      case MULTILABEL -> new MultiLabelClassification(names, null, null);
      // No threshold: average precision ranks all that is found.
      case DETECTION -> new ObjectDetection(names, 0.0, null);
      case SEGMENTATION -> new InstanceSegmentation(names, 0.0, null);
      case GROUNDING -> new ReferringExpressionGrounding(null);
      case RETRIEVAL -> new ImageTextRetrieval(null, null);
      case CAPTIONING -> new Captioning(CAPTION_TOKENS, BEAMS);
      case QUESTIONS -> new VisualQuestionAnswering(null, names, null, null);
      case VERIFICATION -> new Verification(null);
    };
  }
}
