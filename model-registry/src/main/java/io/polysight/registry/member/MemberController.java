package io.polysight.registry.member;

import io.polysight.contracts.Page;
import io.polysight.contracts.teams.TeamMember;
import io.polysight.contracts.teams.TeamMemberAddition;
import io.polysight.contracts.teams.TeamMemberChange;
import io.polysight.platform.security.Caller;
import io.polysight.platform.web.Etags;
import io.polysight.platform.web.IfMatch;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Members over HTTP: every member sees them, admins change them. */
@RestController
@RequestMapping("/api/v1/teams/{team}/members")
class MemberController {
  private final Members members;

  MemberController(Members members) {
    this.members = members;
  }

  /** All of them, by name. */
  @GetMapping
  Page<TeamMember> list(Caller caller, @PathVariable String team) {
    return new Page<>(members.list(caller, team), null);
  }

  @GetMapping("/{person}")
  ResponseEntity<TeamMember> get(
      Caller caller, @PathVariable String team, @PathVariable UUID person) {
    TeamMember member = members.get(caller, team, person);
    return Etags.ok(member, member.etag());
  }

  @PostMapping
  ResponseEntity<TeamMember> add(
      Caller caller, @PathVariable String team, @RequestBody TeamMemberAddition wanted) {
    TeamMember member = members.add(caller, team, wanted);
    return Etags.created(
        UriComponentsBuilder.fromPath("/api/v1/teams/{team}/members/{person}")
            .build(team, member.id()),
        member,
        member.etag());
  }

  @PutMapping("/{person}")
  ResponseEntity<TeamMember> change(
      Caller caller,
      @PathVariable String team,
      @PathVariable UUID person,
      @RequestBody TeamMemberChange change,
      IfMatch ifMatch) {
    TeamMember member = members.change(caller, team, person, change.role(), ifMatch);
    return Etags.ok(member, member.etag());
  }

  @DeleteMapping("/{person}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Caller caller, @PathVariable String team, @PathVariable UUID person, IfMatch ifMatch) {
    members.remove(caller, team, person, ifMatch);
  }
}
