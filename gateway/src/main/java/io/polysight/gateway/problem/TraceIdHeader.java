package io.polysight.gateway.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells the caller the trace id, so that a question to the operators can name it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TraceIdHeader implements WebFilter {
  static final String NAME = "X-Trace-Id";

  private final Tracer tracer;

  TraceIdHeader(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return Mono.deferContextual(context -> {
      Span span = tracer.currentSpan();
      if (span != null) {
        exchange.getResponse().getHeaders().set(NAME, span.context().traceId());
      }
      return chain.filter(exchange);
    });
  }
}
