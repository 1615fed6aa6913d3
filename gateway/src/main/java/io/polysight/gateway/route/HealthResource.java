package io.polysight.gateway.route;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The health of every service, for whoever is signed in. */
@RestController
class HealthResource {
  private final ServiceAddresses services;
  private final HealthQuestion question;

  HealthResource(ServiceAddresses services, HealthQuestion question) {
    this.services = services;
    this.question = question;
  }

  /** All are asked at once; the answer keeps their order. */
  @GetMapping("/api/v1/health")
  Mono<List<ServiceHealth>> health() {
    return Flux.fromIterable(services.byName().entrySet())
        .flatMapSequential(service -> question.ask(service.getKey(), service.getValue()))
        .collectList();
  }
}
