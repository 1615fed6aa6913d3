package io.polysight.platform.clients;

import io.polysight.platform.security.Realm;
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
  private final Realm realm;
  private final ServiceToken token;
  private final CallerToken callerToken = new CallerToken();

  /**
   * @param service the client id of this service in the realm
   */
  ServiceClients(Supplier<RestClient.Builder> builders, Realm realm, String service) {
    this.builders = builders;
    this.realm = realm;
    this.token = token(service, realm.clientSecret());
  }

  private ServiceToken token(String clientId, String clientSecret) {
    RestClient identity = builders.get().baseUrl(realm.tokenUrl()).build();
    return new ServiceToken(identity, clientId, clientSecret);
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

  /**
   * Calls the administration of the identity provider.
   *
   * @param clientId of a client of the realm that may administer what is called
   */
  public RestClient asAdministrator(String clientId, String clientSecret) {
    return client(realm.adminUrl(), bearer(token(clientId, clientSecret)::value));
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
