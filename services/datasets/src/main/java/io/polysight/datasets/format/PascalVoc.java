package io.polysight.datasets.format;

import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PASCAL VOC's development kit (host.robots.ox.ac.uk/pascal/VOC, "Annotation"): {@code
 * Annotations/<name>.xml} with boxes in pixels from 1 on, both ends included; {@code
 * JPEGImages/<name>.jpg}; {@code ImageSets/Main/<split>.txt} with a name per line. Without such
 * lists the split is left to the pixels; with them, images in none are left out. So are difficult
 * objects, which VOC's own evaluation does not count.
 */
final class PascalVoc implements ArchiveReader {
  private static final String DOCUMENT = ".xml";
  private static final Pattern LIST = Pattern.compile("(?:.*/)?ImageSets/Main/([^/]+)\\.txt");

  private final ImportLimits limits;

  PascalVoc(ImportLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(Archive archive, SampleSink sink, Remarks remarks) throws IOException {
    var images = new ImageFiles(archive);
    var located = new Located(remarks);
    Map<String, String> splits = splits(archive, remarks);
    Map<String, String> byStem = new HashMap<>();
    for (String image : images.unused()) {
      // Label maps bear the names of their pictures.
      if (!image.contains("SegmentationClass/") && !image.contains("SegmentationObject/")) {
        byStem.putIfAbsent(ImageFiles.stem(image), image);
      }
    }
    boolean any = false;
    for (String path : archive.files()) {
      if (path.endsWith(DOCUMENT)) {
        any = true;
        read(archive, path, images, byStem, splits, located, sink, remarks);
      } else if (!ImageFolder.isImage(path) && !LIST.matcher(path).matches()) {
        remarks.skip(path, "is neither an image, an annotation nor a list in ImageSets/Main");
      }
    }
    if (!any) {
      remarks.fault("", "the archive holds no annotation, such as Annotations/000001.xml");
    }
    sink.declare(located.space());
    images.skipUnused(remarks);
  }

  private void read(
      Archive archive,
      String path,
      ImageFiles images,
      Map<String, String> byStem,
      Map<String, String> splits,
      Located located,
      SampleSink sink,
      Remarks remarks)
      throws IOException {
    VocDocument document;
    try {
      document = VocDocument.read(archive.read(path, limits.imageBytes()));
    } catch (IllegalArgumentException | OversizedEntryException e) {
      remarks.fault(path, String.valueOf(e.getMessage()));
      return;
    }
    String stem = ImageFiles.stem(path);
    String named = document.fileName();
    String file = byStem.get(stem);
    if (file == null && named != null) {
      file = images.find(named, null);
    }
    String split = splits.get(stem);
    if (file == null) {
      remarks.fault(path, "speaks of the image '" + stem + "', which the archive does not hold");
    } else if (!images.take(file)) {
      remarks.fault(file, "is annotated twice");
    } else if (!splits.isEmpty() && split == null) {
      remarks.skip(file, "is in no list of ImageSets/Main");
    } else {
      Located.Image things = located.image(file);
      sink.add(file, split, pixels -> annotations(document, pixels, located, things));
    }
  }

  private static @Nullable Annotations annotations(
      VocDocument document, RgbImage pixels, Located located, Located.Image things) {
    var frame = ImageFrame.of(pixels);
    try {
      frame.requireStated(document.width(), document.height());
    } catch (IllegalArgumentException e) {
      things.fault(String.valueOf(e.getMessage()));
      return things.annotations();
    }
    for (VocDocument.Thing thing : document.things()) {
      located.seen(thing.name());
      try {
        Box box = frame.box(thing.left() - 1, thing.top() - 1, thing.right(), thing.bottom());
        if (thing.difficult()) {
          things.leaveOut(thing.name(), "difficult objects");
        } else if (box == null) {
          things.leaveOut(thing.name(), "boxes without area");
        } else {
          things.add(thing.name(), box, null);
        }
      } catch (IllegalArgumentException e) {
        things.fault(thing.name() + ": " + e.getMessage());
      }
    }
    return things.annotations();
  }

  /** The split of each name that a list of a split holds. */
  private Map<String, String> splits(Archive archive, Remarks remarks) throws IOException {
    Map<String, String> splits = new HashMap<>();
    for (String file : archive.files()) {
      var list = LIST.matcher(file);
      String split = list.matches() ? Splits.named(list.group(1)).orElse(null) : null;
      if (split == null) {
        continue;
      }
      String text;
      try {
        text = new String(archive.read(file, limits.imageBytes()), StandardCharsets.UTF_8);
      } catch (OversizedEntryException e) {
        remarks.fault(file, String.valueOf(e.getMessage()));
        continue;
      }
      for (String line : text.lines().filter(name -> !name.isBlank()).toList()) {
        String name = line.strip().split("\\s+", 2)[0];
        String other = splits.put(name, split);
        if (other != null && !other.equals(split)) {
          remarks.fault(file, "lists '" + name + "', which is in " + other + " already");
        }
      }
    }
    return splits;
  }
}
