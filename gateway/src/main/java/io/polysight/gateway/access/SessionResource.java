package io.polysight.gateway.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, for the portal; tokens stay here. */
@RestController
class SessionResource {
  private static final String TEAMS = "/teams/";

  record Membership(String team, String role) {}

  record Session(
      boolean signedIn, @Nullable String name, @Nullable String fullName, List<Membership> teams) {}

  @GetMapping("/session")
  Session session(@AuthenticationPrincipal @Nullable OidcUser user) {
    if (user == null) {
      return new Session(false, null, null, List.of());
    }
    List<String> groups = user.getClaimAsStringList("groups");
    return new Session(
        true,
        user.getPreferredUsername(),
        user.getFullName(),
        groups == null
            ? List.of()
            : groups.stream()
                .filter(SessionResource::isGrant)
                .map(SessionResource::membership)
                .toList());
  }

  private static boolean isGrant(String group) {
    return group.startsWith(TEAMS) && group.indexOf('/', TEAMS.length()) > 0;
  }

  private static Membership membership(String group) {
    int slash = group.indexOf('/', TEAMS.length());
    return new Membership(group.substring(TEAMS.length(), slash), group.substring(slash + 1));
  }
}
