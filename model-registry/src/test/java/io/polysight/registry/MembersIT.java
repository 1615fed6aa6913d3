package io.polysight.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.EventType;
import io.polysight.contracts.teams.TeamMember;
import io.polysight.contracts.teams.TeamMemberChanged;
import io.polysight.contracts.teams.TeamRole;
import io.polysight.platform.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Members of a team, at the real identity provider. */
class MembersIT {
  private final FreshTeam team = new FreshTeam();
  private final String ann = team.member(TeamRole.ADMIN);

  private String at(String user) {
    return team.at("/members/" + FreshTeam.idOf(user));
  }

  private Answer add(String by, String person, String role) {
    return FreshTeam.as(by).post(team.at("/members"), Map.of("person", person, "role", role));
  }

  @Test
  void everyMemberSeesAllWithTheirRolesAndNobodyElseDoes() {
    String viewer = team.member(TeamRole.VIEWER);

    Answer seen = FreshTeam.as(viewer).get(team.at("/members"));

    assertThat(seen.json().path("items").valueStream().map(item -> item.path("name").asString()))
        .containsExactlyElementsOf(Stream.of(ann, viewer).sorted().toList());
    TeamMember member = FreshTeam.as(ann).get(at(viewer)).as(TeamMember.class);
    assertThat(member.role()).isEqualTo(TeamRole.VIEWER);
    assertThat(member.email()).isEqualTo(viewer + "@people.example");
    assertThat(member.fullName()).isEqualTo("Fresh Person");
    assertThat(Registry.get().api().get(team.at("/members")).status()).isEqualTo(401);
    assertThat(Registry.as("ada").get(team.at("/members")).status()).isEqualTo(404);
    assertThat(Registry.as("nora").get(at(ann)).status()).isEqualTo(404);
    assertThat(Registry.as("ada").get("/api/v1/teams/nobodys/members").status()).isEqualTo(404);
  }

  @Test
  void anAdminTakesInWhoIsCalledByUserNameOrEmail() {
    String ben = FreshTeam.newcomer();
    String cleo = FreshTeam.newcomer();

    Answer added = add(ann, ben.toUpperCase(), "EDITOR");
    Answer byEmail = add(ann, cleo + "@people.example", "VIEWER");

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).isEqualTo(at(ben));
    assertThat(added.etag()).isEqualTo(FreshTeam.as(ann).get(at(ben)).etag());
    assertThat(byEmail.as(TeamMember.class).name()).isEqualTo(cleo);
    assertThat(team.rolesOf(ben)).containsExactly("editor");
    assertThat(FreshTeam.as(ben).get(team.at("/members")).json().path("items")).hasSize(3);
  }

  @Test
  void nobodyIsTakenInTwiceNorWhoDoesNotExist() {
    String ben = team.member(TeamRole.EDITOR);

    assertThat(add(ann, ben, "VIEWER").status()).isEqualTo(409);
    assertThat(add(ann, ben, "VIEWER").detail()).contains(ben, "already, as editor");
    assertThat(add(ann, "no-such-person", "VIEWER").faults().get("person"))
        .contains("'no-such-person'");
    // The account of a service is no person, though Keycloak keeps it among them.
    assertThat(add(ann, "service-account-eval-service", "ADMIN").status()).isEqualTo(400);
    assertThat(add(ann, FreshTeam.newcomer(), "OWNER").faults()).containsKey("role");
  }

  @Test
  void aRepeatedRequestIsAnsweredAgainAndNotRefused() {
    Map<String, Object> wanted = Map.of("person", FreshTeam.newcomer(), "role", "VIEWER");
    String key = UUID.randomUUID().toString();

    Answer first = FreshTeam.as(ann).post(team.at("/members"), wanted, "Idempotency-Key", key);
    Answer again = FreshTeam.as(ann).post(team.at("/members"), wanted, "Idempotency-Key", key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
  }

  @Test
  void onlyAnAdminChangesAnything() {
    String viewer = team.member(TeamRole.VIEWER);
    String editor = team.member(TeamRole.EDITOR);
    for (String member : List.of(viewer, editor)) {
      assertThat(add(member, FreshTeam.newcomer(), "VIEWER").status()).isEqualTo(403);
      assertThat(change(member, member, "ADMIN", "*").detail()).contains("role admin");
      assertThat(FreshTeam.as(member).delete(at(viewer), "If-Match", "*").status()).isEqualTo(403);
    }
    for (String stranger : List.of("ada", "nora")) {
      assertThat(add(stranger, stranger, "ADMIN").status()).isEqualTo(404);
      assertThat(change(stranger, viewer, "ADMIN", "*").status()).isEqualTo(404);
      assertThat(Registry.as(stranger).delete(at(viewer), "If-Match", "*").status()).isEqualTo(404);
    }
    assertThat(team.rolesOf(viewer)).containsExactly("viewer");
    assertThat(team.rolesOf(editor)).containsExactly("editor");
  }

  private Answer change(String by, String person, String role, String ifMatch) {
    return FreshTeam.as(by).put(at(person), Map.of("role", role), "If-Match", ifMatch);
  }

  @Test
  void aRoleIsChangedInTheStateOneHasSeen() {
    String ben = team.member(TeamRole.VIEWER);
    String seen = FreshTeam.as(ann).get(at(ben)).etag();

    assertThat(FreshTeam.as(ann).put(at(ben), Map.of("role", "EDITOR")).status()).isEqualTo(428);
    assertThat(change(ann, ben, "EDITOR", seen).as(TeamMember.class).role())
        .isEqualTo(TeamRole.EDITOR);
    assertThat(team.rolesOf(ben)).containsExactly("editor");
    assertThat(change(ann, ben, "ADMIN", seen).status()).isEqualTo(412);
    assertThat(FreshTeam.as(ann).delete(at(ben), "If-Match", seen).status()).isEqualTo(412);

    var told =
        Registry.get()
            .events()
            .await(EventType.TEAM_MEMBER_CHANGED, p -> p.key().equals(FreshTeam.idOf(ben) + ""));
    assertThat(told.event().getExtension("actor")).isEqualTo(ann);
    assertThat(told.as(TeamMemberChanged.class))
        .isEqualTo(
            new TeamMemberChanged(
                FreshTeam.idOf(ben), ben, team.name(), TeamRole.VIEWER, TeamRole.EDITOR));
  }

  @Test
  void whoIsRemovedBelongsToTheTeamNoLonger() {
    String ben = team.member(TeamRole.EDITOR);

    assertThat(FreshTeam.as(ann).delete(at(ben), "If-Match", "*").status()).isEqualTo(204);

    assertThat(team.rolesOf(ben)).isEmpty();
    assertThat(FreshTeam.as(ann).get(at(ben)).status()).isEqualTo(404);
    assertThat(FreshTeam.as(ann).delete(at(ben), "If-Match", "*").status()).isEqualTo(404);
  }

  @Test
  void theLastAdminStaysUntilThereIsAnother() {
    String ben = team.member(TeamRole.EDITOR);

    Answer demoted = change(ann, ann, "EDITOR", "*");
    assertThat(demoted.status()).isEqualTo(409);
    assertThat(demoted.detail()).contains(ann, "last admin", "somebody else");
    assertThat(FreshTeam.as(ann).delete(at(ann), "If-Match", "*").status()).isEqualTo(409);
    assertThat(team.rolesOf(ann)).containsExactly("admin");

    assertThat(change(ann, ben, "ADMIN", "*").status()).isEqualTo(200);
    assertThat(change(ann, ann, "EDITOR", "*").status()).isEqualTo(200);
    assertThat(team.rolesOf(ann)).containsExactly("editor");
  }

  @Test
  void whoIsNoAdminAnyMoreIsRefusedWhateverTheTokenSays() {
    String ben = team.member(TeamRole.ADMIN);
    assertThat(change(ben, ann, "VIEWER", "*").status()).isEqualTo(200);

    assertThat(change(ann, ann, "ADMIN", "*").detail()).contains("yours is viewer");
  }

  @Test
  void twoAdminsCannotTakeTheRoleFromEachOtherAtOnce() {
    String ben = team.member(TeamRole.ADMIN);

    List<Integer> answers =
        Stream.of(List.of(ann, ben), List.of(ben, ann))
            .map(pair ->
                CompletableFuture.supplyAsync(
                    () -> change(pair.getFirst(), pair.getLast(), "VIEWER", "*").status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    assertThat(answers).containsExactly(200, 403);
  }
}
