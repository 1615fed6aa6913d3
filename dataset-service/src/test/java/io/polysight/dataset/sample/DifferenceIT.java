package io.polysight.dataset.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.datasets.Dataset;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.VersionDifference;
import io.polysight.contracts.datasets.VersionDifference.Kind;
import io.polysight.contracts.datasets.VersionDifference.SampleChange;
import io.polysight.contracts.datasets.VersionDifference.SplitDifference;
import io.polysight.dataset.Service;
import io.polysight.dataset.upload.Archives;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceIT {

  @Test
  void tellsWhatCameWentAndChanged() {
    Dataset dataset = Service.dataset();
    DatasetVersion first =
        version(
            dataset,
            Map.of(
                "train/cat/1.png", Archives.png(1, 0),
                "train/cat/2.png", Archives.png(2, 0),
                "train/dog/3.png", Archives.png(3, 0),
                "test/dog/4.png", Archives.png(4, 0)));
    DatasetVersion second =
        version(
            dataset,
            Map.of(
                "train/cat/1.png", Archives.png(1, 0),
                "train/cat/2.png", Archives.png(20, 0),
                "test/dog/4.png", Archives.png(4, 0),
                "test/cat/5.png", Archives.png(5, 0)));

    VersionDifference difference =
        Service.as("vera")
            .get("/api/v1/dataset-versions/" + second.id() + "/difference?from=" + first.id())
            .as(VersionDifference.class);

    assertThat(difference.unchanged()).isEqualTo(2);
    assertThat(difference.kinds())
        .isEqualTo(Map.of(Kind.ADDED, 1L, Kind.REMOVED, 1L, Kind.IMAGE, 1L));
    assertThat(difference.changes())
        .containsExactlyInAnyOrder(
            new SampleChange("train/cat/2.png", List.of(Kind.IMAGE)),
            new SampleChange("test/cat/5.png", List.of(Kind.ADDED)),
            new SampleChange("train/dog/3.png", List.of(Kind.REMOVED)));
    assertThat(difference.splits())
        .isEqualTo(Map.of("train", new SplitDifference(3, 2), "test", new SplitDifference(1, 2)));
  }

  @Test
  void hidesAForeignVersionToCompareWith() {
    DatasetVersion own = Service.ingested(Service.scenes(2, 1));
    String path = "/api/v1/dataset-versions/" + own.id() + "/difference?from=";

    assertThat(Service.as("vera").get(path + "00000000-0000-7000-8000-000000000000").status())
        .isEqualTo(404);
    assertThat(Service.as("otto").get(path + own.id()).status()).isEqualTo(404);
  }

  private static DatasetVersion version(Dataset dataset, Map<String, byte[]> files) {
    var upload = Archives.uploaded(Archives.zip(files));
    Map<String, Object> source = Map.of("kind", "image-folder", "upload", upload.id());
    return Service.ended(Service.request(dataset, source).as(DatasetVersion.class).id());
  }
}
