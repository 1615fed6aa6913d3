package io.polysight.generalist.mixture;

import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.AnnotatedObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One image and what is known of it.
 *
 * @param captions sentences that describe it; for captioning and retrieval at least one
 * @param label its class; for classification one of the task's labels
 * @param objects things in it, in its pixels, each with at most one label: that of the label space
 *     the task learns from; for detection at least one, for segmentation one with a mask
 */
public record Example(
    RgbImage image, List<String> captions, @Nullable String label, List<AnnotatedObject> objects) {
  public Example {
    captions = List.copyOf(captions);
    objects = List.copyOf(objects);
  }

  /** Where nothing is located. */
  public Example(RgbImage image, List<String> captions, @Nullable String label) {
    this(image, captions, label, List.of());
  }

  /** The same with other pixels, of which captions and label must still be true. */
  public Example with(RgbImage changed, List<AnnotatedObject> moved) {
    return new Example(changed, captions, label, moved);
  }
}
