package io.polysight.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.cli.client.TokenSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Wrong on purpose: each answer names the field and what to do, through the gateway as from the
 * service.
 */
class BadInputStoryIT {
  private static final PlatformUnderTest POLYSIGHT = PlatformUnderTest.get();
  private static final TokenSource BEN =
      new TokenSource(POLYSIGHT.endpoints().identity().issuer(), "ben", POLYSIGHT.demoPassword());

  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<String> post(String path, String type, String body, String key)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(POLYSIGHT.gateway().resolve("/api/v1" + path))
            .header("Authorization", "Bearer " + BEN.get())
            .header("Content-Type", type)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/tasks | {\"team\":\"vision\",\"name\":\"x\",\"task\":{\"kind\":\"telepathy\"}} | 400 | image-classification",
        "/tasks | {\"team\":\"vision\",\"name\":\"x\",\"task\":{\"kind\":\"image-classification\",\"labels\":[]}} | 400 | labels",
        "/tasks | {\"team\":\"vision\",\"nam\":\"x\",\"task\":{\"kind\":\"captioning\"}} | 400 | nam",
        "/tasks | {\"team\": | 400 | JSON",
        "/datasets | {\"team\":\"vision\",\"name\":\"  \"} | 400 | name",
        "/jobs | {\"team\":\"vision\",\"name\":\"x\",\"model\":\"m\",\"recipe\":\"nano-scene\",\"mixture\":[]} | 400 | nano-scenes",
      })
  void isRefusedWithTheFieldAndTheFix(String path, String body, int status, String named)
      throws Exception {
    HttpResponse<String> answer =
        post(path, "application/json", body, UUID.randomUUID().toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains(named)
        .doesNotContain("io.polysight")
        .doesNotContain("tools.jackson");
  }

  @Test
  void aNameOfTenThousandCharactersIsRefused() throws Exception {
    String body = "{\"team\":\"vision\",\"name\":\"" + "x".repeat(10_000) + "\"}";
    HttpResponse<String> answer =
        post("/datasets", "application/json", body, UUID.randomUUID().toString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("name").contains("10000");
  }

  @Test
  void theWrongContentTypeIsNamed() throws Exception {
    HttpResponse<String> answer = post("/tasks", "text/csv", "a,b", UUID.randomUUID().toString());
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("text/csv").contains("application/json");
  }

  @Test
  void anIdempotencyKeyIsGoodForOneBodyOnly() throws Exception {
    String key = UUID.randomUUID().toString();
    String first = "{\"team\":\"vision\",\"name\":\"once-" + key + "\"}";
    HttpResponse<String> created = post("/datasets", "application/json", first, key);
    HttpResponse<String> again = post("/datasets", "application/json", first, key);
    assertThat(again.body()).isEqualTo(created.body());
    HttpResponse<String> other =
        post("/datasets", "application/json", first.replace("once", "twice"), key);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("Idempotency-Key");
  }
}
