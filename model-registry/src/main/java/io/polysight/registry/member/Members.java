package io.polysight.registry.member;

import io.polysight.contracts.EventType;
import io.polysight.contracts.teams.TeamMember;
import io.polysight.contracts.teams.TeamMemberAdded;
import io.polysight.contracts.teams.TeamMemberAddition;
import io.polysight.contracts.teams.TeamMemberChanged;
import io.polysight.contracts.teams.TeamMemberRemoved;
import io.polysight.contracts.teams.TeamRole;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.Problems;
import io.polysight.registry.identity.Administration;
import io.polysight.registry.identity.People;
import io.polysight.registry.identity.Person;
import io.polysight.registry.identity.Roster;
import io.polysight.registry.identity.TeamGroups;
import io.polysight.tasks.Faults;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the members of a team see of each other, and what its admins change. */
@Service
class Members {
  private static final int LONGEST_NAME = 255;

  private final Administration administration;
  private final TeamGroups groups;
  private final People people;
  private final Outbox outbox;

  Members(Administration administration, TeamGroups groups, People people, Outbox outbox) {
    this.administration = administration;
    this.groups = groups;
    this.people = people;
    this.outbox = outbox;
  }

  List<TeamMember> list(Caller caller, String team) {
    return administration.read(caller, team).people().stream()
        .map(entry -> member(team, entry.person(), entry.role()))
        .toList();
  }

  TeamMember get(Caller caller, String team, UUID id) {
    Roster.Entry entry = entry(administration.read(caller, team), id);
    return member(team, entry.person(), entry.role());
  }

  TeamMember add(Caller caller, String team, TeamMemberAddition wanted) {
    var faults = new Faults();
    faults.text("person", wanted.person(), LONGEST_NAME);
    faults.throwIfAny();
    return administration.change(
        caller,
        team,
        roster -> {
          Person person = people.called(wanted.person()).orElseThrow(() -> unknown(wanted));
          roster.person(person.id()).ifPresent(entry -> refuseTwice(team, entry));
          groups.assign(roster, person.id(), wanted.role());
          outbox.publish(
              EventType.TEAM_MEMBER_ADDED,
              team,
              person.id(),
              new TeamMemberAdded(person.id(), person.name(), team, wanted.role()));
          return member(team, person, wanted.role());
        });
  }

  private static RuntimeException unknown(TeamMemberAddition wanted) {
    return Problems.invalid(
        "person",
        "nobody has the user name or the e-mail address '"
            + wanted.person().strip()
            + "'; people get their accounts at the identity provider, ask an operator");
  }

  private static void refuseTwice(String team, Roster.Entry entry) {
    throw Problems.conflict(
        "'"
            + entry.person().name()
            + "' is in team '"
            + team
            + "' already, as "
            + entry.role().group()
            + "; change the role instead.");
  }

  TeamMember change(Caller caller, String team, UUID id, TeamRole role, IfMatch ifMatch) {
    return administration.change(
        caller,
        team,
        roster -> {
          Roster.Entry entry = entry(roster, id);
          ifMatch.check(etag(entry.role()));
          if (role != entry.role()) {
            keepAnAdmin(roster, entry);
            groups.assign(roster, id, role);
            String name = entry.person().name();
            outbox.publish(
                EventType.TEAM_MEMBER_CHANGED,
                team,
                id,
                new TeamMemberChanged(id, name, team, entry.role(), role));
          }
          return member(team, entry.person(), role);
        });
  }

  void remove(Caller caller, String team, UUID id, IfMatch ifMatch) {
    administration.change(
        caller,
        team,
        roster -> {
          Roster.Entry entry = entry(roster, id);
          ifMatch.check(etag(entry.role()));
          keepAnAdmin(roster, entry);
          groups.assign(roster, id, null);
          return outbox.publish(
              EventType.TEAM_MEMBER_REMOVED,
              team,
              id,
              new TeamMemberRemoved(id, entry.person().name(), team, entry.role()));
        });
  }

  private static void keepAnAdmin(Roster roster, Roster.Entry entry) {
    if (roster.isLastAdmin(entry)) {
      throw Problems.conflict(
          "'"
              + entry.person().name()
              + "' is the last admin of team '"
              + roster.team()
              + "'; without one nobody could change it. Make somebody else an admin first.");
    }
  }

  private static Roster.Entry entry(Roster roster, UUID id) {
    return roster
        .person(id)
        .orElseThrow(() -> Problems.notFound("member of team '" + roster.team() + "'", id));
  }

  private static TeamMember member(String team, Person person, TeamRole role) {
    return new TeamMember(
        person.id(),
        team,
        person.name(),
        person.fullName(),
        person.email(),
        role,
        person.enabled(),
        etag(role));
  }

  /** The role is all that changes here, so it is the state one may have seen. */
  private static long etag(TeamRole role) {
    return role.ordinal() + 1L;
  }
}
