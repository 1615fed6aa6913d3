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

  /**
   * The objects still in view, where they are now.
   *
   * @param before what the picture was made of
   */
  public List<AnnotatedObject> objects(List<AnnotatedObject> before) {
    return regions.stream().map(region -> moved(before.get(region.object()), region)).toList();
  }

  private static AnnotatedObject moved(AnnotatedObject object, Region region) {
    Mask mask = region.mask();
    return new AnnotatedObject(
        object.labels(), region.box(), mask == null ? null : mask.toRle(), object.zOrder(), null);
  }

  Picture with(RgbImage changed) {
    return new Picture(changed, regions);
  }
}
