package io.polysight.gateway.problem;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** The gateway's one problem table: which failure becomes which answer. */
@Component
@Order(-2)
class ProblemAnswers implements WebExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
  private static final Duration RETRY = Duration.ofSeconds(5);

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    return answer(exchange, failure).write(exchange);
  }

  private static Problem answer(ServerWebExchange exchange, Throwable failure) {
    return switch (failure) {
      case CallNotPermittedException open -> Problem.unavailable(target(exchange), RETRY);
      case ConnectException refused -> Problem.unavailable(target(exchange), RETRY);
      case TimeoutException late -> Problem.unavailable(target(exchange), RETRY);
      case ResponseStatusException known -> known(exchange, known);
      case IOException broken -> {
        log.warn("connection to {} broke", target(exchange), broken);
        yield Problem.unavailable(target(exchange), RETRY);
      }
      default -> {
        log.error("unexpected failure at {}", exchange.getRequest().getPath(), failure);
        yield new Problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something broke inside the gateway. The trace id names the event in its log.",
            "us",
            null);
      }
    };
  }

  private static Problem known(ServerWebExchange exchange, ResponseStatusException known) {
    HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
    String path = exchange.getRequest().getPath().value();
    return switch (status) {
      case NOT_FOUND ->
          new Problem(
              status, "Nothing lives at " + path + "; the API starts at /api/v1.", "caller", null);
      case METHOD_NOT_ALLOWED ->
          new Problem(
              status,
              exchange.getRequest().getMethod() + " is not possible at " + path + ".",
              "caller",
              null);
      case GATEWAY_TIMEOUT -> Problem.unavailable(target(exchange), RETRY);
      default ->
          new Problem(
              status,
              known.getReason() == null
                  ? status.getReasonPhrase() + " at " + path + "."
                  : known.getReason(),
              status.is4xxClientError() ? "caller" : "us",
              null);
    };
  }

  private static String target(ServerWebExchange exchange) {
    Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
    return route == null ? "The identity provider" : route.getId().replaceFirst("#.*", "");
  }
}
