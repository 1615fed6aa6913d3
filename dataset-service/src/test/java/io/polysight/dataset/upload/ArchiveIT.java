package io.polysight.dataset.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.EventType;
import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.DatasetVersionRejected;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.contracts.datasets.Upload;
import io.polysight.dataset.Service;
import io.polysight.platform.testing.Answer;
import io.polysight.tasks.Faults.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveIT {
  private static final byte[] CATS_AND_DOGS =
      Archives.zip(
          Map.of(
              "train/cat/1.png", Archives.png(1, 0),
              "train/dog/2.png", Archives.png(2, 0),
              "test/cat/3.png", Archives.png(3, 0)));

  private static Map<String, Object> folder(Upload upload) {
    return Map.of("kind", "image-folder", "upload", upload.id());
  }

  @Test
  void ingestsAnImageFolder() {
    Upload upload = Archives.uploaded(CATS_AND_DOGS);
    DatasetVersion version = Service.ingested(folder(upload));

    assertThat(version.state()).isEqualTo(DatasetVersion.State.READY);
    assertThat(version.splits()).isEqualTo(Map.of("train", 2L, "test", 1L));
    assertThat(version.labelSpaces().get("class").names()).containsExactly("cat", "dog");

    DatasetVersion again = Service.ingested(folder(Archives.uploaded(CATS_AND_DOGS)));
    assertThat(again.digest()).isEqualTo(version.digest());
  }

  @Test
  void ingestsCaptions() {
    String captions =
        """
        {"images": [{"id": 1, "file_name": "1.png"}],
         "annotations": [{"id": 1, "image_id": 1, "caption": "A plain picture."},
                         {"id": 2, "image_id": 1, "caption": "Nothing but red."}]}
        """;
    Upload upload =
        Archives.uploaded(
            Archives.zip(
                Map.of(
                    "train2017/1.png",
                    Archives.png(9, 9),
                    "annotations/captions_train2017.json",
                    captions.getBytes(UTF_8))));

    DatasetVersion version =
        Service.ingested(Map.of("kind", "coco-captions", "upload", upload.id()));

    assertThat(version.faults()).isEmpty();
    Answer samples =
        Service.as("vera").get("/api/v1/dataset-versions/" + version.id() + "/samples");
    assertThat(samples.json().at("/items/0/annotations/captions/1").asString())
        .isEqualTo("Nothing but red.");
  }

  @Test
  void rejectsABadArchiveWithEveryFaultAndLeavesNothingBehind() {
    byte[] broken = Arrays.copyOf(Archives.png(1, 1), 40);
    Upload upload =
        Archives.uploaded(
            Archives.zip(
                Map.of(
                    "train/cat/good.png", Archives.png(50, 0),
                    "test/cat/leaked.png", Archives.png(50, 0),
                    "train/cat/broken.png", broken,
                    "train/cat/text.png", "no picture".getBytes(UTF_8))));
    List<String> before = Service.keys();
    Dataset dataset = Service.dataset();

    DatasetVersion version =
        Service.ended(Service.request(dataset, folder(upload)).as(DatasetVersion.class).id());

    assertThat(version.state()).isEqualTo(DatasetVersion.State.REJECTED);
    assertThat(version.faults())
        .extracting(Fault::field)
        .contains("train/cat/broken.png", "train/cat/text.png")
        .anyMatch(field -> field.endsWith("leaked.png") || field.endsWith("good.png"));
    assertThat(version.digest()).isNull();
    assertThat(version.labelSpaces()).isEqualTo(Map.<String, LabelSpace>of());
    assertThat(Service.keys()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(
            Service.get()
                .events()
                .await(
                    EventType.DATASET_VERSION_REJECTED,
                    e -> e.as(DatasetVersionRejected.class).version().equals(version.id()))
                .as(DatasetVersionRejected.class)
                .faults())
        .isEqualTo(version.faults());
  }

  @Test
  void rejectsPathsOutOfTheArchive() {
    Upload upload =
        Archives.uploaded(
            Archives.zip(
                Map.of("cat/1.png", Archives.png(7, 0), "../../etc/cron.d/x", Archives.png(8, 0))));

    DatasetVersion version = Service.ingested(folder(upload));

    assertThat(version.state()).isEqualTo(DatasetVersion.State.REJECTED);
    assertThat(version.faults().toString()).contains("../../etc/cron.d/x");
  }

  @Test
  void rejectsADecompressionBomb() {
    Upload upload = Archives.uploaded(Archives.zip(Map.of("cat/bomb.png", new byte[60 << 20])));

    DatasetVersion version = Service.ingested(folder(upload));

    assertThat(version.state()).isEqualTo(DatasetVersion.State.REJECTED);
    assertThat(version.faults().getFirst().field()).isEqualTo("cat/bomb.png");
  }

  @Test
  void rejectsWhatIsNoArchive() {
    DatasetVersion version =
        Service.ingested(folder(Archives.uploaded("not a zip".getBytes(UTF_8))));

    assertThat(version.state()).isEqualTo(DatasetVersion.State.REJECTED);
    assertThat(version.faults()).hasSize(1);
  }

  @Test
  void refusesAnUploadThatIsForeignOrOpenOrUnknown() {
    Upload open = Archives.begin(10);
    Upload foreign =
        Service.as("otto")
            .post("/api/v1/uploads", Map.of("team", "retail", "fileName", "a.zip", "bytes", 10))
            .as(Upload.class);
    Dataset dataset = Service.dataset();
    long before = Service.rows("dataset_version");

    Answer notComplete = Service.request(dataset, folder(open));
    Answer notMine = Service.request(dataset, folder(foreign));
    Answer missing = Service.request(dataset, Map.of("kind", "image-folder"));

    assertThat(notComplete.faults().get("source.upload")).contains("is not complete");
    assertThat(notMine.faults().get("source.upload")).contains("no upload", "vision");
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.text()).contains("upload");
    assertThat(Service.rows("dataset_version")).isEqualTo(before);
  }
}
