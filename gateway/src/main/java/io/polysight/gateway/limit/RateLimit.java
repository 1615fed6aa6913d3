package io.polysight.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.polysight.gateway.problem.Problem;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A token bucket for each caller: the subject of the token or session, else the address. */
@Component
class RateLimit implements GlobalFilter, Ordered {
  private static final int MOST_CALLERS = 100_000;

  private final LoadingCache<String, Bucket> buckets;
  private final RateLimitSettings settings;

  RateLimit(RateLimitSettings settings) {
    this.settings = settings;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(caller -> newBucket());
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit ->
            limit
                .capacity(settings.burst())
                .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
        .build();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return exchange
        .getPrincipal()
        .map(Principal::getName)
        .defaultIfEmpty(address(exchange))
        .flatMap(caller -> admit(caller, exchange, chain));
  }

  private Mono<Void> admit(String caller, ServerWebExchange exchange, GatewayFilterChain chain) {
    ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return chain.filter(exchange);
    }
    Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
    return new Problem(
            HttpStatus.TOO_MANY_REQUESTS,
            "More than "
                + settings.requestsPerSecond()
                + " requests a second (burst "
                + settings.burst()
                + ") came from this caller. Try again in "
                + wait.toSeconds()
                + " s.",
            "caller",
            wait)
        .write(exchange);
  }

  private static String address(ServerWebExchange exchange) {
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    return remote == null ? "unknown" : remote.getHostString();
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 100;
  }
}
