package io.polysight.generalist.mixture;

import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.manifest.KnownLabels;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.ReferringExpression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One image and what is known of it.
 *
 * @param captions sentences that describe it; for captioning and retrieval at least one
 * @param label its class; for classification one of the task's labels
 * @param objects things in it, in its pixels, each with at most one label: that of the label space
 *     the task learns from; for detection at least one, for segmentation one with a mask
 * @param questions about it, with their answers; for answering and verification at least one, of
 *     answers the task knows
 * @param labels which labels hold and which do not; for multi-label classification
 * @param expressions each of which means one of the objects; for grounding at least one
 */
public record Example(
    RgbImage image,
    List<String> captions,
    @Nullable String label,
    List<AnnotatedObject> objects,
    List<Question> questions,
    KnownLabels labels,
    List<ReferringExpression> expressions) {
  public Example {
    captions = List.copyOf(captions);
    objects = List.copyOf(objects);
    questions = List.copyOf(questions);
    expressions = List.copyOf(expressions);
  }

  /** Where nothing is asked, labels are not judged one by one, and nobody refers to an object. */
  public Example(
      RgbImage image,
      List<String> captions,
      @Nullable String label,
      List<AnnotatedObject> objects) {
    this(image, captions, label, objects, List.of(), KnownLabels.NONE, List.of());
  }

  /** What is asked of an image. */
  public static Example asked(RgbImage image, List<Question> questions) {
    return new Example(image, List.of(), null, List.of(), questions, KnownLabels.NONE, List.of());
  }

  /** Things of which some are referred to, and labels that are judged one by one. */
  public static Example referred(
      RgbImage image,
      List<AnnotatedObject> objects,
      KnownLabels labels,
      List<ReferringExpression> expressions) {
    return new Example(image, List.of(), null, objects, List.of(), labels, expressions);
  }

  /** Where nothing is located. */
  public Example(RgbImage image, List<String> captions, @Nullable String label) {
    this(image, captions, label, List.of());
  }

  /** The same with other pixels, of which all that is said must still be true. */
  public Example with(RgbImage changed, List<AnnotatedObject> moved) {
    return new Example(changed, captions, label, moved, questions, labels, expressions);
  }
}
