package io.polysight.scenes.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.datasets.blob.FolderBlobs;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.manifest.LabelSpace;
import io.polysight.datasets.manifest.VersionSummary;
import io.polysight.datasets.sample.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenesVersionTest {
  private static final SceneSpec SPEC = SceneSpec.of(11, 300, 30, 20);

  @TempDir private Path folder;

  @Test
  void writesWhatTheGeneratorDraws() throws IOException {
    var blobs = new FolderBlobs(folder.resolve("blobs"));
    VersionSummary summary = ScenesVersion.write(SPEC, blobs, folder);
    assertThat(summary.header().splits()).isEqualTo(Map.of("train", 300, "val", 30, "test", 20));
    assertThat(summary.header().labelSpaces())
        .extracting(LabelSpace::name)
        .containsExactly("background", "class", "colour", "shape", "size", "texture");
    DatasetVersion version = DatasetVersion.open(blobs, summary.digest());
    Sample sample = version.samples("val").get(7);
    Scene scene = new SceneGenerator(SPEC).scene("val", 7);
    assertThat(sample.id()).isEqualTo("val/000007");
    assertThat(sample.annotations()).isEqualTo(scene.annotations());
    assertThat(version.image(sample)).isEqualTo(scene.image());
  }

  @Test
  void givesOneSpecificationOneDigest() throws IOException {
    String first = ScenesVersion.write(SPEC, new FolderBlobs(folder.resolve("a")), folder).digest();
    String second =
        ScenesVersion.write(SPEC, new FolderBlobs(folder.resolve("b")), folder).digest();
    assertThat(second).isEqualTo(first);
    String other =
        ScenesVersion.write(
                SceneSpec.of(12, 300, 30, 20), new FolderBlobs(folder.resolve("b")), folder)
            .digest();
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void passesOverPicturesItDrewBefore() throws IOException {
    // A world this small repeats itself within some thousand scenes; no two samples may be equal.
    var spec =
        new SceneSpec(
            1,
            24,
            1,
            1,
            null,
            List.of("red square"),
            List.of("plain"),
            List.of("dark"),
            List.of(new SplitSpec("train", 600), new SplitSpec("test", 200)));
    var blobs = new FolderBlobs(folder.resolve("blobs"));
    VersionSummary summary = ScenesVersion.write(spec, blobs, folder);
    List<Sample> samples = DatasetVersion.open(blobs, summary.digest()).samples();
    assertThat(samples).hasSize(800);
    assertThat(samples.stream().map(sample -> sample.image().pixels()).distinct()).hasSize(800);
  }

  @Test
  void saysWhenItWritesNothing() {
    assertThatThrownBy(() -> SceneSpec.of(1, 0, 1, 1))
        .hasMessageContaining("splits[0].count: 0 is outside 1 to 1000000");
  }
}
