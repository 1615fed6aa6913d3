package io.polysight.metrics.detection.format;

import io.polysight.metrics.input.JsonCursor;
import io.polysight.tasks.mask.RunLengths;
import org.jspecify.annotations.Nullable;

/** A segmentation on its image, whose size it needs. */
final class ImageMask {
  private ImageMask() {}

  static @Nullable RunLengths of(
      JsonCursor json, Segmentation segmentation, Catalogue catalogue, int image) {
    int height = catalogue.heights()[image];
    int width = catalogue.widths()[image];
    if (height == 0 || width == 0) {
      json.fault(
          "mask of an image whose height and width the ground truth does not say",
          "image_id",
          catalogue.images().id(image));
      return null;
    }
    return segmentation.mask(json, height, width);
  }
}
