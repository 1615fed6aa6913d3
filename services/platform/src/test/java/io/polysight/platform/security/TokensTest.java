package io.polysight.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class TokensTest {
  private static Jwt.Builder token() {
    return Jwt.withTokenValue("t").header("alg", "RS256").subject("s").claim("typ", "Bearer");
  }

  @Test
  void keepsTheHighestRoleOfEachTeamAndSkipsOtherGroups() {
    Jwt jwt =
        token()
            .claim("preferred_username", "ada")
            .claim(
                "groups",
                List.of(
                    "/teams/vision/viewer",
                    "/teams/vision/admin",
                    "/teams/retail/editor",
                    "/teams/vision/owner",
                    "/teams//admin",
                    "/teams/x/y/admin",
                    "/staff/admin"))
            .build();

    Caller caller = Tokens.caller(jwt);
    assertThat(caller.teams())
        .containsExactlyInAnyOrderEntriesOf(Map.of("vision", Role.ADMIN, "retail", Role.EDITOR));
    assertThat(caller.name()).isEqualTo("ada");
    assertThat(caller.service()).isFalse();
    assertThat(caller.has("retail", Role.ADMIN)).isFalse();
  }

  @Test
  void takesTheRealmRoleServiceForAService() {
    Jwt jwt =
        token()
            .claim("azp", "eval-service")
            .claim("realm_access", Map.of("roles", List.of("service")))
            .build();

    Caller caller = Tokens.caller(jwt);
    assertThat(caller.service()).isTrue();
    assertThat(caller.name()).isEqualTo("eval-service");
    assertThat(caller.filter("anything").includes("anything")).isTrue();
  }

  @Test
  void callsAServiceAccountOfATeamByItsClientId() {
    Jwt jwt =
        token()
            .claim("preferred_username", "service-account-vision.nightly")
            .claim("azp", "vision.nightly")
            .claim("groups", List.of("/teams/vision/editor"))
            .build();

    Caller caller = Tokens.caller(jwt);
    assertThat(caller.name()).isEqualTo("vision.nightly");
    assertThat(caller.service()).isFalse();
    assertThat(caller.teams()).isEqualTo(Map.of("vision", Role.EDITOR));
  }

  @Test
  void refusesATokenThatIsNoAccessToken() {
    assertThat(Tokens.IS_ACCESS_TOKEN.validate(token().build()).hasErrors()).isFalse();
    assertThat(Tokens.IS_ACCESS_TOKEN.validate(token().claim("typ", "ID").build()).hasErrors())
        .isTrue();
  }
}
