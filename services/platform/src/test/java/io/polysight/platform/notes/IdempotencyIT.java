package io.polysight.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Api;
import io.polysight.platform.testing.RunningService;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyIT {
  private final RunningService service = NotesService.shared();
  private final Api ben = service.as("ben");
  private final String key = UUID.randomUUID().toString();

  private long notes(String title) {
    return service
        .bean(JdbcClient.class)
        .sql("select count(*) from note where title = :title")
        .param("title", title)
        .query(Long.class)
        .single();
  }

  @Test
  void repeatsTheAnswerAndNotTheEffect() {
    Map<String, String> body = Map.of("team", "vision", "title", key);
    Answer first = ben.post("/api/v1/notes", body, "Idempotency-Key", key);
    Answer again = ben.post("/api/v1/notes", body, "Idempotency-Key", key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(notes(key)).isEqualTo(1);
  }

  @Test
  void refusesAKeyThatCameWithAnotherBody() {
    ben.post("/api/v1/notes", Map.of("team", "vision", "title", key), "Idempotency-Key", key);
    Answer other =
        ben.post("/api/v1/notes", Map.of("team", "vision", "title", "b"), "Idempotency-Key", key);

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.detail()).contains(key);
  }

  @Test
  void keepsTheKeysOfTwoCallersApart() {
    Map<String, String> body = Map.of("team", "vision", "title", key);
    ben.post("/api/v1/notes", body, "Idempotency-Key", key);
    Answer ada = service.as("ada").post("/api/v1/notes", body, "Idempotency-Key", key);

    assertThat(ada.header("Idempotency-Replayed")).isEmpty();
    assertThat(notes(key)).isEqualTo(2);
  }

  @Test
  void letsAFailedRequestBeRepairedUnderItsKey() {
    Map<String, String> body = Map.of("team", "vision", "title", "undo");

    assertThat(ben.post("/api/v1/notes", body, "Idempotency-Key", key).status()).isEqualTo(409);
    Answer repaired =
        ben.post("/api/v1/notes", Map.of("team", "vision", "title", key), "Idempotency-Key", key);
    assertThat(repaired.status()).isEqualTo(201);
    assertThat(notes("undo")).isZero();
  }

  @Test
  void takesEffectOnceWhenTheSameRequestComesAtTheSameTime() {
    Map<String, String> body = Map.of("team", "vision", "title", key);
    var answers =
        IntStream.range(0, 8)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> ben.post("/api/v1/notes", body, "Idempotency-Key", key)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(Answer::status)
            .toList();

    assertThat(answers).contains(201).allMatch(status -> status == 201 || status == 409);
    assertThat(notes(key)).isEqualTo(1);
  }

  @Test
  void keepsNoAnswerOfARouteThatChangesNothing() {
    ben.post("/api/v1/notes/echo", Map.of("a", "1"), "Idempotency-Key", key);
    Answer other = ben.post("/api/v1/notes/echo", Map.of("a", "2"), "Idempotency-Key", key);

    assertThat(other.text()).isEqualTo("{\"a\":\"2\"}");
  }
}
