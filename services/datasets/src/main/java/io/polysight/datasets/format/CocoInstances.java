package io.polysight.datasets.format;

import io.polysight.datasets.format.CocoDocument.Instance;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * COCO object detection and instance segmentation (cocodataset.org, "Data format", object
 * detection): {@code instances_<split>.json} with categories, boxes, and masks as polygons or run
 * lengths. Crowd regions are left out: they stand for an unknown number of things. So are boxes
 * without area, of which COCO itself has some.
 */
final class CocoInstances implements ArchiveReader {
  private final ImportLimits limits;

  CocoInstances(ImportLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(Archive archive, SampleSink sink, Remarks remarks) throws IOException {
    var files =
        new CocoFiles(archive, remarks, limits, "instances", "images, annotations and categories");
    var located = new Located(remarks);
    for (String path : files.documents()) {
      CocoDocument document = files.read(path, CocoDocument.class);
      if (document == null) {
        continue;
      }
      if (!document.isWhole()) {
        files.lacking(path);
        continue;
      }
      Map<Long, String> names = document.names(path, remarks);
      located.lookedFor(new LinkedHashSet<>(names.values()));
      Map<Long, List<Instance>> byImage = document.byImage(path, names, remarks);
      for (CocoDocument.Image image : document.listedImages()) {
        String file = files.take(path, image.id(), image.fileName());
        if (file != null) {
          List<Instance> instances = byImage.getOrDefault(image.id(), List.of());
          sink.add(
              file,
              files.split(path),
              pixels -> annotations(image, pixels, instances, names, located.image(file)));
        }
      }
    }
    sink.declare(located.space());
    files.skipUnused();
  }

  private static @Nullable Annotations annotations(
      CocoDocument.Image image,
      RgbImage pixels,
      List<Instance> instances,
      Map<Long, String> names,
      Located.Image things) {
    var frame = ImageFrame.of(pixels);
    var regions = new CocoRegions(frame);
    try {
      frame.requireStated(image.width(), image.height());
    } catch (IllegalArgumentException e) {
      things.fault(String.valueOf(e.getMessage()));
      return things.annotations();
    }
    for (Instance instance : instances) {
      String name = String.valueOf(names.get(instance.categoryId()));
      if (instance.isCrowd()) {
        things.leaveOut(name, "crowd regions, each an unknown number of things,");
        continue;
      }
      try {
        Box box = regions.box(instance.bbox());
        if (box == null) {
          things.leaveOut(name, "boxes without area");
        } else {
          things.add(name, box, regions.mask(instance.segmentation()));
        }
      } catch (IllegalArgumentException e) {
        things.fault("annotation " + instance.id() + ": " + e.getMessage());
      }
    }
    return things.annotations();
  }
}
