package io.polysight.datasets.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.ImageReference;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a version as a zip: {@code samples.jsonl} with everything that is known of each sample,
 * documents of the layout, and the image files as they came. Samples pass through; none are kept,
 * however many there are.
 */
public final class ArchiveExport {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final DatasetVersion version;
  private final ExportLayout layout;

  public ArchiveExport(DatasetVersion version, ExportLayout layout) {
    this.version = version;
    this.layout = layout;
  }

  /**
   * One line of {@code samples.jsonl}.
   *
   * @param file of the image in the archive; absent when the layout has no place for it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Line(
      String id,
      String split,
      @Nullable String file,
      ImageReference image,
      Annotations annotations) {}

  /**
   * Writes the archive. When it fails the archive has no directory at its end, so that nobody takes
   * a part for the whole.
   *
   * @param out stays open
   */
  public void write(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry("samples.jsonl"));
    forEach(sample -> {
      zip.write(
          JSON.writeValueAsBytes(
              new Line(
                  sample.id(),
                  sample.split(),
                  layout.path(sample),
                  sample.image(),
                  sample.annotations())));
      zip.write('\n');
    });
    zip.closeEntry();
    if (layout instanceof ExportLayout.Coco coco) {
      new CocoDocuments(version, coco).write(zip);
    }
    zip.setLevel(Deflater.NO_COMPRESSION); // image files are compressed already
    forEach(sample -> {
      String path = layout.path(sample);
      if (path != null) {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(version.imageFile(sample));
        zip.closeEntry();
      }
    });
    zip.finish();
  }

  private void forEach(SampleAction action) throws IOException {
    forEach(version, action);
  }

  /** Something done with a sample that may fail. */
  interface SampleAction {
    void of(Sample sample) throws IOException;
  }

  static void forEach(DatasetVersion version, SampleAction action) throws IOException {
    Consumer<Sample> unchecked =
        sample -> {
          try {
            action.of(sample);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    try {
      version.forEachSample(unchecked);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
