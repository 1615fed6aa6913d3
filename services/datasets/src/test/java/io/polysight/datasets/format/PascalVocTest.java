package io.polysight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.image.Pictures;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Box;
import io.polysight.datasets.sample.Sample;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PascalVocTest {
  @TempDir private Path folder;
  private Imports imports;

  @BeforeEach
  void open() {
    imports = new Imports(ArchiveFormat.PASCAL_VOC, folder);
  }

  private static String object(String name, int left, int top, int right, int bottom, String more) {
    return "<object><name>%s</name>%s<bndbox><xmin>%d</xmin><ymin>%d</ymin><xmax>%d</xmax><ymax>%d</ymax></bndbox></object>"
        .formatted(name, more, left, top, right, bottom);
  }

  private static Zips one(String objects) throws IOException {
    return new Zips()
        .with("JPEGImages/1.png", Pictures.png(1))
        .with(
            "Annotations/1.xml",
            "<annotation><size><width>8</width><height>6</height></size>"
                + objects
                + "</annotation>");
  }

  @Test
  void countsPixelsFromOneAndBothEndsIn() throws IOException {
    Sample sample =
        imports
            .samples(one(object("cat", 1, 2, 8, 6, "") + object("dog", 3, 3, 3, 3, "")))
            .getFirst();
    assertThat(sample.annotations().objects())
        .extracting(AnnotatedObject::box)
        .containsExactly(new Box(0, 1, 8, 6), new Box(2, 2, 3, 3));
  }

  @Test
  void leavesOutDifficultObjectsAndPartsOfObjects() throws IOException {
    Zips zip =
        one(
            object("cat", 1, 1, 4, 4, "<difficult>1</difficult>")
                + object("dog", 2, 2, 5, 5, "<part><name>head</name></part>"));
    assertThat(imports.skipped(zip))
        .containsExactly("JPEGImages/1.png: 1 difficult objects left out");
    DatasetVersion version = imports.version(imports.run(zip));
    assertThat(version.samples().getFirst().annotations().objects()).hasSize(1);
    assertThat(version.header().labelSpace("class").labels()).containsExactly("cat", "dog");
    assertThat(version.header().labelSpace("class").exhaustive()).isFalse();
  }

  @Test
  void reportsWhatDoesNotFit() throws IOException {
    assertThat(
            imports.faults(
                one(object("cat", 2, 2, 12, 4, "") + object("dog", 5, 1, 2, 2, ""))
                    .with("Annotations/2.xml", "<annotation><object/></annotation>")
                    .with("Annotations/3.xml", "<voc/>")
                    .with("Annotations/4.xml", "<!DOCTYPE a><annotation/>")
                    .with("Annotations/5.xml", "<annotation/>")))
        .containsExactly(
            "JPEGImages/1.png: cat: box [1.0, 1.0, 12.0, 4.0] leaves the image of 8 x 6 pixels",
            "JPEGImages/1.png: dog: box [4.0, 0.0, 2.0, 2.0] ends before it begins",
            "Annotations/2.xml: object 1 has no name or no bndbox",
            "Annotations/3.xml: is no annotation of VOC's: its root is <voc>, not <annotation>",
            "Annotations/4.xml: is no readable XML without a document type",
            "Annotations/5.xml: speaks of the image '5', which the archive does not hold");
  }

  @Test
  void readsBloodCells() throws IOException {
    DatasetVersion version =
        imports.version(
            imports.run(new Zips().withFolder(ReferenceData.path("bccd-detection"), "")));
    assertThat(version.header().splits()).isEqualTo(Map.of("train", 205, "val", 87));
    Map<String, Long> boxes =
        version.samples().stream()
            .flatMap(sample -> sample.annotations().objects().stream())
            .collect(
                Collectors.groupingBy(
                    object -> String.valueOf(object.labels().get("class")), Collectors.counting()));
    assertThat(boxes).isEqualTo(Map.of("RBC", 3350L, "WBC", 301L, "Platelets", 292L));
    assertThat(version.samples().getFirst().annotations().objects().getFirst().box())
        .isEqualTo(new Box(259, 176, 491, 376));
  }

  @Test
  void readsWhatDatumaroWrites() throws IOException {
    ImportOutcome outcome =
        imports.run(
            new Zips()
                .withFolder(ReferenceData.path("dataset-readers/voc_dataset/voc_dataset1"), ""));
    List<Sample> samples = imports.version(outcome).samples();
    assertThat(samples).hasSize(1);
    assertThat(samples.getFirst().split()).isEqualTo("train");
    assertThat(samples.getFirst().annotations().objects())
        .extracting(AnnotatedObject::box)
        .containsExactly(new Box(0, 1, 3, 4), new Box(3, 4, 6, 7));
    assertThat(outcome.report().skipped())
        .extracting(ImportReport.Remark::file)
        .contains("JPEGImages/2007_000002.jpg", "SegmentationClass/2007_000001.png");
  }
}
