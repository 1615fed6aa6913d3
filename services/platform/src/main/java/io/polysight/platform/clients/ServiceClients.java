package io.polysight.platform.clients;

import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;

/**
 * Makes clients of our other services. A call that fails throws {@code ProblemException}: 503 with
 * Retry-After when the other service is down or slow, its own problem as it is when it refused.
 */
public final class ServiceClients {
  private final Supplier<RestClient.Builder> builders;
  private final ServiceToken token;
  private final CallerToken callerToken;

  ServiceClients(
      Supplier<RestClient.Builder> builders, ServiceToken token, CallerToken callerToken) {
    this.builders = builders;
    this.token = token;
    this.callerToken = callerToken;
  }

  /**
   * Calls with this service's own token.
   *
   * @param baseUrl such as {@code http://127.0.0.1:8081}
   */
  public RestClient asService(String baseUrl) {
    return client(baseUrl, bearer(token::value));
  }

  /** Calls with the token of the request being served; only inside a request. */
  public RestClient asCaller(String baseUrl) {
    return client(baseUrl, bearer(callerToken::value));
  }

  private RestClient client(String baseUrl, ClientHttpRequestInterceptor authorization) {
    return builders
        .get()
        .baseUrl(baseUrl)
        .requestInterceptor(new Resilience(baseUrl))
        .requestInterceptor(authorization)
        .defaultStatusHandler(HttpStatusCode::isError, new Refusals(baseUrl))
        .build();
  }

  private static ClientHttpRequestInterceptor bearer(Supplier<String> token) {
    return (request, body, execution) -> {
      request.getHeaders().set(HttpHeaders.AUTHORIZATION, "Bearer " + token.get());
      return execution.execute(request, body);
    };
  }
}
