package io.polysight.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.datasets.blob.Blobs;
import io.polysight.testing.TestInfrastructure;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreIT {
  private static final TestInfrastructure.ObjectStore SERVER =
      TestInfrastructure.get().objectStore();
  private static final ObjectStore STORE = new ObjectStore(settings(SERVER.endpoint()));
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private final String bucket = TestInfrastructure.get().freshBucket();

  private static ObjectStoreSettings settings(String endpoint) {
    return new ObjectStoreSettings(
        URI.create(endpoint), URI.create(endpoint), SERVER.accessKey(), SERVER.secretKey());
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void givesBackWhatWasPut() {
    STORE.put(bucket, "a/b", text("hello"), "text/plain");

    assertThat(STORE.get(bucket, "a/b")).isEqualTo(text("hello"));
    assertThat(STORE.stat(bucket, "a/b").bytes()).isEqualTo(5);
    assertThat(STORE.exists(bucket, "a/b")).isTrue();
    STORE.delete(bucket, "a/b");
    assertThat(STORE.exists(bucket, "a/b")).isFalse();
    STORE.delete(bucket, "a/b");
  }

  @Test
  void createsABucketOnce() {
    String fresh = bucket + "-2";
    STORE.createBucket(fresh);
    STORE.put(fresh, "k", text("v"), "text/plain");
    STORE.createBucket(fresh);

    assertThat(STORE.list(fresh, "")).containsExactly("k");
  }

  @Test
  void readsARangeAndRefusesOneBeyondTheEnd() {
    STORE.put(bucket, "r", text("0123456789"), "text/plain");

    assertThat(STORE.getRange(bucket, "r", 3, 4)).isEqualTo(text("3456"));
    assertThat(STORE.getRange(bucket, "r", 3, 0)).isEmpty();
    assertThatThrownBy(() -> STORE.getRange(bucket, "r", 8, 4))
        .isInstanceOf(ObjectTooShortException.class)
        .hasMessageContaining("before byte 12");
    assertThatThrownBy(() -> STORE.getRange(bucket, "r", 20, 4))
        .isInstanceOf(ObjectTooShortException.class);
  }

  @Test
  void namesTheObjectThatIsMissing() {
    assertThatThrownBy(() -> STORE.get(bucket, "nothing"))
        .isInstanceOf(ObjectMissingException.class)
        .hasMessageContaining("'nothing'")
        .hasMessageContaining(bucket);
    assertThatThrownBy(() -> STORE.stat(bucket, "nothing"))
        .isInstanceOf(ObjectMissingException.class);
  }

  @Test
  void listsKeysBelowAPrefixInOrder() {
    for (String key : List.of("x/2", "x/1", "y/1", "x/d/3")) {
      STORE.put(bucket, key, text(key), "text/plain");
    }

    assertThat(STORE.list(bucket, "x/")).containsExactly("x/1", "x/2", "x/d/3");
  }

  @Test
  void movesFilesAndDownloadsThemWhole(@TempDir Path folder) throws IOException {
    byte[] content = bytes(12 << 20);
    Path source = Files.write(folder.resolve("source"), content);
    STORE.putFile(bucket, "large", source, "application/octet-stream");
    Path target = folder.resolve("target");
    STORE.download(bucket, "large", target);

    assertThat(Files.mismatch(source, target)).isEqualTo(-1);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(source, target);
    }
    try (InputStream in = STORE.open(bucket, "large")) {
      assertThat(in.readNBytes(100)).isEqualTo(Arrays.copyOf(content, 100));
    }
  }

  @Test
  void letsAHolderOfALinkReadUntilItExpires() throws Exception {
    STORE.put(bucket, "shared", text("for you"), "text/plain");
    URI link = STORE.presignGet(bucket, "shared", Duration.ofMinutes(5));

    HttpResponse<String> read =
        HTTP.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());
    assertThat(read.body()).isEqualTo("for you");
    URI tampered = URI.create(link.toString().replace("shared", "other"));
    assertThat(
            HTTP.send(HttpRequest.newBuilder(tampered).build(), BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void pointsLinksAtThePublicEndpoint() {
    var settings =
        new ObjectStoreSettings(
            URI.create(SERVER.endpoint()),
            URI.create("https://objects.example.org"),
            SERVER.accessKey(),
            SERVER.secretKey());
    try (ObjectStore store = new ObjectStore(settings)) {
      assertThat(store.presignGet(bucket, "k", Duration.ofMinutes(1)).toString())
          .startsWith("https://objects.example.org/" + bucket + "/k?");
    }
  }

  @Test
  void takesAnUploadInPartsFromItsSender() throws Exception {
    byte[] content = bytes(20 << 20);
    MultipartUpload upload = STORE.begin(bucket, "uploaded", content.length);
    assertThat(upload.parts()).hasSize(2);
    List<String> etags = new ArrayList<>();
    for (int part = 0; part < upload.parts().size(); part++) {
      int from = Math.toIntExact(part * upload.partBytes());
      int to = Math.toIntExact(Math.min(content.length, from + upload.partBytes()));
      HttpRequest put =
          HttpRequest.newBuilder(upload.parts().get(part))
              .PUT(BodyPublishers.ofByteArray(content, from, to - from))
              .build();
      HttpResponse<Void> answer = HTTP.send(put, BodyHandlers.discarding());
      assertThat(answer.statusCode()).isEqualTo(200);
      etags.add(answer.headers().firstValue("ETag").orElseThrow());
      List<SentPart> sent = STORE.sent(bucket, "uploaded", upload.uploadId());
      assertThat(sent).hasSize(part + 1);
      assertThat(sent.getLast())
          .isEqualTo(new SentPart(part + 1, to - from, etags.getLast().replace("\"", "")));
    }
    assertThat(STORE.exists(bucket, "uploaded")).isFalse();
    STORE.complete(
        bucket,
        "uploaded",
        upload.uploadId(),
        STORE.sent(bucket, "uploaded", upload.uploadId()).stream().map(SentPart::etag).toList());

    assertThat(STORE.get(bucket, "uploaded")).isEqualTo(content);
    assertThat(STORE.getRange(bucket, "uploaded", upload.partBytes() - 5, 10))
        .isEqualTo(
            Arrays.copyOfRange(
                content, (int) upload.partBytes() - 5, (int) upload.partBytes() + 5));
  }

  @Test
  void forgetsAnUploadThatIsAborted() {
    MultipartUpload upload = STORE.begin(bucket, "dropped", 10);
    assertThat(STORE.sent(bucket, "dropped", upload.uploadId())).isEmpty();
    STORE.abort(bucket, "dropped", upload.uploadId());
    assertThat(STORE.sent(bucket, "dropped", upload.uploadId())).isEmpty();

    assertThat(STORE.exists(bucket, "dropped")).isFalse();
    assertThatThrownBy(() -> STORE.complete(bucket, "dropped", upload.uploadId(), List.of("abc")))
        .isInstanceOf(ObjectStoreException.class);
  }

  @Test
  void servesTheDataSetLibraryAsBlobs() throws IOException {
    Blobs blobs = STORE.blobs(bucket);
    blobs.put("shards/s1", text("shard"));

    assertThat(blobs.range("shards/s1", 1, 3)).isEqualTo(text("har"));
    assertThat(blobs.exists("shards/s1")).isTrue();
    assertThatThrownBy(() -> blobs.open("shards/none")).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> blobs.range("shards/none", 0, 1))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> blobs.range("shards/s1", 3, 9)).isInstanceOf(EOFException.class);
  }

  @Test
  void saysThatTheStoreCannotBeReached() {
    try (ObjectStore away = new ObjectStore(settings("http://127.0.0.1:1"))) {
      assertThatThrownBy(() -> away.get(bucket, "k"))
          .isInstanceOf(ObjectStoreUnavailableException.class)
          .hasMessageContaining("http://127.0.0.1:1");
      assertThatThrownBy(away::check).isInstanceOf(ObjectStoreUnavailableException.class);
    }
  }

  @Test
  void refusesAWrongSecretWithoutCallingItAnOutage() {
    var wrong =
        new ObjectStoreSettings(
            URI.create(SERVER.endpoint()),
            URI.create(SERVER.endpoint()),
            SERVER.accessKey(),
            "wrong-secret");
    try (ObjectStore store = new ObjectStore(wrong)) {
      assertThatThrownBy(() -> store.get(bucket, "k"))
          .isExactlyInstanceOf(ObjectStoreException.class)
          .hasMessageContaining("403");
    }
  }
}
