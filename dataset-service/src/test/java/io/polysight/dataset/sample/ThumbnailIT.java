package io.polysight.dataset.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.dataset.Service;
import io.polysight.dataset.upload.Archives;
import io.polysight.datasets.blob.Sha256;
import io.polysight.datasets.image.ImageDecoder;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.platform.testing.Answer;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ThumbnailIT {

  @Test
  void showsALargeImageSmallAndKeepsThatUnderTheImagesDigest() {
    DatasetVersion version = photos();
    String samples = "/api/v1/dataset-versions/" + version.id() + "/samples";
    JsonNode sample = Service.as("vera").get(samples).json().at("/items/0");
    String thumbnail = samples + "/" + sample.path("id").asString() + "/thumbnail";
    String key = "thumbnails/" + sample.at("/image/sha256").asString() + "-256.jpg";
    assertThat(Service.keys()).doesNotContain(key);

    Answer first = Service.as("vera").get(thumbnail);
    Answer again = Service.as("ben").get(thumbnail);

    RgbImage picture = new ImageDecoder().decode(first.bytes(), "image/jpeg").image();
    assertThat(picture.width()).isEqualTo(256);
    assertThat(picture.height()).isEqualTo(128);
    assertThat(Service.keys()).contains(key);
    assertThat(again.bytes()).isEqualTo(first.bytes());
    assertThat(first.header("Cache-Control")).contains("private", "immutable");
    assertThat(Service.as("vera").get(thumbnail, "If-None-Match", first.etag()).status())
        .isEqualTo(304);
  }

  @Test
  void showsASmallImageAsItIs() {
    DatasetVersion version = Service.ingested(Service.scenes(3, 1));
    String samples = "/api/v1/dataset-versions/" + version.id() + "/samples";
    JsonNode sample = Service.as("vera").get(samples).json().at("/items/0");

    Answer answer =
        Service.as("vera").get(samples + "/" + sample.path("id").asString() + "/thumbnail");

    assertThat(Sha256.hex(answer.bytes())).isEqualTo(sample.at("/image/sha256").asString());
    assertThat(answer.header("Content-Type")).isEqualTo("image/png");
  }

  private static DatasetVersion photos() {
    byte[] rgb = new byte[3 * 640 * 320];
    new Random(UUID.randomUUID().getMostSignificantBits()).nextBytes(rgb);
    byte[] photo = PngEncoder.encode(new RgbImage(640, 320, rgb));
    var upload = Archives.uploaded(Archives.zip(Map.of("train/noise/1.png", photo)));
    return Service.ingested(Map.of("kind", "image-folder", "upload", upload.id()));
  }
}
