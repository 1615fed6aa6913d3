package io.polysight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.cli.life.Narrator;
import io.polysight.cli.life.Platform;
import io.polysight.contracts.datasets.DatasetSource.ImageFolder;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.datasets.image.DecodedImage;
import io.polysight.datasets.image.ImageDecoder;
import io.polysight.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A team brings a zip of class folders with real photos, straight to the object store. */
class RealPhotosStoryIT {
  private static final PlatformUnderTest POLYSIGHT = PlatformUnderTest.get();

  @Test
  void aZipOfClassFoldersBecomesAVersionWithItsNames() throws IOException {
    Path zip = ReferenceData.path("cifar10-jpeg/test.zip");
    Platform platform = new Platform(POLYSIGHT.as("ben"), "vision", Narrator.SILENT);
    DatasetVersion version =
        platform.dataset("photos", new ImageFolder(platform.upload(zip)), Duration.ofMinutes(3));
    assertThat(version.samples()).isEqualTo(1500);
    assertThat(version.splits()).containsExactly(Map.entry("test", 1500L));
    LabelSpace classes = Objects.requireNonNull(version.labelSpaces().get("class"));
    assertThat(classes.names()).hasSize(10).contains("airplane", "truck");
    assertThat(version.digest()).matches("[0-9a-f]{64}");

    String samples = "/dataset-versions/" + version.id() + "/samples";
    List<?> items =
        (List<?>) POLYSIGHT.as("vera").get(samples + "?limit=1", Map.class).get("items");
    Object id = ((Map<?, ?>) items.getFirst()).get("id");
    DecodedImage photo =
        new ImageDecoder().decode(POLYSIGHT.as("vera").bytes(samples + "/" + id + "/image"));
    assertThat(photo.image().width()).isEqualTo(32);
  }
}
