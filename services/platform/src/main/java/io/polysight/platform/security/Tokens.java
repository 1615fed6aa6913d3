package io.polysight.platform.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads a verified access token of Keycloak. */
final class Tokens {
  private static final String TEAMS = "/teams/";
  private static final String SERVICE_ROLE = "service";

  /** Before the client id in the user name that Keycloak gives to a service account. */
  private static final String SERVICE_ACCOUNT = "service-account-";

  private Tokens() {}

  /** ID and refresh tokens are signed by the same keys, but grant nothing here. */
  static final OAuth2TokenValidator<Jwt> IS_ACCESS_TOKEN =
      jwt ->
          "Bearer".equals(jwt.getClaimAsString("typ")) && jwt.getSubject() != null
              ? OAuth2TokenValidatorResult.success()
              : OAuth2TokenValidatorResult.failure(
                  new OAuth2Error("invalid_token", "This is not an access token", null));

  static Caller caller(Jwt jwt) {
    String subject = Objects.requireNonNull(jwt.getSubject(), "the validator lets none through");
    boolean service = realmRoles(jwt).contains(SERVICE_ROLE);
    String person = jwt.getClaimAsString("preferred_username");
    boolean account = service || (person != null && person.startsWith(SERVICE_ACCOUNT));
    String name = account ? jwt.getClaimAsString("azp") : person;
    return new Caller(subject, name == null ? subject : name, teams(jwt), service);
  }

  private static List<?> realmRoles(Jwt jwt) {
    Map<String, Object> access = jwt.getClaimAsMap("realm_access");
    return access != null && access.get("roles") instanceof List<?> roles ? roles : List.of();
  }

  private static Map<String, Role> teams(Jwt jwt) {
    Map<String, Role> teams = new HashMap<>();
    List<String> groups = jwt.getClaimAsStringList("groups");
    for (String group : groups == null ? List.<String>of() : groups) {
      String[] parts =
          group.startsWith(TEAMS) ? group.substring(TEAMS.length()).split("/", -1) : new String[0];
      if (parts.length == 2 && !parts[0].isEmpty()) {
        Role.of(parts[1])
            .ifPresent(role -> teams.merge(parts[0], role, (a, b) -> a.includes(b) ? a : b));
      }
    }
    return teams;
  }
}
