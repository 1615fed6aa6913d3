package io.polysight.dataset.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.datasets.ArrivedPart;
import io.polysight.contracts.datasets.Upload;
import io.polysight.dataset.Service;
import io.polysight.platform.testing.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class UploadIT {
  private static final String UPLOADS = "/api/v1/uploads";

  @Test
  void takesSeveralPartsAndJoinsThem() {
    byte[] bytes = new byte[(16 << 20) + 5];
    new Random(1).nextBytes(bytes);

    Upload upload = Archives.begin(bytes.length);
    assertThat(upload.parts()).hasSize(2);
    Upload complete = Archives.complete(upload, Archives.send(upload, bytes)).as(Upload.class);

    assertThat(complete.state()).isEqualTo(Upload.State.COMPLETE);
    assertThat(complete.parts()).isEmpty();
    assertThat(Service.keys()).contains("uploads/" + upload.id() + ".zip");
    assertThat(Archives.complete(upload, List.of("a", "b")).status()).isEqualTo(409);
  }

  private record UploadPage(List<Upload> items, String next) {}

  private record PartPage(List<ArrivedPart> items) {}

  private static List<ArrivedPart> arrived(Upload upload) {
    return Service.as("ben").get(UPLOADS + "/" + upload.id() + "/parts").as(PartPage.class).items();
  }

  @Test
  void tellsWhatArrivedSoThatTheRestCanBeSent() {
    byte[] bytes = new byte[(16 << 20) + 5];
    Upload upload = Archives.begin(bytes.length);
    assertThat(arrived(upload)).isEmpty();
    List<String> first = Archives.send(firstPartOnly(upload), bytes);
    assertThat(arrived(upload))
        .containsExactly(new ArrivedPart(1, 16 << 20, first.getFirst().replace("\"", "")));

    Archives.send(upload, bytes);
    List<String> etags = arrived(upload).stream().map(ArrivedPart::etag).toList();
    assertThat(etags).hasSize(2);
    assertThat(Archives.complete(upload, etags).status()).isEqualTo(200);
    assertThat(arrived(upload)).isEmpty();
  }

  private static Upload firstPartOnly(Upload upload) {
    return new Upload(
        upload.id(),
        upload.team(),
        upload.fileName(),
        upload.bytes(),
        upload.partBytes(),
        upload.parts().subList(0, 1),
        upload.state(),
        upload.createdAt(),
        upload.createdBy(),
        upload.expiresAt());
  }

  @Test
  void listsUnfinishedUploadsAlonePageByPage() {
    Upload older = Archives.begin(10);
    Archives.uploaded(new byte[10]);
    Upload newer = Archives.begin(10);
    UploadPage page =
        Service.as("ben").get(UPLOADS + "?team=vision&state=OPEN&limit=1").as(UploadPage.class);
    assertThat(page.items()).extracting(Upload::id).containsExactly(newer.id());
    assertThat(page.items()).extracting(Upload::createdBy).containsExactly("ben");
    UploadPage rest =
        Service.as("ben")
            .get(UPLOADS + "?team=vision&state=OPEN&limit=1&after=" + page.next())
            .as(UploadPage.class);
    assertThat(rest.items()).extracting(Upload::id).containsExactly(older.id());
    assertThat(Service.as("ben").get(UPLOADS + "?state=BROKEN").status()).isEqualTo(400);
  }

  @Test
  void refusesSizesOutsideTheLimit() {
    long before = Service.rows("upload");
    for (long bytes : new long[] {0, -1, (64L << 20) + 1}) {
      Answer answer =
          Service.as("ben")
              .post(UPLOADS, Map.of("team", "vision", "fileName", "a.zip", "bytes", bytes));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.faults().get("bytes")).contains(Long.toString(bytes));
    }
    assertThat(Service.rows("upload")).isEqualTo(before);
  }

  @Test
  void refusesACompletionWithPartsMissing() {
    Upload upload = Archives.begin(100);

    assertThat(Archives.complete(upload, List.of()).faults().get("etags")).contains("0", "1 part");
    assertThat(Archives.complete(upload, List.of("never-sent")).status()).isEqualTo(400);
    assertThat(Service.as("ben").get(UPLOADS + "/" + upload.id()).as(Upload.class).state())
        .isEqualTo(Upload.State.OPEN);
  }

  @Test
  void removesAnArchiveOfAnotherSizeThanAnnounced() {
    Upload upload = Archives.begin(100);

    Answer answer = Archives.complete(upload, Archives.send(upload, new byte[99]));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults().get("bytes")).contains("99", "100");
    assertThat(Service.as("ben").get(UPLOADS + "/" + upload.id()).status()).isEqualTo(404);
    assertThat(Service.keys()).doesNotContain("uploads/" + upload.id() + ".zip");
  }

  @Test
  void abortsAnUploadWithWhatWasSent() {
    Upload open = Archives.begin(100);
    Archives.send(open, new byte[100]);
    Upload complete = Archives.uploaded(new byte[100]);

    assertThat(Service.as("ben").delete(UPLOADS + "/" + open.id()).status()).isEqualTo(204);
    assertThat(Service.as("ben").delete(UPLOADS + "/" + complete.id()).status()).isEqualTo(204);

    assertThat(Service.as("ben").get(UPLOADS + "/" + open.id()).status()).isEqualTo(404);
    assertThat(Service.keys()).doesNotContain("uploads/" + complete.id() + ".zip");
    assertThat(Archives.complete(open, List.of("x")).status()).isEqualTo(404);
  }

  @Test
  void removesWhatExpired() {
    Upload upload = Archives.uploaded(new byte[100]);
    Service.get()
        .bean(JdbcClient.class)
        .sql("update upload set expires_at = now() - interval '1 second' where id = :id")
        .param("id", upload.id())
        .update();

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Service.as("ben").get(UPLOADS + "/" + upload.id()).status() == 404);
    assertThat(Service.keys()).doesNotContain("uploads/" + upload.id() + ".zip");
  }
}
