package io.polysight.cli.archives;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.mixture.AskedExamples;
import io.polysight.generalist.mixture.DatasetExamples;
import io.polysight.generalist.mixture.ExampleSource;
import io.polysight.generalist.mixture.LocatedExamples;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One task that learns from an archive.
 *
 * @param kind what is learnt
 * @param labels a label space of the archive, for kinds that name classes; absent means class
 * @param weight how often the task is drawn relative to the others; 0 leaves it out
 * @param lossWeight factor of its loss; absent means 1
 */
record ArchiveTask(
    @Nullable Kind kind, @Nullable String labels, double weight, @Nullable Double lossWeight) {
  private static final int CAPTION_TOKENS = 24;
  private static final int BEAMS = 2;
  private static final String CLASS = "class";

  /** The kinds of tasks that archives can teach. */
  enum Kind {
    CLASSIFICATION,
    DETECTION,
    /** Masks of all pixels of a class, judged pixel by pixel. */
    SEMANTIC,
    CAPTIONING,
    RETRIEVAL,
    QUESTIONS,
    VERIFICATION;

    boolean namesClasses() {
      return switch (this) {
        case CLASSIFICATION, DETECTION, SEMANTIC -> true;
        case CAPTIONING, RETRIEVAL, QUESTIONS, VERIFICATION -> false;
      };
    }
  }

  void check(Faults faults, String field) {
    if (kind == null) {
      faults.add(
          field + ".kind",
          "is missing; classification, detection, semantic, captioning, retrieval, questions or verification");
    } else if (labels != null && !kind.namesClasses()) {
      faults.add(field + ".labels", "is for kinds that name classes only");
    }
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      faults.add(field + ".weight", weight + " is below 0");
    }
    if (lossWeight != null && !(lossWeight > 0 && lossWeight < Double.POSITIVE_INFINITY)) {
      faults.add(field + ".lossWeight", lossWeight + " is not above 0");
    }
  }

  boolean isIn() {
    return weight > 0;
  }

  double factor() {
    return lossWeight == null ? 1 : lossWeight;
  }

  Kind known() {
    return Objects.requireNonNull(kind);
  }

  String space() {
    return labels == null ? CLASS : labels;
  }

  /** What is asked: all classes of the label space, all answers to the training questions. */
  Task asked(DatasetVersion version) throws IOException {
    return switch (known()) {
      case CLASSIFICATION -> new ImageClassification(names(version), null);
      case DETECTION -> new ObjectDetection(names(version), 0.0, null);
      case SEMANTIC -> new InstanceSegmentation(names(version), 0.0, null);
      case CAPTIONING -> new Captioning(CAPTION_TOKENS, BEAMS);
      case RETRIEVAL -> new ImageTextRetrieval(null, null);
      case QUESTIONS -> new VisualQuestionAnswering(null, answers(version), null, null);
      case VERIFICATION -> new Verification(null);
    };
  }

  ExampleSource examples(DatasetVersion version, Task asked) throws IOException {
    return switch (known()) {
      case CLASSIFICATION -> DatasetExamples.labelled(version, Sample.TRAIN, space());
      case DETECTION -> LocatedExamples.boxes(version, Sample.TRAIN, space());
      case SEMANTIC -> LocatedExamples.masks(version, Sample.TRAIN, space());
      case CAPTIONING, RETRIEVAL -> DatasetExamples.captioned(version, Sample.TRAIN);
      case QUESTIONS, VERIFICATION -> AskedExamples.of(version, Sample.TRAIN, (QuestionTask) asked);
    };
  }

  private List<String> names(DatasetVersion version) {
    return version.header().labelSpace(space()).labels();
  }

  private static List<String> answers(DatasetVersion version) throws IOException {
    return version.samples(Sample.TRAIN).stream()
        .flatMap(sample -> sample.annotations().questions().stream())
        .map(Question::answer)
        .distinct()
        .sorted()
        .toList();
  }
}
