package io.polysight.inference;

import static io.polysight.inference.Testbed.TEAM;
import static io.polysight.inference.Testbed.defined;
import static io.polysight.inference.Testbed.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.serving.Ask;
import io.polysight.contracts.serving.Effort;
import io.polysight.contracts.serving.PredictionRequest;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.platform.testing.Answer;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Task;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is not answered, with the status and the words a caller can act on. */
class RefusalsIT {
  private static final Task COLOURS = new ImageClassification(TinyCheckpoints.COLOURS, null);
  private static Testbed bed;
  private static byte[] image;

  @BeforeAll
  static void start() {
    bed = new Testbed();
    bed.serve(TinyCheckpoints.trained(32, 1), 1);
    image = PngEncoder.encode(TinyCheckpoints.image(0));
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void saysWhatToDoWhereNoModelServes() {
    Answer answer = bed.ask("otto", "retail", image, defined(COLOURS));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(answer.detail()).contains("train one as 'generalist'", "alias");
  }

  @Test
  void isReadyWhateverIsServed() {
    assertThat(bed.service().api().get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(bed.service().api().get("/actuator/health").text()).contains("slots");
  }

  @Test
  void findsNeitherAbsentNorForeignTasks() {
    UUID foreign = bed.neighbours().task("retail", COLOURS);
    assertThat(bed.ask("vera", TEAM, image, registered(UUID.randomUUID())).status()).isEqualTo(404);
    assertThat(bed.ask("vera", TEAM, image, registered(foreign)).status()).isEqualTo(404);
    assertThat(bed.as("vera").get("/api/v1/serving/tasks/" + foreign).status()).isEqualTo(404);
  }

  @Test
  void namesEveryFaultOfARequestAtOnce() {
    Answer answer =
        bed.ask(
            "vera",
            TEAM,
            image,
            new Ask(null, null, null),
            new Ask(UUID.randomUUID(), COLOURS, null),
            new Ask(null, new Captioning(8, 1), List.of("a")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults()).containsOnlyKeys("asks[0]", "asks[1]", "asks[2].candidates");
    assertThat(bed.ask("vera", TEAM, image).faults()).containsOnlyKeys("asks");
  }

  @Test
  void namesTheMediaTypesItTakes() {
    Answer answer =
        bed.as("vera")
            .send("POST", "/api/v1/predictions", BodyPublishers.ofByteArray(image), "image/png");
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.detail()).contains("application/json", "multipart/form-data");
  }

  @Test
  void refusesWhatIsNoImage() {
    byte[] cut = java.util.Arrays.copyOf(image, image.length / 2);
    Answer truncated = bed.ask("vera", TEAM, cut, defined(COLOURS));
    assertThat(truncated.status()).isEqualTo(400);
    assertThat(truncated.faults().get("image")).contains("truncated or damaged");
    Answer text = bed.ask("vera", TEAM, new byte[] {1, 2, 3}, defined(COLOURS));
    assertThat(text.faults().get("image")).contains("send JPEG, PNG");
    var broken = new PredictionRequest(TEAM, null, List.of(defined(COLOURS)), "%%%");
    assertThat(bed.as("vera").post("/api/v1/predictions", broken).faults().get("image"))
        .contains("is not base64");
    var none = new PredictionRequest(TEAM, null, List.of(defined(COLOURS)), null);
    assertThat(bed.as("vera").post("/api/v1/predictions", none).faults().get("image"))
        .contains("is missing");
  }

  @Test
  void refusesAnEffortThatTheModelDoesNotKnow() {
    Answer answer = bed.ask(TinyCheckpoints.image(1), Effort.BEST, defined(COLOURS));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.faults().get("effort"))
        .contains("'best' is none of [balanced]", "flexible patches");
    String turbo =
        Testbed.json(
                new PredictionRequest(TEAM, null, List.of(defined(COLOURS)), null, Effort.FAST))
            .replace("\"fast\"", "\"turbo\"");
    Answer unknown = bed.askForm("vera", turbo, image);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.faults().get("effort")).isEqualTo("'turbo' is none of fast, balanced, best");
  }

  @Test
  void refusesADecompressionBombByItsHeader() {
    Answer answer = bed.ask("vera", TEAM, bomb(60_000, 50_000), defined(COLOURS));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.detail()).contains("60000 x 50000", "3000000000", "50000000");
  }

  @Test
  void refusesAFormThatLacksAPart() {
    String request =
        Testbed.json(new PredictionRequest(TEAM, null, List.of(defined(COLOURS)), null));
    assertThat(bed.askForm("vera", request, null).faults()).containsOnlyKeys("image");
    assertThat(bed.askForm("vera", null, image).faults()).containsOnlyKeys("request");
    String twice =
        Testbed.json(
            new PredictionRequest(
                TEAM, null, List.of(defined(COLOURS)), Base64.getEncoder().encodeToString(image)));
    assertThat(bed.askForm("vera", twice, image).faults().get("image")).contains("comes twice");
    assertThat(bed.askForm("vera", "{\"team\":", image).status()).isEqualTo(400);
  }

  @Test
  void namesTheServedModelsWhereAnotherIsAskedFor() {
    var request =
        new PredictionRequest(
            TEAM, "nobody", List.of(defined(COLOURS)), Base64.getEncoder().encodeToString(image));
    Answer answer = bed.as("vera").post("/api/v1/predictions", request);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.detail()).contains("generalist");
  }

  @Test
  void letsNobodyInWithoutAToken() {
    var api = bed.service().api();
    var request = new PredictionRequest(TEAM, null, List.of(defined(COLOURS)), null);
    assertThat(api.post("/api/v1/predictions", request).status()).isEqualTo(401);
    assertThat(api.post("/api/v1/batch-predictions", "{}").status()).isEqualTo(401);
    assertThat(api.get("/api/v1/batch-predictions/" + UUID.randomUUID()).status()).isEqualTo(401);
    assertThat(api.get("/api/v1/serving/slots").status()).isEqualTo(401);
    assertThat(api.get("/api/v1/serving/tasks/" + UUID.randomUUID()).status()).isEqualTo(401);
  }

  @Test
  void answersForTheCallersTeamsOnly() {
    assertThat(bed.ask("otto", TEAM, image, defined(COLOURS)).status()).isEqualTo(403);
    assertThat(bed.ask("nora", TEAM, image, defined(COLOURS)).status()).isEqualTo(403);
    assertThat(bed.as("otto").get("/api/v1/serving/slots").json().path("items")).isEmpty();
    assertThat(bed.as("otto").get("/api/v1/serving/slots?team=" + TEAM).json().path("items"))
        .isEmpty();
    Answer everybodys =
        bed.service().asService("eval-service").get("/api/v1/serving/slots?limit=1");
    assertThat(everybodys.text()).contains(TEAM);
    assertThat(bed.as("vera").get("/api/v1/serving/slots?limit=0").faults()).containsKey("limit");
  }

  /** A PNG whose header promises more pixels than anybody should decode. */
  private static byte[] bomb(int width, int height) {
    byte[] header = PngEncoder.encode(TinyCheckpoints.image(0));
    ByteBuffer bytes = ByteBuffer.wrap(header);
    bytes.putInt(16, width);
    bytes.putInt(20, height);
    var crc = new CRC32();
    crc.update(header, 12, 17);
    bytes.putInt(29, (int) crc.getValue());
    return header;
  }
}
