package io.polysight.datasets.format;

import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.manifest.VersionHeader;
import io.polysight.datasets.sample.Sample;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where things lie in an exported archive, so that what reads such archives finds them. */
public sealed interface ExportLayout {

  /** The path of a sample's image; null when the layout has no place for it. */
  @Nullable String path(Sample sample);

  /**
   * COCO: {@code annotations/captions_<split>.json} and {@code annotations/instances_<split>.json}.
   *
   * @param labelSpace what names the categories of objects; null where there are no objects
   */
  record Coco(@Nullable String labelSpace) implements ExportLayout {
    @Override
    public String path(Sample sample) {
      return named(sample);
    }
  }

  /**
   * {@code <split>/<label>/...}, as torchvision's ImageFolder reads it; samples without a label
   * have no place.
   */
  record Folders(String labelSpace) implements ExportLayout {

    /**
     * @throws IllegalArgumentException naming the labels that no folder can be called
     */
    public static Folders of(VersionHeader header, String labelSpace) {
      LabelSpace space = header.labelSpace(labelSpace);
      List<String> impossible =
          space.labels().stream()
              .filter(label -> label.contains("/") || label.equals(".") || label.equals(".."))
              .toList();
      if (!impossible.isEmpty()) {
        throw new IllegalArgumentException(
            "no folder can be called as these labels of '"
                + labelSpace
                + "': "
                + impossible
                + "; take the layout coco");
      }
      return new Folders(labelSpace);
    }

    @Override
    public @Nullable String path(Sample sample) {
      String label = sample.annotations().labels().get(labelSpace);
      if (label == null) {
        return null;
      }
      String folder = sample.split() + "/" + label + "/";
      String name = named(sample);
      return name.startsWith(folder) ? name : folder + name;
    }
  }

  private static String named(Sample sample) {
    if (ImageFolder.isImage(sample.id())) {
      return sample.id();
    }
    String type = sample.image().mediaType().toLowerCase(Locale.ROOT);
    return sample.id() + "." + type.substring(type.indexOf('/') + 1);
  }
}
