package io.polysight.datasets.format;

import io.polysight.datasets.sample.Annotations;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code [root/][split/]class/…/image}: the layout of torchvision's ImageFolder. The root is
 * dropped when everything lies in it; the first folder names the split when every image's does.
 */
final class ImageFolder implements ArchiveReader {
  static final String LABEL_SPACE = "class";
  private static final List<String> IMAGES =
      List.of(".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp");

  @Override
  public void read(Archive archive, SampleSink sink, Remarks remarks) throws IOException {
    List<String> images = archive.files().stream().filter(ImageFolder::isImage).toList();
    archive.files().stream()
        .filter(file -> !isImage(file))
        .forEach(file -> remarks.skip(file, "is no image by its name"));
    if (images.isEmpty()) {
      remarks.fault("", "the archive holds no image; put them into one folder per class");
      return;
    }
    int root = commonRoot(images);
    boolean splits = images.stream().allMatch(file -> split(file, root).isPresent());
    for (String file : images) {
      String[] parts = file.split("/", -1);
      int classAt = root + (splits ? 1 : 0);
      if (parts.length - 1 <= classAt) {
        remarks.fault(file, "lies in no class folder; move it into the folder of its class");
      } else {
        String split = splits ? split(file, root).orElseThrow() : null;
        sink.add(file, split, Annotations.ofLabel(LABEL_SPACE, parts[classAt]));
      }
    }
  }

  static boolean isImage(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return IMAGES.stream().anyMatch(lower::endsWith);
  }

  private static Optional<String> split(String file, int root) {
    String[] parts = file.split("/", -1);
    return parts.length - 1 > root ? Splits.named(parts[root]) : Optional.empty();
  }

  /** 1 when all images lie in one folder that is neither a split nor the only class. */
  private static int commonRoot(List<String> images) {
    String first = images.getFirst();
    int slash = first.indexOf('/');
    if (slash < 0 || Splits.named(first.substring(0, slash)).isPresent()) {
      return 0;
    }
    String prefix = first.substring(0, slash + 1);
    boolean shared = images.stream().allMatch(file -> file.startsWith(prefix));
    boolean deeper = images.stream().allMatch(file -> file.indexOf('/', slash + 1) > 0);
    return shared && deeper ? 1 : 0;
  }
}
