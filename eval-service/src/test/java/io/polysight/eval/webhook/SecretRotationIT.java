package io.polysight.eval.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.webhooks.Webhook;
import io.polysight.contracts.webhooks.WebhookCreated;
import io.polysight.eval.Service;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A new secret for a webhook, and what a receiver that has the old one sees meanwhile. */
class SecretRotationIT {
  private static final Receiver RECEIVER = new Receiver();

  @AfterAll
  static void close() {
    RECEIVER.close();
  }

  private static WebhookCreated hook(String path) {
    return Service.as("ada")
        .post(
            "/api/v1/webhooks",
            Map.of(
                "team",
                "vision",
                "url",
                RECEIVER.url(path),
                "eventTypes",
                List.of(EventType.EVALUATION_FAILED.type())))
        .as(WebhookCreated.class);
  }

  private static String path(WebhookCreated hook) {
    return "/api/v1/webhooks/" + hook.webhook().id();
  }

  private static Answer rotate(Api api, WebhookCreated hook, long etag, Map<String, Object> body) {
    return api.post(path(hook) + "/rotate-secret", body, "If-Match", "\"" + etag + "\"");
  }

  private static WebhookCreated rotated(WebhookCreated hook, int overlapSeconds) {
    return rotate(
            Service.as("ada"),
            hook,
            hook.webhook().etag(),
            Map.of("overlapSeconds", overlapSeconds))
        .as(WebhookCreated.class);
  }

  /** The next message that arrives there. */
  private static Receiver.Got tested(WebhookCreated hook, String path) {
    int before = RECEIVER.got(path).size();
    assertThat(Service.as("ada").post(path(hook) + "/test").status()).isEqualTo(202);
    await().atMost(Duration.ofSeconds(60)).until(() -> RECEIVER.got(path).size() > before);
    return RECEIVER.got(path).get(before);
  }

  /** As a library of Standard Webhooks does: one of the signatures has to be right. */
  private static boolean verifies(WebhookCreated secret, Receiver.Got got) {
    Instant sent = Instant.ofEpochSecond(Long.parseLong(got.timestamp()));
    return Arrays.asList(got.signature().split(" "))
        .contains(new Secret(secret.secret()).sign(got.id(), sent, got.body()));
  }

  @Test
  void signsByBothSecretsUntilTheOverlapEnds() {
    WebhookCreated first = hook("/overlap");
    WebhookCreated second = rotated(first, 3600);
    assertThat(second.secret()).startsWith("whsec_").isNotEqualTo(first.secret());
    assertThat(second.webhook().oldSecretUntil())
        .isCloseTo(Instant.now().plusSeconds(3600), within(5, ChronoUnit.MINUTES));
    Receiver.Got both = tested(first, "/overlap");
    assertThat(verifies(first, both)).isTrue();
    assertThat(verifies(second, both)).isTrue();
    assertThat(Service.as("ada").get(path(first)).text()).doesNotContain("whsec_");

    WebhookCreated third = rotated(second, 1);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Service.as("ada").get(path(first)).as(Webhook.class).oldSecretUntil() == null);
    Receiver.Got after = tested(first, "/overlap");
    assertThat(verifies(third, after)).isTrue();
    assertThat(verifies(second, after)).isFalse();
    assertThat(verifies(first, after)).isFalse();
  }

  @Test
  void cutsTheOldSecretOffAtOnceWhereItIsKnownToOthers() {
    WebhookCreated first = hook("/leaked");
    WebhookCreated second = rotated(first, 0);
    assertThat(second.webhook().oldSecretUntil()).isNull();
    Receiver.Got got = tested(first, "/leaked");
    assertThat(verifies(second, got)).isTrue();
    assertThat(verifies(first, got)).isFalse();
  }

  @Test
  void overlapsForADayUnlessTold() {
    WebhookCreated first = hook("/default");
    WebhookCreated second =
        rotate(Service.as("ada"), first, first.webhook().etag(), Map.of()).as(WebhookCreated.class);
    assertThat(second.webhook().oldSecretUntil())
        .isCloseTo(Instant.now().plusSeconds(86_400), within(5, ChronoUnit.MINUTES));
  }

  @Test
  void isForAdminsWhoHaveSeenThePresentState() {
    WebhookCreated hook = hook("/refused");
    long etag = hook.webhook().etag();
    assertThat(rotate(Service.get().api(), hook, etag, Map.of()).status()).isEqualTo(401);
    assertThat(rotate(Service.as("otto"), hook, etag, Map.of()).status()).isEqualTo(404);
    assertThat(rotate(Service.as("ben"), hook, etag, Map.of()).status()).isEqualTo(403);
    Answer tooLong = rotate(Service.as("ada"), hook, etag, Map.of("overlapSeconds", 604_801));
    assertThat(tooLong.faults().get("overlapSeconds")).contains("604801 is outside 0 to 604800");
    assertThat(rotate(Service.as("ada"), hook, etag, Map.of("overlapSeconds", -1)).faults())
        .containsOnlyKeys("overlapSeconds");
    rotated(hook, 60);
    assertThat(rotate(Service.as("ada"), hook, etag, Map.of()).status()).isEqualTo(412);
  }
}
