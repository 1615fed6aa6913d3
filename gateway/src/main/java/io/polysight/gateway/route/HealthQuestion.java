package io.polysight.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks a service how it is, and takes silence for an answer. */
@Component
class HealthQuestion {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final WebClient client = WebClient.create();

  /** What the actuator tells; a service that is down answers 503 with the same body. */
  private record Told(@Nullable String status, @Nullable Map<String, Part> components) {}

  private record Part(@Nullable String status) {}

  Mono<ServiceHealth> ask(String service, URI address) {
    return client
        .get()
        .uri(address.resolve("/actuator/health"))
        .exchangeToMono(answer -> answer.bodyToMono(Told.class))
        .timeout(PATIENCE)
        .map(told -> judged(service, told))
        .onErrorResume(failure -> Mono.just(new ServiceHealth(service, false, "does not answer")))
        .defaultIfEmpty(new ServiceHealth(service, false, "answers nothing about its health"));
  }

  private static ServiceHealth judged(String service, Told told) {
    if (isUp(told.status())) {
      return new ServiceHealth(service, true, null);
    }
    Map<String, Part> parts = told.components() == null ? Map.of() : told.components();
    String lacking =
        new TreeMap<>(parts)
            .entrySet().stream()
                .filter(part -> !isUp(part.getValue().status()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    return new ServiceHealth(
        service, false, lacking.isEmpty() ? "says it is " + told.status() : "lacks: " + lacking);
  }

  private static boolean isUp(@Nullable String status) {
    return "UP".equals(status);
  }
}
