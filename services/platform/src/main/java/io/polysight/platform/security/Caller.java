package io.polysight.platform.security;

import io.polysight.platform.web.Problems;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who sends the request, from the verified token. A controller takes it as a parameter.
 *
 * @param subject the token's subject, stable for ever
 * @param name what people call them; a service account's client id
 * @param teams the highest role in each team
 * @param service whether it is one of our services, which may do everything for every team
 */
public record Caller(String subject, String name, Map<String, Role> teams, boolean service) {
  public Caller {
    teams = Map.copyOf(teams);
  }

  /** Who sends the request this thread serves; empty where it serves none. */
  public static Optional<Caller> current() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken token
        ? Optional.of(Tokens.caller(token.getToken()))
        : Optional.empty();
  }

  /** Whether what belongs to {@code team} is visible at all. */
  public boolean mayRead(String team) {
    return service || teams.containsKey(team);
  }

  public boolean has(String team, Role least) {
    Role role = teams.get(team);
    return service || (role != null && role.includes(least));
  }

  /** The teams whose rows a list may show. */
  public TeamFilter readableTeams() {
    return service ? TeamFilter.all() : TeamFilter.of(teams.keySet());
  }

  /**
   * The rows a list may show, narrowed to one team where the caller asked for it; none when the
   * caller is not a member of it.
   */
  public TeamFilter filter(@Nullable String team) {
    if (team == null) {
      return readableTeams();
    }
    return mayRead(team)
        ? TeamFilter.of(java.util.Set.of(team))
        : TeamFilter.of(java.util.Set.of());
  }

  /**
   * @param team owner of the object asked for
   * @throws io.polysight.platform.web.ProblemException 404, the same as for an absent object
   */
  public void visible(String team, String what, Object id) {
    if (!mayRead(team)) {
      throw Problems.notFound(what, id);
    }
  }

  /**
   * For what the caller names the team of itself, such as a creation.
   *
   * @throws io.polysight.platform.web.ProblemException 403 naming the team and the role needed
   */
  public void requireRole(String team, Role least) {
    if (!has(team, least)) {
      Role held = teams.get(team);
      throw Problems.forbidden(
          "This needs the role "
              + least.wire()
              + " in team '"
              + team
              + "'; "
              + (held == null ? "you are not a member of it." : "yours is " + held.wire() + "."));
    }
  }

  /**
   * For a change of an object that exists: 404 when the team is foreign, 403 when the role is too
   * low.
   */
  public void requireRole(String team, Role least, String what, Object id) {
    visible(team, what, id);
    requireRole(team, least);
  }
}
