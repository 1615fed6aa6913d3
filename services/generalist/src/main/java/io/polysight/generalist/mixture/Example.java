package io.polysight.generalist.mixture;

import io.polysight.datasets.image.RgbImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One image and what is known of it.
 *
 * @param captions sentences that describe it; for captioning and retrieval at least one
 * @param label its class; for classification one of the task's labels
 */
public record Example(RgbImage image, List<String> captions, @Nullable String label) {
  public Example {
    captions = List.copyOf(captions);
  }

  /** The same with other pixels, of which all of it must still be true. */
  public Example with(RgbImage changed) {
    return new Example(changed, captions, label);
  }
}
