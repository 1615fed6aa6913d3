package io.polysight.registry.identity;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How teams are changed.
 *
 * @param clientSecret of the realm's client {@code team-administration}
 */
@Validated
@ConfigurationProperties(prefix = "polysight.model-registry.teams", ignoreUnknownFields = false)
record IdentityProperties(@NotBlank String clientSecret) {
  @Override
  public String toString() {
    return "IdentityProperties[]";
  }
}
