package io.polysight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.blob.FolderBlobs;
import io.polysight.datasets.format.ImportOutcome.Imported;
import io.polysight.datasets.format.ImportOutcome.Refused;
import io.polysight.datasets.format.ImportReport.Remark;
import io.polysight.datasets.image.Pictures;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveImportTest {
  @TempDir private Path folder;
  private FolderBlobs blobs;

  @BeforeEach
  void openBlobs() {
    blobs = new FolderBlobs(folder.resolve("blobs"));
  }

  private ImportOutcome run(ArchiveFormat format, Path zip, ImportLimits limits)
      throws IOException {
    return new ArchiveImport(blobs, folder, limits).run(format, zip);
  }

  private Imported imported(ArchiveFormat format, Zips zip) throws IOException {
    ImportOutcome outcome =
        run(format, zip.write(folder.resolve("a.zip")), ImportLimits.defaults());
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Imported.class);
    return (Imported) outcome;
  }

  private List<Remark> faults(ArchiveFormat format, Path zip, ImportLimits limits)
      throws IOException {
    ImportOutcome outcome = run(format, zip, limits);
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Refused.class);
    assertThat(folder.resolve("blobs/manifests")).doesNotExist();
    assertThat(outcome.report().faultsInAll()).isGreaterThan(0);
    return outcome.report().faults();
  }

  private List<Remark> faults(Zips zip) throws IOException {
    return faults(
        ArchiveFormat.IMAGE_FOLDER, zip.write(folder.resolve("a.zip")), ImportLimits.defaults());
  }

  @Test
  void readsClassFoldersWithinSplits() throws IOException {
    Imported done =
        imported(
            ArchiveFormat.IMAGE_FOLDER,
            new Zips()
                .with("pets/train/cat/1.png", Pictures.png(1))
                .with("pets/train/dog/2.png", Pictures.png(2))
                .with("pets/validation/dog/3.png", Pictures.png(3)));
    assertThat(done.version().header().splits()).isEqualTo(Map.of("train", 2, "val", 1));
    List<Sample> samples = DatasetVersion.open(blobs, done.version().digest()).samples();
    assertThat(samples.get(1).id()).isEqualTo("pets/train/dog/2.png");
    assertThat(samples.get(1).annotations().labels()).isEqualTo(Map.of("class", "dog"));
  }

  @Test
  void dealsSplitsByPixelsWhenTheArchiveNamesNone() throws IOException {
    Zips zip = new Zips();
    for (int i = 0; i < 200; i++) {
      zip.with((i % 2 == 0 ? "cat/" : "dog/") + i + ".png", Pictures.png(i));
    }
    zip.with("cat/copy-of-7.png", Pictures.png(7));
    Imported done = imported(ArchiveFormat.IMAGE_FOLDER, zip);
    Map<String, Integer> splits = done.version().header().splits();
    assertThat(splits.get("train")).isBetween(140, 180);
    assertThat(splits.get("val")).isBetween(8, 35);
    assertThat(splits.get("test")).isBetween(8, 35);
    assertThat(imported(ArchiveFormat.IMAGE_FOLDER, zip).version()).isEqualTo(done.version());
  }

  @Test
  void skipsWhatIsNoSampleAndSaysSo() throws IOException {
    Imported done =
        imported(
            ArchiveFormat.IMAGE_FOLDER,
            new Zips()
                .with("cat/1.png", Pictures.png(1))
                .with("dog/2.png", Pictures.png(2))
                .with("__MACOSX/cat/._1.png", "junk")
                .with("cat/.DS_Store", "junk")
                .with("cat/inner.zip", "PK")
                .with("README.txt", "hello"));
    assertThat(done.report().samples()).isEqualTo(2);
    assertThat(done.report().skipped())
        .containsExactlyInAnyOrder(
            new Remark("README.txt", "is no image by its name"),
            new Remark("__MACOSX/cat/._1.png", "left behind by an operating system"),
            new Remark("cat/.DS_Store", "left behind by an operating system"),
            new Remark("cat/inner.zip", "an archive within the archive is not opened"));
  }

  @Test
  void reportsEveryBrokenImageAtOnce() throws IOException {
    byte[] png = Pictures.png(5);
    List<Remark> faults =
        faults(
            new Zips()
                .with("cat/1.png", Pictures.png(1))
                .with("cat/2.png", Arrays.copyOf(png, png.length / 2))
                .with("dog/3.jpg", "no image at all")
                .with("stray.png", Pictures.png(4)));
    assertThat(faults)
        .extracting(Remark::file)
        .containsExactly("cat/2.png", "dog/3.jpg", "stray.png");
    assertThat(faults.get(0).reason()).contains("truncated or damaged");
    assertThat(faults.get(1).reason()).contains("no image of a known type");
    assertThat(faults.get(2).reason()).contains("lies in no class folder");
  }

  @Test
  void listsAHundredFaultsAndCountsTheRest() throws IOException {
    Zips zip = new Zips();
    for (int i = 0; i < 130; i++) {
      zip.with("cat/%03d.png".formatted(i), "broken");
    }
    ImportReport report =
        run(ArchiveFormat.IMAGE_FOLDER, zip.write(folder.resolve("a.zip")), ImportLimits.defaults())
            .report();
    assertThat(report.faults()).hasSize(100);
    assertThat(report.faultsInAll()).isEqualTo(130);
  }

  @Test
  void reportsAPictureInTwoSplits() throws IOException {
    List<Remark> faults =
        faults(
            new Zips()
                .with("train/cat/1.png", Pictures.png(1))
                .with("test/cat/9.png", Pictures.png(1)));
    assertThat(faults)
        .containsExactly(
            new Remark(
                "train/cat/1.png",
                "the same pixels as 'test/cat/9.png' of split test, here in split train; remove one"
                    + " of the two"));
  }

  @Test
  void refusesNamesThatLeadOutOfTheArchive() throws IOException {
    List<Remark> faults =
        faults(
            new Zips()
                .with("../../etc/cron.d/x.png", Pictures.png(1))
                .with("/etc/x.png", Pictures.png(2))
                .with("cat/..\\..\\x.png", Pictures.png(3))
                .with("C:/x.png", Pictures.png(4)));
    assertThat(faults)
        .extracting(Remark::reason)
        .filteredOn(reason -> reason.contains("leads out of the archive"))
        .hasSize(2);
    assertThat(faults)
        .extracting(Remark::reason)
        .filteredOn(reason -> reason.contains("is an absolute path"))
        .hasSize(2);
  }

  @Test
  void refusesLinksAndDoubledNames() throws IOException {
    Path zip =
        new Zips()
            .with("cat/1.png", Pictures.png(1))
            .with("cat/2.png", Pictures.png(2))
            .with("cat/link.png", "/etc/passwd")
            .write(folder.resolve("a.zip"));
    Zips.makeLink(zip, "cat/link.png");
    Zips.rename(zip, "cat/2.png", "cat/1.png");
    assertThat(faults(ArchiveFormat.IMAGE_FOLDER, zip, ImportLimits.defaults()))
        .contains(
            new Remark("cat/link.png", "is a symbolic link; pack the file itself"),
            new Remark("cat/1.png", "is in the archive twice"));
  }

  @Test
  void refusesBombs() throws IOException {
    byte[] zeros = new byte[8 << 20];
    Path zip =
        new Zips()
            .with("cat/zeros.png", zeros)
            .with("cat/1.png", Pictures.png(1))
            .write(folder.resolve("a.zip"));
    assertThat(faults(ArchiveFormat.IMAGE_FOLDER, zip, ImportLimits.defaults()).getFirst().reason())
        .contains("unpacks to more than 200 times its");
    var tight = new ImportLimits(1, 1 << 20, 1 << 20, 1 << 20, 200, 1000);
    assertThat(faults(ArchiveFormat.IMAGE_FOLDER, zip, tight).getFirst().reason())
        .contains("2 entries; at most 1 are read");
    var small = new ImportLimits(9, 1 << 20, 1 << 20, 100, 200, 1000);
    assertThat(faults(ArchiveFormat.IMAGE_FOLDER, zip, small))
        .extracting(Remark::reason)
        .anyMatch(reason -> reason.contains("8388608 bytes unpacked; at most 1048576"))
        .anyMatch(reason -> reason.contains("the archive unpacks to more than 100 bytes"));
  }

  @Test
  void refusesWhatIsNoZip() throws IOException {
    Path file = folder.resolve("a.zip");
    Files.writeString(file, "not a zip");
    assertThat(faults(ArchiveFormat.IMAGE_FOLDER, file, ImportLimits.defaults()))
        .extracting(Remark::reason)
        .containsExactly("the file is no readable zip archive; send a .zip, whole");
    byte[] whole = Files.readAllBytes(new Zips().with("cat/1.png", Pictures.png(1)).write(file));
    Files.write(file, Arrays.copyOf(whole, whole.length - 30));
    assertThat(faults(ArchiveFormat.IMAGE_FOLDER, file, ImportLimits.defaults())).hasSize(1);
  }

  @Test
  void readsCocoCaptions() throws IOException {
    String train =
        """
        {"images":[{"id":1,"file_name":"a.png","width":8,"height":6},
                   {"id":2,"file_name":"b.png"},{"id":3,"file_name":"mute.png"}],
         "annotations":[{"id":10,"image_id":1,"caption":" A cat. "},{"id":11,"image_id":2,"caption":"B"},
                        {"id":12,"image_id":1,"caption":"The cat again"}]}
        """;
    Imported done =
        imported(
            ArchiveFormat.COCO_CAPTIONS,
            new Zips()
                .with("annotations/captions_train2017.json", train)
                .with("train2017/a.png", Pictures.png(1))
                .with("train2017/b.png", Pictures.png(2))
                .with("train2017/mute.png", Pictures.png(3))
                .with("train2017/unknown.png", Pictures.png(4)));
    List<Sample> samples = DatasetVersion.open(blobs, done.version().digest()).samples();
    assertThat(samples).hasSize(2).allMatch(sample -> sample.split().equals("train"));
    assertThat(samples.getFirst().annotations().captions())
        .containsExactly("A cat.", "The cat again");
    assertThat(done.report().skipped())
        .containsExactlyInAnyOrder(
            new Remark("train2017/mute.png", "has no caption"),
            new Remark("train2017/unknown.png", "no document speaks of it"));
  }

  @Test
  void reportsEveryFaultOfACaptionsDocument() throws IOException {
    String document =
        """
        {"images":[{"id":1,"file_name":"gone.png"},{"id":2}],
         "annotations":[{"id":7,"image_id":99,"caption":"x"},{"id":8,"image_id":1,"caption":" "}]}
        """;
    Path zip =
        new Zips()
            .with("annotations/captions_val.json", document)
            .with("annotations/captions_train.json", "[1, 2")
            .write(folder.resolve("a.zip"));
    assertThat(faults(ArchiveFormat.COCO_CAPTIONS, zip, ImportLimits.defaults()))
        .extracting(Remark::reason)
        .containsExactlyInAnyOrder(
            "is no COCO captions document; it needs the lists images and annotations; see line 1",
            "annotation 7 is of the unknown image 99",
            "annotation 8 has no caption",
            "lists an image without id or file_name",
            "speaks of the image 'gone.png', which the archive does not hold");
  }

  @Test
  void collectsTheClassesInTheirOrder() throws IOException {
    Imported done =
        imported(
            ArchiveFormat.IMAGE_FOLDER,
            new Zips().with("b/1.png", Pictures.png(1)).with("a/2.png", Pictures.png(2)));
    assertThat(done.version().header().labelSpaces())
        .containsExactly(new LabelSpace("class", List.of("a", "b"), false));
  }
}
