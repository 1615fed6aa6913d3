package io.polysight.inference;

import static io.polysight.inference.Testbed.TEAM;
import static io.polysight.inference.Testbed.defined;
import static io.polysight.inference.Testbed.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.EventType;
import io.polysight.contracts.serving.Ask;
import io.polysight.contracts.serving.PredictionCompleted;
import io.polysight.contracts.serving.PredictionFailed;
import io.polysight.contracts.serving.PredictionRequested;
import io.polysight.contracts.serving.PredictionResponse;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.Task;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Predictions asked for and answered on topics. */
class PipelineIT {
  private static final Task COLOURS = new ImageClassification(TinyCheckpoints.COLOURS, null);
  private static Testbed bed;
  private static byte[] image;

  @BeforeAll
  static void start() {
    bed = new Testbed();
    bed.serve(TinyCheckpoints.trained(32, 1), 1);
    image = PngEncoder.encode(TinyCheckpoints.image(5));
  }

  @AfterAll
  static void stop() {
    bed.close();
  }

  @Test
  void answersAPipelineAsItAnswersAPerson() {
    UUID task = bed.neighbours().task(TEAM, COLOURS);
    UUID request = send(TEAM, base64(), null, registered(task));
    var expected = bed.ask("vera", TEAM, image, registered(task));
    var completed = completed(request);
    assertThat(completed.team()).isEqualTo(TEAM);
    assertThat(completed.response().answers())
        .isNotEmpty()
        .isEqualTo(expected.as(PredictionResponse.class).answers());
  }

  @Test
  void readsTheImageFromTheTeamsOwnPrefix() {
    String key = "requests/" + TEAM + "/" + UUID.randomUUID() + ".png";
    bed.objects().put(bed.buckets().predictions(), key, image, "image/png");
    UUID request = send(TEAM, null, key, defined(COLOURS));
    assertThat(completed(request).response().answers()).hasSize(1);
    UUID foreign = send(TEAM, null, key.replace(TEAM, "retail"), defined(COLOURS));
    assertThat(failed(foreign).reason()).contains("does not begin with requests/" + TEAM + "/");
  }

  @Test
  void tellsAPipelineWhyItGetsNoAnswer() {
    UUID foreign = bed.neighbours().task("retail", COLOURS);
    assertThat(failed(send(TEAM, base64(), null, registered(foreign))).reason())
        .contains(foreign.toString());
    assertThat(failed(send(TEAM, base64(), null, registered(UUID.randomUUID()))).reason())
        .isEqualTo("There is no such thing.");
    assertThat(failed(send(TEAM, "%%%", null, defined(COLOURS))).reason()).contains("base64");
    assertThat(failed(send(TEAM, base64(), null)).reason()).contains("asks: is empty");
    assertThat(failed(send("retail", base64(), null, defined(COLOURS))).reason())
        .contains("No model serves team 'retail'");
  }

  @Test
  void answersARequestOnceThoughItComesTwice() {
    UUID id = UUID.randomUUID();
    UUID request = UUID.randomUUID();
    var data = requested(request, TEAM, base64(), null, defined(COLOURS));
    bed.events().send(EventType.PREDICTION_REQUESTED, TEAM, request, data, id);
    bed.events().send(EventType.PREDICTION_REQUESTED, TEAM, request, data, id);
    var other = requested(request, TEAM, base64(), null, defined(COLOURS), defined(COLOURS));
    bed.events().send(EventType.PREDICTION_REQUESTED, TEAM, request, other);
    var answers =
        bed.events()
            .awaitAll(EventType.PREDICTION_COMPLETED, 2, e -> request.toString().equals(e.key()));
    assertThat(answers)
        .extracting(e -> e.as(PredictionCompleted.class).response().answers().size())
        .containsExactly(1, 2);
  }

  @Test
  void putsAsideWhatNobodyCanBeAnsweredFor() {
    UUID request = UUID.randomUUID();
    bed.events()
        .send(
            EventType.PREDICTION_REQUESTED,
            "retail",
            request,
            requested(request, TEAM, base64(), null, defined(COLOURS)));
    var dead =
        bed.events()
            .awaitDeadLetter(
                EventType.PREDICTION_REQUESTED,
                message -> request.toString().equals(message.key()));
    assertThat(io.polysight.platform.testing.Events.headers(dead).values())
        .anyMatch(value -> value.contains("they must agree"));
  }

  private static String base64() {
    return Base64.getEncoder().encodeToString(image);
  }

  private static PredictionRequested requested(
      UUID request, String team, @Nullable String base64, @Nullable String key, Ask... asks) {
    return new PredictionRequested(request, team, null, List.of(asks), base64, key, null);
  }

  private static UUID send(
      String team, @Nullable String base64, @Nullable String key, Ask... asks) {
    UUID request = UUID.randomUUID();
    bed.events()
        .send(
            EventType.PREDICTION_REQUESTED,
            team,
            request,
            requested(request, team, base64, key, asks));
    return request;
  }

  private static PredictionCompleted completed(UUID request) {
    return bed.events()
        .await(EventType.PREDICTION_COMPLETED, e -> request.toString().equals(e.key()))
        .as(PredictionCompleted.class);
  }

  private static PredictionFailed failed(UUID request) {
    return bed.events()
        .await(EventType.PREDICTION_FAILED, e -> request.toString().equals(e.key()))
        .as(PredictionFailed.class);
  }
}
