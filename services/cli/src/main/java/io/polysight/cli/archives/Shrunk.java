package io.polysight.cli.archives;

import io.polysight.datasets.image.AreaAverage;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image with its longer side at an edge at most, and what is known of it in its new pixels. A
 * mask takes from the old one the pixel at the middle of each new one.
 *
 * @param image the new one
 * @param horizontally new pixels for each old one
 * @param vertically new pixels for each old one
 */
record Shrunk(RgbImage image, double horizontally, double vertically) {

  static Shrunk of(RgbImage image, int edge) {
    RgbImage within = AreaAverage.within(image, edge);
    return new Shrunk(
        within, (double) within.width() / image.width(), (double) within.height() / image.height());
  }

  Annotations of(Annotations known) {
    List<AnnotatedObject> objects =
        known.objects().stream()
            .map(object ->
                new AnnotatedObject(
                    object.labels(), box(object.box()), mask(object.mask()), object.zOrder(), null))
            .toList();
    return new Annotations(
        known.labels(),
        known.captions(),
        objects,
        known.relations(),
        known.questions(),
        known.statements(),
        known.expressions());
  }

  private Box box(Box box) {
    return new Box(
        box.left() * horizontally,
        box.top() * vertically,
        box.right() * horizontally,
        box.bottom() * vertically);
  }

  private @Nullable RleMask mask(@Nullable RleMask mask) {
    if (mask == null) {
      return null;
    }
    boolean[] old = mask.toBits();
    boolean[] bits = new boolean[image.width() * image.height()];
    boolean any = false;
    for (int y = 0; y < image.height(); y++) {
      int row = ((int) ((y + 0.5) / vertically)) * mask.width();
      for (int x = 0; x < image.width(); x++) {
        boolean in = old[row + (int) ((x + 0.5) / horizontally)];
        bits[y * image.width() + x] = in;
        any |= in;
      }
    }
    return any ? RleMask.of(image.height(), image.width(), bits) : null;
  }
}
