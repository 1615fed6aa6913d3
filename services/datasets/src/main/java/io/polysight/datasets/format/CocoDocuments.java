package io.polysight.datasets.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of COCO (cocodataset.org, "Data format"): per split the captions, and the objects
 * with boxes and run-length masks. Ids count from 1 in manifest order, so that an image has one id
 * in both. An object without a label of the label space is left out: COCO has no object without a
 * category.
 */
final class CocoDocuments {
  private final DatasetVersion version;
  private final ExportLayout.Coco layout;
  private final List<String> categories;

  CocoDocuments(DatasetVersion version, ExportLayout.Coco layout) {
    this.version = version;
    this.layout = layout;
    String space = layout.labelSpace();
    this.categories = space == null ? List.of() : version.header().labelSpace(space).labels();
  }

  private record Image(
      long id, @JsonProperty("file_name") String fileName, int width, int height) {}

  private record Caption(long id, @JsonProperty("image_id") long imageId, String caption) {}

  private record Category(int id, String name) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Instance(
      long id,
      @JsonProperty("image_id") long imageId,
      @JsonProperty("category_id") int categoryId,
      List<Double> bbox,
      double area,
      int iscrowd,
      @Nullable RleMask segmentation) {}

  void write(ZipOutputStream zip) throws IOException {
    for (String split : version.header().splits().keySet()) {
      if (version.header().annotations().containsKey("captions")) {
        begin(zip, "captions", split);
        list(zip, split, CocoDocuments::captions);
        zip.write('}');
        zip.closeEntry();
      }
      if (!categories.isEmpty()) {
        begin(zip, "instances", split);
        list(zip, split, this::instances);
        raw(zip, ",\"categories\":");
        List<Category> listed = new ArrayList<>();
        categories.forEach(name -> listed.add(new Category(listed.size() + 1, name)));
        zip.write(ArchiveExport.JSON.writeValueAsBytes(listed));
        zip.write('}');
        zip.closeEntry();
      }
    }
  }

  /** Up to the end of the images. */
  private void begin(ZipOutputStream zip, String what, String split) throws IOException {
    zip.putNextEntry(new ZipEntry("annotations/" + what + "_" + split + ".json"));
    raw(zip, "{\"images\":[");
    var written = new Count();
    each(
        split,
        (sample, image) -> {
          separate(zip, written);
          zip.write(
              ArchiveExport.JSON.writeValueAsBytes(
                  new Image(
                      image,
                      layout.path(sample),
                      sample.image().width(),
                      sample.image().height())));
        });
    raw(zip, "],\"annotations\":");
  }

  /** The annotations of a sample; their ids come from {@code ids}. */
  private interface Annotated {
    List<?> of(Sample sample, long image, Count ids);
  }

  private void list(ZipOutputStream zip, String split, Annotated annotated) throws IOException {
    zip.write('[');
    var written = new Count();
    var ids = new Count();
    each(
        split,
        (sample, image) -> {
          for (Object one : annotated.of(sample, image, ids)) {
            separate(zip, written);
            zip.write(ArchiveExport.JSON.writeValueAsBytes(one));
          }
        });
    zip.write(']');
  }

  private static List<Caption> captions(Sample sample, long image, Count ids) {
    return sample.annotations().captions().stream()
        .map(caption -> new Caption(ids.next(), image, caption))
        .toList();
  }

  private List<Instance> instances(Sample sample, long image, Count ids) {
    List<Instance> found = new ArrayList<>();
    for (AnnotatedObject object : sample.annotations().objects()) {
      String label = object.labels().get(layout.labelSpace());
      int category = label == null ? -1 : categories.indexOf(label);
      if (category >= 0) {
        Box box = object.box();
        RleMask mask = object.mask();
        found.add(
            new Instance(
                ids.next(),
                image,
                category + 1,
                List.of(box.left(), box.top(), box.width(), box.height()),
                mask == null ? box.width() * box.height() : mask.area(),
                0,
                mask));
      }
    }
    return found;
  }

  private interface Numbered {
    void of(Sample sample, long image) throws IOException;
  }

  private void each(String split, Numbered action) throws IOException {
    var images = new Count();
    ArchiveExport.forEach(
        version,
        sample -> {
          long image = images.next();
          if (sample.split().equals(split)) {
            action.of(sample, image);
          }
        });
  }

  /** Counts from 1. */
  private static final class Count {
    private long last;

    long next() {
      return ++last;
    }
  }

  private static void separate(ZipOutputStream zip, Count written) throws IOException {
    if (written.next() > 1) {
      raw(zip, ",\n");
    }
  }

  private static void raw(ZipOutputStream zip, String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
