package io.polysight.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem detail in the shape every service answers.
 *
 * @param detail what was wrong and what to do
 * @param owner {@code caller}, {@code us} or {@code capacity}: who has to act
 * @param retryAfter how long to wait before the next try; goes into the header
 */
public record Problem(
    HttpStatus status, String detail, String owner, @Nullable Duration retryAfter) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private record Body(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      String owner,
      @Nullable String traceId) {}

  public static Problem unauthenticated() {
    return new Problem(
        HttpStatus.UNAUTHORIZED,
        "No valid credentials came with the request. Send 'Authorization: Bearer <token>', or sign in at the portal.",
        "caller",
        null);
  }

  public static Problem forbidden(String detail) {
    return new Problem(HttpStatus.FORBIDDEN, detail, "caller", null);
  }

  public static Problem unavailable(String what, Duration retryAfter) {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        what
            + " does not answer at present. Nothing was changed by this request as far as the gateway knows; try again in "
            + retryAfter.toSeconds()
            + " s.",
        "us",
        retryAfter);
  }

  /** Writes this problem as the whole answer. */
  public Mono<Void> write(ServerWebExchange exchange) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.empty();
    }
    HttpHeaders headers = response.getHeaders();
    response.setStatusCode(status);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (retryAfter != null) {
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
    }
    if (status == HttpStatus.UNAUTHORIZED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    Body body =
        new Body(
            "about:blank",
            status.getReasonPhrase(),
            status.value(),
            detail,
            exchange.getRequest().getPath().value(),
            owner,
            headers.getFirst(TraceIdHeader.NAME));
    DataBuffer buffer =
        response
            .bufferFactory()
            .wrap(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    return response.writeWith(Mono.just(buffer));
  }
}
