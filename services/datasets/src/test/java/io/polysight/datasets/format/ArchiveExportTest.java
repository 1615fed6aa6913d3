package io.polysight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.datasets.blob.FolderBlobs;
import io.polysight.datasets.format.ImportOutcome.Imported;
import io.polysight.datasets.image.DecodedImage;
import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.Pictures;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.manifest.VersionWriter;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.RleMask;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArchiveExportTest {
  @TempDir private Path folder;
  private FolderBlobs blobs;

  @BeforeEach
  void openBlobs() {
    blobs = new FolderBlobs(folder.resolve("blobs"));
  }

  private String imported(ArchiveFormat format, Path zip) throws IOException {
    ImportOutcome outcome =
        new ArchiveImport(blobs, folder, ImportLimits.defaults()).run(format, zip);
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Imported.class);
    return ((Imported) outcome).version().digest();
  }

  private Path exported(String digest, ExportLayout layout) throws IOException {
    Path file = folder.resolve("exported.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      new ArchiveExport(DatasetVersion.open(blobs, digest), layout).write(out);
    }
    return file;
  }

  private static JsonNode document(Path zip, String name) throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      return JsonMapper.shared().readTree(file.getInputStream(file.getEntry(name)).readAllBytes());
    }
  }

  @Test
  void classFoldersReadAgainAreTheSameVersion() throws IOException {
    Zips zip =
        new Zips()
            .with("train/red cat/1.png", Pictures.png(1))
            .with("train/dog/2.png", Pictures.png(2))
            .with("test/dog/3.png", Pictures.png(3));
    String digest = imported(ArchiveFormat.IMAGE_FOLDER, zip.write(folder.resolve("a.zip")));
    var layout = ExportLayout.Folders.of(DatasetVersion.open(blobs, digest).header(), "class");

    assertThat(imported(ArchiveFormat.IMAGE_FOLDER, exported(digest, layout))).isEqualTo(digest);
  }

  @Test
  void captionsReadAgainAreTheSameVersion() throws IOException {
    String captions =
        """
        {"images": [{"id": 7, "file_name": "1.png"}, {"id": 3, "file_name": "2.png"}],
         "annotations": [{"id": 1, "image_id": 3, "caption": "A \\"grey\\" picture."},
                         {"id": 2, "image_id": 7, "caption": "Ein Bär."},
                         {"id": 5, "image_id": 3, "caption": "Another."}]}
        """;
    Zips zip =
        new Zips()
            .with("images/1.png", Pictures.png(1))
            .with("images/2.png", Pictures.png(2))
            .with("captions_val2017.json", captions.getBytes(StandardCharsets.UTF_8));
    String digest = imported(ArchiveFormat.COCO_CAPTIONS, zip.write(folder.resolve("a.zip")));

    Path exported = exported(digest, new ExportLayout.Coco(null));
    assertThat(imported(ArchiveFormat.COCO_CAPTIONS, exported)).isEqualTo(digest);
  }

  @Test
  void objectsAreCocoInstancesAndWithoutACategoryLeftToTheLines() throws IOException {
    byte[] picture = Pictures.png(4);
    DecodedImage decoded = new ImageDecoder().decode(picture);
    int height = decoded.image().height();
    int width = decoded.image().width();
    boolean[] bits = new boolean[height * width];
    bits[0] = true;
    bits[1] = true;
    RleMask mask = RleMask.of(height, width, bits);
    var circle =
        new AnnotatedObject(Map.of("shape", "circle"), new Box(0, 0, 2, 1), mask, null, null);
    var square =
        new AnnotatedObject(Map.of("shape", "square"), new Box(1, 2, 4, 6), null, null, null);
    var nameless = new AnnotatedObject(Map.of(), new Box(0, 0, 1, 1), null, null, null);
    String digest;
    try (var writer = new VersionWriter(blobs, folder)) {
      var all = new Annotations(null, null, List.of(circle, nameless, square), null, null);
      writer.add("a", "train", picture, decoded, all);
      digest = writer.finish().digest();
    }

    Path exported = exported(digest, new ExportLayout.Coco("shape"));

    JsonNode instances = document(exported, "annotations/instances_train.json");
    assertThat(instances.at("/images/0/file_name").asString()).isEqualTo("a.png");
    assertThat(instances.path("categories").toString())
        .isEqualTo("[{\"id\":1,\"name\":\"circle\"},{\"id\":2,\"name\":\"square\"}]");
    assertThat(instances.path("annotations")).hasSize(2);
    assertThat(instances.at("/annotations/0/area").asDouble()).isEqualTo(2);
    assertThat(instances.at("/annotations/0/segmentation/counts").asString())
        .isEqualTo(mask.counts());
    assertThat(instances.at("/annotations/1/bbox").toString()).isEqualTo("[1.0,2.0,3.0,4.0]");
    assertThat(instances.at("/annotations/1/area").asDouble()).isEqualTo(12);
    JsonNode line = document(exported, "samples.jsonl");
    assertThat(line.at("/annotations/objects")).hasSize(3);
    assertThat(line.path("file").asString()).isEqualTo("a.png");
  }

  @Test
  void labelsThatNoFolderCanBeCalledAreNamed() throws IOException {
    byte[] picture = Pictures.png(5);
    try (var writer = new VersionWriter(blobs, folder)) {
      Annotations both = Annotations.ofLabel("class", "cat/dog");
      writer.add("a", "train", picture, new ImageDecoder().decode(picture), both);
      var header = DatasetVersion.open(blobs, writer.finish().digest()).header();
      assertThatThrownBy(() -> ExportLayout.Folders.of(header, "class"))
          .hasMessageContaining("cat/dog");
    }
  }
}
