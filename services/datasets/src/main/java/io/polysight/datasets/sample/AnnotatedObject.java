package io.polysight.datasets.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing in an image.
 *
 * @param labels label per label space, such as {@code shape: circle}
 * @param box where it is visible
 * @param mask its visible pixels, when known
 * @param zOrder 0 lies at the back, when known
 * @param visiblePixels how many of its pixels nothing hides, when known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AnnotatedObject(
    Map<String, String> labels,
    Box box,
    @Nullable RleMask mask,
    @Nullable Integer zOrder,
    @Nullable Integer visiblePixels) {
  public AnnotatedObject(
      @Nullable Map<String, String> labels,
      Box box,
      @Nullable RleMask mask,
      @Nullable Integer zOrder,
      @Nullable Integer visiblePixels) {
    this.labels = Ordered.copy(labels);
    this.box = box;
    this.mask = mask;
    this.zOrder = zOrder;
    this.visiblePixels = visiblePixels;
  }
}
