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
}
