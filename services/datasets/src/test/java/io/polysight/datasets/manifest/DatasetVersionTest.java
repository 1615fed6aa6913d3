package io.polysight.datasets.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.datasets.blob.CachedBlobs;
import io.polysight.datasets.blob.FolderBlobs;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.image.Pictures;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Annotations;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.Relation;
import io.polysight.datasets.sample.RleMask;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetVersionTest {
  @TempDir private Path folder;
  private FolderBlobs blobs;

  @BeforeEach
  void openBlobs() {
    blobs = new FolderBlobs(folder.resolve("blobs"));
  }

  private VersionSummary write(int samples) throws IOException {
    try (var writer = new VersionWriter(blobs, folder)) {
      for (int i = 0; i < samples; i++) {
        writer.add(
            "picture-" + i,
            i % 5 == 0 ? Sample.VAL : Sample.TRAIN,
            Pictures.noise(20, 10 + i % 3, i),
            Annotations.ofLabel("class", i % 2 == 0 ? "even" : "odd"));
      }
      return writer.finish();
    }
  }

  @Test
  void readsBackWhatWasWritten() throws IOException {
    VersionSummary summary = write(50);
    DatasetVersion version = DatasetVersion.open(blobs, summary.digest());
    assertThat(version.header()).isEqualTo(summary.header());
    assertThat(version.header().samples()).isEqualTo(50);
    assertThat(version.header().splits()).isEqualTo(Map.of("train", 40, "val", 10));
    assertThat(version.header().labelSpaces())
        .containsExactly(new LabelSpace("class", List.of("even", "odd"), false));
    List<Sample> samples = version.samples();
    for (int i = 0; i < 50; i++) {
      assertThat(samples.get(i).id()).isEqualTo("picture-" + i);
      assertThat(version.image(samples.get(i))).isEqualTo(Pictures.noise(20, 10 + i % 3, i));
    }
    assertThat(version.samples("val")).hasSize(10);
    assertThat(version.samples("nothing")).isEmpty();
  }

  @Test
  void keepsEveryKindOfAnnotation() throws IOException {
    var annotations =
        new Annotations(
            Map.of("class", "red circle", "colour", "red"),
            List.of("a red circle", "ein Kreis, „rot“"),
            List.of(
                new AnnotatedObject(
                    Map.of("shape", "circle"),
                    new Box(1, 2, 3.5, 4),
                    RleMask.of(1, 2, new boolean[] {false, true}),
                    0,
                    7),
                new AnnotatedObject(null, new Box(0, 0, 1, 1), null, null, null)),
            List.of(new Relation(0, "left_of", 1)),
            List.of(new Question("what colour ?", "red", "colour")));
    try (var writer = new VersionWriter(blobs, folder)) {
      writer.add("one", "train", Pictures.noise(4, 4, 1), annotations);
      writer.add("two", "train", Pictures.noise(4, 4, 2), Annotations.none());
      VersionSummary summary = writer.finish();
      List<Sample> samples = DatasetVersion.open(blobs, summary.digest()).samples();
      assertThat(samples.get(0).annotations()).isEqualTo(annotations);
      assertThat(samples.get(1).annotations()).isEqualTo(Annotations.none());
      assertThat(summary.header().annotations())
          .isEqualTo(Map.of("captions", 2, "objects", 2, "relations", 1, "questions", 1));
      String manifest = Files.readString(blobs.file(Keys.manifest(summary.digest())));
      assertThat(manifest.lines().skip(2).findFirst().orElseThrow())
          .endsWith("\"height\":4}}")
          .doesNotContain("annotations", "null");
    }
  }

  @Test
  void isNamedByItsContentAlone() throws IOException {
    String first = write(12).digest();
    String again = write(12).digest();
    assertThat(again).isEqualTo(first);
    assertThat(write(13).digest()).isNotEqualTo(first);
    assertThat(Sha256.hex(blobs.file(Keys.manifest(first)))).isEqualTo(first);
  }

  @Test
  void fillsSeveralShardsAndStoresEqualImagesOnce() throws IOException {
    RgbImage large = Pictures.noise(1000, 1000, 1);
    try (var writer = new VersionWriter(blobs, folder)) {
      for (int i = 0; i < 4; i++) {
        writer.add("large-" + i, "train", Pictures.noise(1000, 1000, i), Annotations.none());
      }
      writer.add("again", "train", large, Annotations.none());
      VersionSummary summary = writer.finish();
      DatasetVersion version = DatasetVersion.open(blobs, summary.digest());
      assertThat(summary.header().shards()).hasSize(2);
      for (String shard : summary.header().shards()) {
        assertThat(Files.size(blobs.file(Keys.shard(shard)))).isLessThan(9L << 20);
      }
      List<Sample> samples = version.samples();
      assertThat(samples.get(4).image()).isEqualTo(samples.get(1).image());
      assertThat(version.image(samples.get(4))).isEqualTo(large);
    }
  }

  @Test
  void reportsAPictureInTwoSplits() throws IOException {
    try (var writer = new VersionWriter(blobs, folder)) {
      writer.add("a", "train", Pictures.noise(4, 4, 1), Annotations.none());
      writer.add("b", "train", Pictures.noise(4, 4, 1), Annotations.none());
      writer.add("c", "test", Pictures.noise(4, 4, 1), Annotations.none());
      assertThat(writer.leaks()).containsExactly(new SplitLeak("a", "train", "c", "test"));
      assertThatThrownBy(writer::finish).hasMessageContaining("same pixels as 'a' of split train");
    }
    assertThat(folder.resolve("blobs/manifests")).doesNotExist();
  }

  @Test
  void refusesWhatWouldMakeABadVersion() throws IOException {
    try (var writer = new VersionWriter(blobs, folder)) {
      assertThatThrownBy(writer::finish).hasMessageContaining("at least one sample");
      writer.add("a", "train", Pictures.noise(4, 4, 1), Annotations.none());
      assertThatThrownBy(
              () -> writer.add("a", "train", Pictures.noise(4, 4, 2), Annotations.none()))
          .hasMessageContaining("'a' is used twice");
      assertThatThrownBy(
              () -> writer.add("b", "Train!", Pictures.noise(4, 4, 2), Annotations.none()))
          .hasMessageContaining("split 'Train!'");
    }
  }

  @Test
  void noticesAnyByteThatChanged() throws IOException {
    VersionSummary summary = write(3);
    DatasetVersion version = DatasetVersion.open(blobs, summary.digest());
    List<Sample> samples = version.samples();
    flip(blobs.file(Keys.shard(samples.get(1).image().shard())), samples.get(1).image().offset());
    assertThatThrownBy(() -> version.imageFile(samples.get(1)))
        .hasMessageContaining("the image of sample 'picture-1'")
        .hasMessageContaining("is damaged");
    assertThat(version.imageFile(samples.get(0))).isNotEmpty();
    Path manifest = blobs.file(Keys.manifest(summary.digest()));
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("picture-2", "picture-9"));
    assertThatThrownBy(version::samples).hasMessageContaining("it was changed in the store");
  }

  @Test
  void refusesAVersionThatIsNotThere() {
    assertThatThrownBy(() -> DatasetVersion.open(blobs, "0".repeat(64)))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> DatasetVersion.open(blobs, "../secret"))
        .hasMessageContaining("is no SHA-256");
  }

  @Test
  void readsThroughACacheThatRepairsItself() throws IOException {
    VersionSummary summary = write(6);
    Path cache = folder.resolve("cache");
    DatasetVersion first = DatasetVersion.open(new CachedBlobs(blobs, cache), summary.digest());
    Sample sample = first.samples().getFirst();
    RgbImage image = first.image(sample);
    String shard = Keys.shard(sample.image().shard());
    flip(cache.resolve(shard), 5);
    var reopened = new CachedBlobs(blobs, cache);
    assertThat(DatasetVersion.open(reopened, summary.digest()).image(sample)).isEqualTo(image);
    assertThat(Sha256.hex(cache.resolve(shard))).isEqualTo(sample.image().shard());
    Files.delete(blobs.file(shard));
    var offline = new CachedBlobs(blobs, cache);
    assertThat(DatasetVersion.open(offline, summary.digest()).image(sample)).isEqualTo(image);
  }

  @Test
  void refusesADamagedDownload() throws IOException {
    VersionSummary summary = write(2);
    String shard = Keys.shard(summary.header().shards().getFirst());
    flip(blobs.file(shard), 5);
    var cached = new CachedBlobs(blobs, folder.resolve("cache"));
    assertThatThrownBy(() -> cached.range(shard, 0, 1)).hasMessageContaining("it is damaged");
  }

  @Test
  void keepsBlobKeysInsideTheFolder() {
    assertThatThrownBy(() -> blobs.put("../outside", new byte[1]))
        .hasMessageContaining("leads out of the folder");
    assertThatThrownBy(() -> blobs.exists("/etc/passwd"))
        .hasMessageContaining("leads out of the folder");
  }

  private static void flip(Path file, long at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) at] ^= 1;
    Files.write(file, bytes);
  }
}
