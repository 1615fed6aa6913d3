package io.polysight.generalist.augment;

import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.RleMask;
import java.util.ArrayList;
import java.util.List;

/**
 * An image and what moves with it.
 *
 * @param regions objects in view; those that leave the image are left out
 */
public record Picture(RgbImage image, List<Region> regions) {
  public Picture {
    regions = List.copyOf(regions);
  }

  public static Picture of(RgbImage image) {
    return new Picture(image, List.of());
  }

  /** An annotated image; objects keep their numbers. */
  public static Picture of(RgbImage image, List<AnnotatedObject> objects) {
    List<Region> regions = new ArrayList<>();
    for (AnnotatedObject object : objects) {
      RleMask mask = object.mask();
      regions.add(new Region(regions.size(), object.box(), mask == null ? null : Mask.of(mask)));
    }
    return new Picture(image, regions);
  }

  Picture with(RgbImage changed) {
    return new Picture(changed, regions);
  }
}
