package io.polysight.datasets.format;

import io.polysight.datasets.image.BrokenImageException;
import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import io.polysight.tasks.Prediction.PixelBox;
import io.polysight.tasks.mask.RunLengths;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CamVid (Brostow et al., 2009) in the layout of SegNet's tutorial: {@code train/<name>.png} with a
 * label map of the same size in {@code trainannot/<name>.png}. All pixels of a class in an image
 * are one thing of that class. Unlabelled pixels may hold anything, so absence says nothing.
 */
final class CamVid implements ArchiveReader {
  private static final String ANNOTATED = "annot/";
  private static final String COLOURS = "label_colors.txt";

  private final ImportLimits limits;

  CamVid(ImportLimits limits) {
    this.limits = limits;
  }

  @Override
  public void read(Archive archive, SampleSink sink, Remarks remarks) throws IOException {
    var images = new ImageFiles(archive);
    LabelColours colours = colours(archive, remarks);
    if (colours == null) {
      return;
    }
    Map<String, String> byPath = new HashMap<>();
    images.unused().forEach(file -> byPath.put(withoutEnding(file), file));
    boolean any = false;
    for (String map : images.unused()) {
      String folder = ImageFiles.folder(map);
      if (!folder.endsWith(ANNOTATED)) {
        continue;
      }
      any = true;
      images.take(map);
      String beside = folder.substring(0, folder.length() - ANNOTATED.length()) + "/";
      String file = byPath.get(beside + ImageFiles.stem(map));
      if (file == null || !images.take(file)) {
        remarks.fault(map, "is of no image; '" + beside + "' holds none of that name");
      } else {
        sink.add(
            file,
            ImageFiles.splitOf(beside),
            pixels -> annotations(archive, map, pixels, colours, remarks));
      }
    }
    for (String file : archive.files()) {
      if (!ImageFolder.isImage(file) && !ImageFiles.baseName(file).equals(COLOURS)) {
        remarks.skip(file, "is neither an image nor " + COLOURS);
      }
    }
    if (!any) {
      remarks.fault("", "the archive holds no label map, such as trainannot/0001TP_006690.png");
    }
    sink.declare(new LabelSpace(ImageFolder.LABEL_SPACE, colours.names(), false));
    images.unused().forEach(file -> remarks.skip(file, "has no label map"));
  }

  private @Nullable LabelColours colours(Archive archive, Remarks remarks) throws IOException {
    for (String file : archive.files()) {
      if (ImageFiles.baseName(file).equals(COLOURS)) {
        try {
          return LabelColours.parse(
              new String(archive.read(file, limits.imageBytes()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | OversizedEntryException e) {
          remarks.fault(file, String.valueOf(e.getMessage()));
          return null;
        }
      }
    }
    return LabelColours.segNet();
  }

  private @Nullable Annotations annotations(
      Archive archive, String file, RgbImage pixels, LabelColours colours, Remarks remarks) {
    try {
      RgbImage map =
          new ImageDecoder(limits.pixels()).decode(archive.read(file, limits.imageBytes())).image();
      if (map.width() != pixels.width() || map.height() != pixels.height()) {
        throw new IllegalArgumentException(
            "a label map of %d x %d pixels for an image of %d x %d"
                .formatted(map.width(), map.height(), pixels.width(), pixels.height()));
      }
      var things = new Located(remarks).image(file);
      boolean[][] masks = colours.masks(map);
      for (int i = 0; i < masks.length; i++) {
        if (masks[i] != null) {
          RunLengths runs = RunLengths.ofBits(map.height(), map.width(), masks[i]);
          PixelBox box = runs.bounds();
          things.add(
              colours.names().get(i),
              new Box(box.x(), box.y(), box.x() + box.width(), box.y() + box.height()),
              new RleMask(List.of(map.height(), map.width()), runs.text()));
        }
      }
      return things.annotations();
    } catch (BrokenImageException | IllegalArgumentException | IOException e) {
      remarks.fault(file, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static String withoutEnding(String file) {
    return ImageFiles.folder(file) + ImageFiles.stem(file);
  }
}
