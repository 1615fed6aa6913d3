package io.polysight.gateway.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The identity provider.
 *
 * @param issuer realm as browsers and tokens know it
 * @param url the same realm as this process reaches it
 * @param publicUrl this gateway as browsers reach it
 */
@Validated
@ConfigurationProperties(prefix = "polysight.identity", ignoreUnknownFields = false)
record IdentitySettings(
    @NotNull URI issuer,
    @NotNull URI url,
    @NotBlank String clientId,
    @NotBlank String clientSecret,
    @NotNull URI publicUrl) {

  String protocol(URI realm, String endpoint) {
    return realm + "/protocol/openid-connect/" + endpoint;
  }
}
