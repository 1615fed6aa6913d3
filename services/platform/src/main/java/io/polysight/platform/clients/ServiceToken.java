package io.polysight.platform.clients;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.polysight.platform.web.Problems;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** This service's own token (OAuth 2.0 client credentials), fetched when needed and kept. */
final class ServiceToken {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceToken.class);

  /** Renewed this long before it expires, so that it is still good on arrival. */
  private static final Duration MARGIN = Duration.ofSeconds(20);

  private final RestClient identity;
  private final String clientId;
  private final String clientSecret;
  private @Nullable String value;
  private Instant renewAt = Instant.EPOCH;

  private record Answer(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("expires_in") long expiresInSeconds) {}

  /**
   * @param identity client of the realm's token endpoint
   */
  ServiceToken(RestClient identity, String clientId, String clientSecret) {
    this.identity = identity;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
  }

  synchronized String value() {
    String present = value;
    if (present != null && Instant.now().isBefore(renewAt)) {
      return present;
    }
    Answer answer = fetch();
    value = answer.accessToken();
    renewAt = Instant.now().plusSeconds(answer.expiresInSeconds()).minus(MARGIN);
    return answer.accessToken();
  }

  private Answer fetch() {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("grant_type", "client_credentials");
    form.add("client_id", clientId);
    form.add("client_secret", clientSecret);
    try {
      Answer answer =
          identity
              .post()
              .contentType(MediaType.APPLICATION_FORM_URLENCODED)
              .body(form)
              .retrieve()
              .body(Answer.class);
      if (answer == null) {
        throw Problems.unavailable("The identity provider", Duration.ofSeconds(5));
      }
      return answer;
    } catch (HttpClientErrorException e) {
      LOG.error("no token for client {}: {}", clientId, e.getResponseBodyAsString(), e);
      throw Problems.notReady(
          "The identity provider refuses the client '"
              + clientId
              + "' a token ("
              + e.getStatusCode().value()
              + "); an operator has to give its realm this client with the secret the service has.",
          Duration.ofMinutes(1));
    } catch (RestClientException e) {
      throw Problems.unavailable("The identity provider", Duration.ofSeconds(5), e);
    }
  }
}
