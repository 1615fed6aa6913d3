package io.polysight.registry.identity;

import io.polysight.contracts.teams.TeamRole;
import io.polysight.platform.web.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** The groups {@code /teams/<team>/<role>} and who is in them. */
public class TeamGroups {
  private static final int PAGE = 200;

  private final KeycloakCalls calls;

  /** A group as Keycloak writes it. */
  record Group(String id, String name) {}

  private record NewGroup(String name) {}

  TeamGroups(KeycloakCalls calls) {
    this.calls = calls;
  }

  /** Empty when there is no such team. */
  Optional<Roster> roster(String team) {
    return calls
        .find(Group.class, "/group-by-path/teams/{team}", team)
        .map(group -> read(team, group));
  }

  private Roster read(String team, Group group) {
    Map<TeamRole, String> roles = new EnumMap<>(TeamRole.class);
    Group[] children =
        calls.get(Group[].class, "/groups/{id}/children?max={most}", group.id(), PAGE);
    for (Group child : children) {
      for (TeamRole role : TeamRole.values()) {
        if (role.group().equals(child.name())) {
          roles.put(role, child.id());
        }
      }
    }
    Map<UUID, Roster.Entry> entries = new HashMap<>();
    // In the order of the roles, so that the highest of somebody who has several remains.
    roles.forEach((role, id) ->
        members(id).forEach(person -> entries.put(person.id(), new Roster.Entry(person, role))));
    return new Roster(
        team,
        group.id(),
        roles,
        entries.values().stream()
            .sorted(Comparator.comparing(entry -> entry.person().name()))
            .toList());
  }

  private List<Person> members(String group) {
    List<Person> members = new ArrayList<>();
    Person.User[] page;
    do {
      page =
          calls.get(
              Person.User[].class,
              "/groups/{id}/members?briefRepresentation=true&first={first}&max={most}",
              group,
              members.size(),
              PAGE);
      for (Person.User user : page) {
        members.add(user.person());
      }
    } while (page.length == PAGE);
    return members;
  }

  /**
   * Gives somebody one role in the team, whatever they had; null takes them out of it. They get the
   * new one before they lose another, so that a failure in between leaves nobody without.
   */
  public void assign(Roster roster, UUID person, @Nullable TeamRole role) {
    if (role != null) {
      calls.send(HttpMethod.PUT, "/users/{person}/groups/{group}", person, group(roster, role));
    }
    roster
        .roleGroups()
        .forEach((other, group) -> {
          if (other != role) {
            calls.send(HttpMethod.DELETE, "/users/{person}/groups/{group}", person, group);
          }
        });
  }

  private String group(Roster roster, TeamRole role) {
    String known = roster.roleGroups().get(role);
    return known != null
        ? known
        : calls
            .create(new NewGroup(role.group()), "/groups/{id}/children", roster.group())
            .orElseThrow(() ->
                Problems.conflict(
                    "Team '" + roster.team() + "' changed meanwhile; read it again and repeat."));
  }
}
