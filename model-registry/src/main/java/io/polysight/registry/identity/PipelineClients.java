package io.polysight.registry.identity;

import io.polysight.platform.security.Realm;
import io.polysight.platform.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;

/** Confidential clients that get tokens of their own, by client credentials alone. */
public class PipelineClients {
  /** How long a token is valid, and so how long one still works after its client was revoked. */
  public static final int TOKEN_SECONDS = 300;

  private final KeycloakCalls calls;
  private final Realm realm;

  PipelineClients(KeycloakCalls calls, Realm realm) {
    this.calls = calls;
    this.realm = realm;
  }

  /**
   * A client that was made.
   *
   * @param id of the client at the identity provider
   * @param account the subject of its tokens, to be put into groups
   */
  public record Made(UUID id, UUID account, String secret) {}

  private record Credential(String value) {}

  private record Representation(
      String clientId,
      String name,
      boolean enabled,
      boolean publicClient,
      boolean serviceAccountsEnabled,
      boolean standardFlowEnabled,
      boolean directAccessGrantsEnabled,
      boolean fullScopeAllowed,
      Map<String, String> attributes,
      List<Claim> protocolMappers) {}

  private record Claim(
      String name, String protocol, String protocolMapper, Map<String, String> config) {}

  /** The claim that services read, as the realm's file has it for people. */
  private static final Claim GROUPS =
      new Claim(
          "groups",
          "openid-connect",
          "oidc-group-membership-mapper",
          Map.of("full.path", "true", "access.token.claim", "true", "claim.name", "groups"));

  public Made create(String clientId, String name) {
    UUID id =
        calls
            .create(
                new Representation(
                    clientId,
                    name,
                    true,
                    false,
                    true,
                    false,
                    false,
                    false,
                    Map.of("access.token.lifespan", Integer.toString(TOKEN_SECONDS)),
                    List.of(GROUPS)),
                "/clients")
            .map(UUID::fromString)
            .orElseThrow(() ->
                Problems.conflict(
                    "The identity provider has a client '"
                        + clientId
                        + "' already; choose another name, or ask an operator to delete it."));
    try {
      Person.User account = calls.get(Person.User.class, "/clients/{id}/service-account-user", id);
      Credential secret = calls.get(Credential.class, "/clients/{id}/client-secret", id);
      return new Made(id, account.person().id(), secret.value());
    } catch (RuntimeException e) {
      delete(id);
      throw e;
    }
  }

  /** A new secret; the former one is worth nothing from now on. */
  public String rotate(UUID id) {
    return calls.post(Credential.class, "/clients/{id}/client-secret", id).value();
  }

  /** It gets no more tokens, and is in no group. */
  public void delete(UUID id) {
    calls.send(HttpMethod.DELETE, "/clients/{id}", id);
  }

  /** Where tokens are got, as the world beyond this installation reaches it. */
  public String tokenUrl() {
    return realm.issuer() + "/protocol/openid-connect/token";
  }
}
