package io.polysight.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed.
 *
 * @param issuer the claim {@code iss} of every token: the realm's public URL
 * @param identityUrl the realm's URL as this service reaches it
 * @param clientSecret of the client named as the service, for tokens of its own
 */
@Validated
@ConfigurationProperties(prefix = "polysight.security", ignoreUnknownFields = false)
record SecurityProperties(
    @NotBlank String issuer, @NotNull URI identityUrl, @NotBlank String clientSecret) {

  Realm realm() {
    return new Realm(
        issuer,
        identityUrl + "/protocol/openid-connect/certs",
        identityUrl + "/protocol/openid-connect/token",
        identityUrl
            .resolve(identityUrl.getPath().replaceFirst("/realms/", "/admin/realms/"))
            .toString(),
        clientSecret);
  }

  @Override
  public String toString() {
    return "SecurityProperties[issuer=" + issuer + ", identityUrl=" + identityUrl + "]";
  }
}
