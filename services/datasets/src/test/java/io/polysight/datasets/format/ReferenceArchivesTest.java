package io.polysight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.blob.FolderBlobs;
import io.polysight.datasets.format.ImportOutcome.Imported;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Real archives, read where they lie. */
class ReferenceArchivesTest {
  @TempDir private Path folder;

  private ImportOutcome run(ArchiveFormat format, Path zip) throws IOException {
    var blobs = new FolderBlobs(folder.resolve("blobs"));
    return new ArchiveImport(blobs, folder, ImportLimits.defaults()).run(format, zip);
  }

  private List<Sample> samples(ImportOutcome outcome) throws IOException {
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Imported.class);
    var blobs = new FolderBlobs(folder.resolve("blobs"));
    return DatasetVersion.open(blobs, ((Imported) outcome).version().digest()).samples();
  }

  @Test
  void readsCifarTestPictures() throws IOException {
    ImportOutcome outcome =
        run(ArchiveFormat.IMAGE_FOLDER, ReferenceData.path("cifar10-jpeg/test.zip"));
    List<Sample> samples = samples(outcome);
    assertThat(samples).hasSize(1500).allMatch(sample -> sample.split().equals("test"));
    assertThat(((Imported) outcome).version().header().labelSpaces().getFirst().labels())
        .containsExactly(
            "airplane",
            "automobile",
            "bird",
            "cat",
            "deer",
            "dog",
            "frog",
            "horse",
            "ship",
            "truck");
    assertThat(samples.stream().filter(s -> s.annotations().labels().containsValue("frog")))
        .hasSize(150);
    assertThat(samples).allMatch(s -> s.image().width() == 32 && s.image().height() == 32);
  }

  @Test
  void readsFlickrCaptions() throws IOException {
    Path source = ReferenceData.path("flickr8k-mini");
    Map<String, List<String>> captions = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(source.resolve("captions.txt"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", 2);
      String caption = cells[1].startsWith("\"") ? cells[1].replaceAll("^\"|\"$", "") : cells[1];
      captions.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(caption);
    }
    List<Map<String, Object>> images = new ArrayList<>();
    List<Map<String, Object>> annotations = new ArrayList<>();
    captions.forEach((name, texts) -> {
      int id = images.size() + 1;
      images.add(Map.of("id", id, "file_name", name));
      texts.forEach(text ->
          annotations.add(Map.of("id", annotations.size(), "image_id", id, "caption", text)));
    });
    String document =
        JsonMapper.builder()
            .build()
            .writeValueAsString(Map.of("images", images, "annotations", annotations));
    Path zip =
        new Zips()
            .with("annotations/captions_train.json", document)
            .withFolder(source.resolve("images"), "images/train/")
            .write(folder.resolve("flickr.zip"));
    List<Sample> samples = samples(run(ArchiveFormat.COCO_CAPTIONS, zip));
    assertThat(samples).hasSize(700);
    assertThat(samples.stream().mapToInt(s -> s.annotations().captions().size()).sum())
        .isEqualTo(3500);
    assertThat(samples.getFirst().annotations().captions().getFirst())
        .isEqualTo("A black dog and a spotted dog are fighting");
  }

  @Test
  void readsCocoCaptionsAsDatumaroWritesThem() throws IOException {
    Path zip =
        new Zips()
            .withFolder(ReferenceData.path("dataset-readers/coco_dataset/coco_captions"), "")
            .write(folder.resolve("coco.zip"));
    List<Sample> samples = samples(run(ArchiveFormat.COCO_CAPTIONS, zip));
    assertThat(samples).hasSize(2);
    assertThat(samples.get(0).split()).isEqualTo("train");
    assertThat(samples.get(0).annotations().captions()).containsExactly("hello");
    assertThat(samples.get(1).split()).isEqualTo("val");
    assertThat(samples.get(1).annotations().captions()).containsExactly("world", "text");
    assertThat(samples.get(1).image().width()).isEqualTo(5);
    assertThat(samples.get(1).image().height()).isEqualTo(10);
  }

  @Test
  void skipsTheOtherDocumentsOfAWholeCocoFolder() throws IOException {
    Path zip =
        new Zips()
            .withFolder(ReferenceData.path("dataset-readers/coco_dataset/coco"), "")
            .write(folder.resolve("coco.zip"));
    ImportOutcome outcome = run(ArchiveFormat.COCO_CAPTIONS, zip);
    assertThat(samples(outcome)).hasSize(2);
    assertThat(outcome.report().skipped())
        .anyMatch(remark -> remark.file().equals("annotations/instances_train.json"))
        .anyMatch(remark -> remark.reason().equals("no document speaks of it"));
  }

  @Test
  void saysWhichPicturesOfAnImageNetFolderHaveNoClass() throws IOException {
    Path zip =
        new Zips()
            .withFolder(ReferenceData.path("dataset-readers/imagenet_dataset"), "")
            .write(folder.resolve("imagenet.zip"));
    assertThat(run(ArchiveFormat.IMAGE_FOLDER, zip).report().faults())
        .extracting(ImportReport.Remark::file)
        .containsExactly("label_0_2.jpg");
  }
}
