package io.polysight.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.stereotype.Component;

/**
 * One circuit breaker a service. Only failures to talk to the service count: an answer of any
 * status is an answer, and no time limit cuts a long upload or an event stream.
 */
@Component
class CircuitBreakers {
  private static final int AFTER_EVERYTHING_THAT_CHANGES_THE_REQUEST = 9_000;

  private final CircuitBreakerRegistry registry;

  CircuitBreakers(ServiceAddresses services) {
    registry =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(services.brokenFor())
                .permittedNumberOfCallsInHalfOpenState(2)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .recordExceptions(IOException.class, TimeoutException.class)
                .build());
  }

  GatewayFilter around(String service) {
    CircuitBreaker breaker = registry.circuitBreaker(service);
    return new OrderedGatewayFilter(
        (exchange, chain) ->
            chain.filter(exchange).transformDeferred(CircuitBreakerOperator.of(breaker)),
        AFTER_EVERYTHING_THAT_CHANGES_THE_REQUEST);
  }
}
