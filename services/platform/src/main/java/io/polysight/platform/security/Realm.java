package io.polysight.platform.security;

/**
 * The identity provider's realm.
 *
 * @param issuer the claim {@code iss} of its tokens
 * @param keysUrl where its signing keys are (JWKS)
 * @param tokenUrl where it issues tokens
 * @param adminUrl where its users, groups and clients are changed
 * @param clientSecret of the client named as this service
 */
public record Realm(
    String issuer, String keysUrl, String tokenUrl, String adminUrl, String clientSecret) {
  @Override
  public String toString() {
    return "Realm[issuer="
        + issuer
        + ", keysUrl="
        + keysUrl
        + ", tokenUrl="
        + tokenUrl
        + ", adminUrl="
        + adminUrl
        + "]";
  }
}
