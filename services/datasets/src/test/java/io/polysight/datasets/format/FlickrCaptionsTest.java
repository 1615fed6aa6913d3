package io.polysight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.image.Pictures;
import io.polysight.datasets.sample.Sample;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlickrCaptionsTest {
  @TempDir private Path folder;
  private Imports imports;

  @BeforeEach
  void open() {
    imports = new Imports(ArchiveFormat.FLICKR_CAPTIONS, folder);
  }

  @Test
  void readsTokenFilesWithListsOfSplits() throws IOException {
    Zips zip =
        new Zips()
            .with("Flicker8k_Dataset/1.png", Pictures.png(1))
            .with("Flicker8k_Dataset/2.png", Pictures.png(2))
            .with("Flicker8k_Dataset/3.png", Pictures.png(3))
            .with(
                "Flickr8k.token.txt",
                "1.png#0\tA dog .\n1.png#1\tA cat, too .\n2.png#0\tSea\n3.png#0\tSky\n2.jpg.1#0\tSea\n")
            .with("Flickr_8k.trainImages.txt", "1.png\n")
            .with("Flickr_8k.devImages.txt", "2.png\n");
    List<Sample> samples = imports.samples(zip);
    assertThat(samples).extracting(Sample::split).containsExactly("train", "val");
    assertThat(samples.getFirst().annotations().captions())
        .containsExactly("A dog .", "A cat, too .");
    assertThat(imports.skipped(zip))
        .containsExactly(
            "Flicker8k_Dataset/3.png: is in the list of no split",
            "2.jpg.1: has captions, but is not in the archive");
  }

  @Test
  void reportsLinesThatDoNotFit() throws IOException {
    assertThat(
            imports.faults(
                new Zips()
                    .with("1.png", Pictures.png(1))
                    .with("captions.txt", "image,caption\n1.png\n1.png,\n1.png,\"a \"\"b\"\"\"\n")))
        .containsExactly(
            "captions.txt:2: is no line image,caption", "captions.txt:3: is no line image,caption");
  }

  @Test
  void readsFlickr() throws IOException {
    List<Sample> samples =
        imports.samples(new Zips().withFolder(ReferenceData.path("flickr8k-mini"), ""));
    assertThat(samples).hasSize(700);
    assertThat(samples.stream().mapToInt(s -> s.annotations().captions().size()).sum())
        .isEqualTo(3500);
    assertThat(samples.stream().flatMap(s -> s.annotations().captions().stream()))
        .contains("A black dog and a spotted dog are fighting")
        .noneMatch(caption -> caption.startsWith("\""));
    assertThat(samples).extracting(Sample::split).contains("train", "val", "test");
  }
}
