package io.polysight.dataset.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.SimilarPair;
import io.polysight.contracts.datasets.VersionStatistics;
import io.polysight.contracts.datasets.VersionStatistics.Bin;
import io.polysight.contracts.datasets.VersionStatistics.SimilaritySearch.State;
import io.polysight.dataset.Service;
import io.polysight.dataset.upload.Archives;
import io.polysight.datasets.image.AreaAverage;
import io.polysight.datasets.image.JpegEncoder;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.platform.testing.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cats in 200 x 100 and dogs in 100 x 100 pixels; one dog is in both splits, in another size. */
class StatisticsIT {
  private static String version;

  @BeforeAll
  static void ingest() {
    RgbImage leaked = spots(5, 100, 100);
    Map<String, byte[]> files =
        Map.of(
            "train/cat/1.png", PngEncoder.encode(spots(1, 200, 100)),
            "train/cat/2.png", PngEncoder.encode(spots(2, 200, 100)),
            "train/cat/2 again.png", PngEncoder.encode(spots(2, 200, 100)),
            "train/dog/3.png", PngEncoder.encode(spots(3, 100, 100)),
            "train/dog/5.png", PngEncoder.encode(leaked),
            "test/dog/4.png", PngEncoder.encode(spots(4, 100, 100)),
            "test/dog/5.jpg", JpegEncoder.encode(AreaAverage.scaled(leaked, 80, 80), 0.8f),
            "test/dog/plain.png", Archives.png(90, 90));
    var upload = Archives.uploaded(Archives.zip(files));
    DatasetVersion ingested =
        Service.ingested(Map.of("kind", "image-folder", "upload", upload.id()));
    assertThat(ingested.faults()).isEmpty();
    version = "/api/v1/dataset-versions/" + ingested.id();
  }

  @Test
  void countsClassesPerSplitSizesKindsAndProblems() {
    VersionStatistics statistics = searched("");

    assertThat(statistics.samples()).isEqualTo(8);
    assertThat(statistics.matching()).isEqualTo(8);
    assertThat(bins(statistics, "split"))
        .containsExactly(
            new Bin("train", 5, 5, Map.of("train", 5L)), new Bin("test", 3, 3, Map.of("test", 3L)));
    assertThat(bins(statistics, "label"))
        .containsExactly(
            new Bin("class:dog", 5, 5, Map.of("test", 3L, "train", 2L)),
            new Bin("class:cat", 3, 3, Map.of("train", 3L)));
    assertThat(bins(statistics, "imageEdge"))
        .extracting(Bin::value, Bin::samples)
        .containsExactly(tuple("8", 1L), tuple("64", 4L), tuple("128", 3L));
    assertThat(bins(statistics, "annotation")).extracting(Bin::value).containsExactly("labels");
    assertThat(bins(statistics, "problem"))
        .extracting(Bin::value, Bin::samples)
        .containsExactlyInAnyOrder(
            tuple("same-pixels", 2L),
            tuple("near-duplicate", 2L),
            tuple("near-duplicate-across-splits", 2L));
    assertThat(statistics.similarity().withoutStructure()).isEqualTo(1);
  }

  @Test
  void countsUnderAFilterWhatAnotherChoiceOfItWouldGive() {
    VersionStatistics statistics = searched("?split=train&label=class:dog");

    assertThat(statistics.matching()).isEqualTo(2);
    assertThat(bins(statistics, "split"))
        .extracting(Bin::value, Bin::samples)
        .containsExactly(tuple("test", 3L), tuple("train", 2L));
    assertThat(bins(statistics, "label"))
        .extracting(Bin::value, Bin::samples)
        .containsExactly(tuple("class:cat", 3L), tuple("class:dog", 2L));
  }

  @Test
  void listsTheSamplesThatAFilterCounts() {
    searched("");

    assertThat(ids("?problem=near-duplicate-across-splits"))
        .containsExactlyInAnyOrder("train/dog/5.png", "test/dog/5.jpg");
    assertThat(ids("?label=class:cat&label=class:dog&split=test")).hasSize(3);
    assertThat(ids("?imageEdge=128&problem=same-pixels")).hasSize(2);
  }

  @Test
  void showsWhichSamplesLookAlike() {
    searched("");

    List<SimilarPair> pairs = new ArrayList<>();
    for (JsonNode pair :
        Service.as("vera").get(version + "/similar-pairs?acrossSplits=true").json().path("items")) {
      pairs.add(JsonMapper.shared().treeToValue(pair, SimilarPair.class));
    }

    assertThat(pairs).hasSize(1);
    assertThat(List.of(pairs.getFirst().first(), pairs.getFirst().second()))
        .containsExactlyInAnyOrder("train/dog/5.png", "test/dog/5.jpg");
    Answer page = Service.as("vera").get(version + "/similar-pairs?limit=1");
    assertThat(page.json().path("items")).hasSize(1);
    assertThat(
            Service.as("vera")
                .get(version + "/similar-pairs?after=" + page.json().path("next").asString())
                .json()
                .path("items"))
        .hasSize(1);
  }

  @Test
  void refusesValuesThatTheVersionDoesNotHave() {
    Answer answer =
        Service.as("vera").get(version + "/statistics?label=class:bird&imageEdge=7&problem=ugly");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults().get("label")).contains("class:bird", "class:cat", "class:dog");
    assertThat(answer.faults()).containsKeys("imageEdge", "problem");
  }

  @Test
  void takesALabelWithACommaAsOne() {
    String odd = URLEncoder.encode("class:cat,class:dog", StandardCharsets.UTF_8);

    assertThat(Service.as("vera").get(version + "/samples?label=" + odd).faults().get("label"))
        .contains("'class:cat,class:dog'");
  }

  private static VersionStatistics searched(String query) {
    var last = new AtomicReference<VersionStatistics>();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          last.set(
              Service.as("vera").get(version + "/statistics" + query).as(VersionStatistics.class));
          return last.get().similarity().state() == State.DONE;
        });
    return last.get();
  }

  private static List<Bin> bins(VersionStatistics statistics, String facet) {
    return statistics.distributions().stream()
        .filter(distribution -> distribution.facet().equals(facet))
        .flatMap(distribution -> distribution.bins().stream())
        .toList();
  }

  private static List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    Service.as("vera")
        .get(version + "/samples" + query)
        .json()
        .path("items")
        .forEach(sample -> ids.add(sample.path("id").asString()));
    return ids;
  }

  /** Twelve soft spots of random colours on grey. */
  private static RgbImage spots(int seed, int width, int height) {
    double[] numbers = new Random(seed).doubles(72).toArray();
    byte[] rgb = new byte[3 * width * height];
    for (int i = 0; i < rgb.length; i++) {
      double x = (i / 3 % width + 0.5) / width;
      double y = (i / 3 / width + 0.5) / height;
      double value = 110;
      for (int spot = 0; spot < 12; spot++) {
        double dx = x - numbers[6 * spot];
        double dy = y - numbers[6 * spot + 1];
        double spread = 0.005 + 0.03 * numbers[6 * spot + 2];
        double strength = numbers[6 * spot + 3 + i % 3] - 0.5;
        value += 130 * strength * Math.exp(-(dx * dx + dy * dy) / spread);
      }
      rgb[i] = (byte) Math.clamp(Math.round(value), 0, 255);
    }
    return new RgbImage(width, height, rgb);
  }
}
