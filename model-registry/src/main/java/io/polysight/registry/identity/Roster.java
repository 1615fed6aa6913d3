package io.polysight.registry.identity;

import io.polysight.contracts.teams.TeamRole;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a team at this moment, whatever the tokens still say.
 *
 * @param group of the team at the identity provider
 * @param roleGroups the groups of the roles, of those that have one
 * @param entries by name
 */
public record Roster(
    String team, String group, Map<TeamRole, String> roleGroups, List<Entry> entries) {
  public Roster {
    roleGroups = Map.copyOf(roleGroups);
    entries = List.copyOf(entries);
  }

  /** Somebody, or a program, with the highest of their roles. */
  public record Entry(Person person, TeamRole role) {}

  public List<Entry> people() {
    return entries.stream().filter(entry -> !entry.person().isProgram()).toList();
  }

  /** The human being of that id. */
  public Optional<Entry> person(UUID id) {
    return people().stream().filter(entry -> entry.person().id().equals(id)).findFirst();
  }

  /** Whether nobody but {@code entry} could still administer the team by signing in. */
  public boolean isLastAdmin(Entry entry) {
    return isActiveAdmin(entry)
        && people().stream()
            .filter(Roster::isActiveAdmin)
            .allMatch(other -> other.person().id().equals(entry.person().id()));
  }

  private static boolean isActiveAdmin(Entry entry) {
    return entry.role() == TeamRole.ADMIN && entry.person().enabled();
  }

  /**
   * @throws io.polysight.platform.web.ProblemException 403 when the caller is no admin, or no
   *     longer one
   */
  void requireAdmin(Caller caller) {
    TeamRole role = role(caller);
    if (!caller.service() && role != TeamRole.ADMIN) {
      throw Problems.forbidden(
          "This needs the role admin in team '"
              + team
              + "'; "
              + (role == null ? "you are not a member of it." : "yours is " + role.group() + "."));
    }
  }

  private @Nullable TeamRole role(Caller caller) {
    return entries.stream()
        .filter(entry -> entry.person().id().toString().equals(caller.subject()))
        .map(Entry::role)
        .findFirst()
        .orElse(null);
  }
}
