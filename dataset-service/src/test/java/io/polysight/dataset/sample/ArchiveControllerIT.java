package io.polysight.dataset.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.dataset.Service;
import io.polysight.dataset.upload.Archives;
import io.polysight.platform.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ArchiveControllerIT {

  private static String archive(DatasetVersion version) {
    return "/api/v1/dataset-versions/" + version.id() + "/archive";
  }

  /** Split, digest of the pixels, captions and class of each sample, in the version's order. */
  private static List<String> samples(DatasetVersion version, String... members) {
    List<String> told = new ArrayList<>();
    String path = "/api/v1/dataset-versions/" + version.id() + "/samples?limit=200";
    for (JsonNode sample : Service.as("vera").get(path).json().path("items")) {
      String one = sample.path("split") + " " + sample.at("/image/pixels");
      for (String member : members) {
        one += " " + sample.at("/annotations/" + member);
      }
      told.add(one);
    }
    return told.stream().sorted().toList();
  }

  @Test
  void captionsOfADownloadedVersionUploadedAgainAreThoseOfTheSameSamples() {
    DatasetVersion version = Service.ingested(Service.scenes(12, 4));

    Answer zip = Service.as("vera").get(archive(version));

    assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
    assertThat(zip.header("Content-Disposition")).contains("attachment", "version-1", "coco.zip");
    var upload = Archives.uploaded(zip.bytes());
    DatasetVersion again = Service.ingested(Map.of("kind", "coco-captions", "upload", upload.id()));
    assertThat(again.faults()).isEmpty();
    assertThat(samples(again, "captions")).isEqualTo(samples(version, "captions")).hasSize(16);
  }

  @Test
  void classFoldersUploadedAgainAreTheSameVersion() {
    byte[] pets =
        Archives.zip(
            Map.of(
                "train/cat/1.png", Archives.png(11, 0),
                "train/dog/2.png", Archives.png(12, 0),
                "test/cat/3.png", Archives.png(13, 0)));
    DatasetVersion version =
        Service.ingested(Map.of("kind", "image-folder", "upload", Archives.uploaded(pets).id()));

    Answer zip = Service.as("vera").get(archive(version) + "?layout=IMAGE_FOLDER");

    var upload = Archives.uploaded(zip.bytes());
    DatasetVersion again = Service.ingested(Map.of("kind", "image-folder", "upload", upload.id()));
    assertThat(again.digest()).isEqualTo(version.digest());
  }

  @Test
  void aVersionIsDownloadedByItsTeamOnlyAndOnlyAsItCanBe() {
    DatasetVersion version = Service.ingested(Service.scenes(3, 3));

    assertThat(Service.as("otto").get(archive(version)).status()).isEqualTo(404);
    assertThat(Service.as("nora").get(archive(version)).status()).isEqualTo(404);
    assertThat(Service.get().api().get(archive(version)).status()).isEqualTo(401);
    assertThat(
            Service.as("vera")
                .get(archive(version) + "?labelSpace=breed")
                .faults()
                .get("labelSpace"))
        .contains("breed", "shape");
    assertThat(Service.as("vera").get(archive(version) + "?layout=YOLO").status()).isEqualTo(400);
  }
}
