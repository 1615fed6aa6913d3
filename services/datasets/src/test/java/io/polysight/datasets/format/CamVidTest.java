package io.polysight.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.AnnotatedObject;
import io.polysight.datasets.sample.Box;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamVidTest {
  @TempDir private Path folder;
  private Imports imports;

  @BeforeEach
  void open() {
    imports = new Imports(ArchiveFormat.CAMVID, folder);
  }

  /** Three pixels in a row. */
  private static byte[] row(int... colours) {
    byte[] rgb = new byte[3 * colours.length];
    for (int i = 0; i < colours.length; i++) {
      rgb[3 * i] = (byte) (colours[i] >> 16);
      rgb[3 * i + 1] = (byte) (colours[i] >> 8);
      rgb[3 * i + 2] = (byte) colours[i];
    }
    return PngEncoder.encode(new RgbImage(colours.length, 1, rgb));
  }

  @Test
  void makesOneThingOfAllPixelsOfAClass() throws IOException {
    Zips zip =
        new Zips()
            .with("val/a.png", row(1, 2, 3))
            .with("valannot/a.png", row(0x080808, 0x0b0b0b, 0x080808))
            .with("val/b.png", row(4, 5, 6));
    assertThat(imports.skipped(zip)).containsExactly("val/b.png: has no label map");
    DatasetVersion version = imports.version(imports.run(zip));
    assertThat(version.header().labelSpace("class").labels()).hasSize(11).startsWith("sky");
    AnnotatedObject car = version.samples("val").getFirst().annotations().objects().getFirst();
    assertThat(car.labels()).isEqualTo(Map.of("class", "car"));
    assertThat(Objects.requireNonNull(car.mask()).toBits()).containsExactly(true, false, true);
    assertThat(car.box()).isEqualTo(new Box(0, 0, 3, 1));
  }

  @Test
  void takesColoursFromTheArchiveWhereItNamesThem() throws IOException {
    DatasetVersion version =
        imports.version(
            imports.run(
                new Zips()
                    .with("train/a.png", row(1, 2))
                    .with("trainannot/a.png", row(0x804080, 0))
                    .with("label_colors.txt", "128 64 128\tRoad\n0 0 0\tVoid\n")));
    assertThat(version.header().labelSpace("class").labels()).containsExactly("Road");
    assertThat(version.samples().getFirst().annotations().objects()).hasSize(1);
  }

  @Test
  void reportsLabelMapsThatDoNotFit() throws IOException {
    assertThat(
            imports.faults(
                new Zips()
                    .with("train/a.png", row(1, 2))
                    .with("trainannot/a.png", row(0, 0, 0))
                    .with("train/b.png", row(1, 2))
                    .with("trainannot/b.png", row(0, 0x804080))
                    .with("trainannot/c.png", row(0, 0))
                    .with("train/d.png", row(3, 2))
                    .with("trainannot/d.png", "no image")))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(
                        "trainannot/a.png: a label map of 3 x 1 pixels for an image of 2 x 1"),
            second ->
                assertThat(second)
                    .startsWith("trainannot/b.png: the pixel (1, 0) is 804080, which is no class"),
            third ->
                assertThat(third)
                    .isEqualTo(
                        "trainannot/c.png: is of no image; 'train/' holds none of that name"),
            fourth -> assertThat(fourth).startsWith("trainannot/d.png: the bytes are no image"));
  }

  @Test
  void readsRoadScenesPixelByPixel() throws IOException {
    Path source = ReferenceData.path("camvid-mini");
    Zips zip = new Zips();
    for (String part : List.of("train", "trainannot", "val", "valannot")) {
      zip.withFolder(source.resolve(part), part + "/");
    }
    DatasetVersion version = imports.version(imports.run(zip));
    assertThat(version.header().splits()).isEqualTo(Map.of("train", 36, "val", 8));
    var sample = version.samples("val").getFirst();
    RgbImage map =
        new ImageDecoder()
            .decode(Files.readAllBytes(source.resolve(sample.id().replace("val/", "valannot/"))))
            .image();
    List<String> names = version.header().labelSpace("class").labels();
    for (AnnotatedObject object : sample.annotations().objects()) {
      int number = names.indexOf(object.labels().get("class"));
      int pixels = 0;
      for (int i = 0; i < map.bytes().length; i += 3) {
        pixels += map.bytes()[i] == number ? 1 : 0;
      }
      assertThat(Objects.requireNonNull(object.mask()).area())
          .as(names.get(number))
          .isEqualTo(pixels);
    }
  }
}
