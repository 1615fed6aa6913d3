package io.polysight.eval.webhook;

import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends one message. Redirections are not followed, and no word of the answer is kept. */
final class Sender {
  private static final MediaType STRUCTURED =
      MediaType.get("application/cloudevents+json; charset=utf-8");

  private final Destinations destinations;
  private final OkHttpClient client;

  Sender(Destinations destinations, Duration answeredWithin) {
    this.destinations = destinations;
    this.client =
        new OkHttpClient.Builder()
            .dns(destinations)
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .callTimeout(answeredWithin)
            .build();
  }

  /**
   * How an attempt went.
   *
   * @param status of the answer; null without one
   * @param failure null for success
   */
  record Outcome(Instant at, Duration took, @Nullable Integer status, @Nullable String failure) {}

  Outcome send(Due due) {
    Instant at = Instant.now();
    // A webhook that was allowed once may be no more.
    Optional<String> fault = destinations.fault(due.url());
    if (fault.isPresent()) {
      return new Outcome(at, Duration.ZERO, null, fault.get());
    }
    try {
      Request request = request(due, at);
      // Names are looked up by the client; an address given as such it would take as it is.
      destinations.lookup(request.url().host());
      try (Response response = client.newCall(request).execute()) {
        return new Outcome(
            at,
            Duration.between(at, Instant.now()),
            response.code(),
            response.isSuccessful() ? null : "the receiver answered " + response.code());
      }
    } catch (IOException | IllegalArgumentException e) {
      return new Outcome(at, Duration.between(at, Instant.now()), null, reason(e));
    }
  }

  private static String reason(Exception e) {
    String said = e.getMessage();
    return "not reached: " + (said == null ? e.getClass().getSimpleName() : said);
  }

  private static Request request(Due due, Instant at) {
    String id = due.event().toString();
    return new Request.Builder()
        .url(due.url())
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
        .header("webhook-signature", signatures(due, id, at))
        .header("User-Agent", "Polysight-Webhooks/1")
        .post(RequestBody.create(due.body().getBytes(StandardCharsets.UTF_8), STRUCTURED))
        .build();
  }

  /** Standard Webhooks takes several, so that a receiver verifies by either secret. */
  private static String signatures(Due due, String id, Instant at) {
    return due.secrets().stream()
        .map(secret -> secret.sign(id, at, due.body()))
        .collect(Collectors.joining(" "));
  }
}
