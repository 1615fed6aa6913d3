package io.polysight.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polysight.contracts.teams.ServiceAccount;
import io.polysight.contracts.teams.ServiceAccountSecret;
import io.polysight.contracts.teams.TeamRole;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.HttpClientErrorException;

/** Accounts of pipelines, with tokens of the real identity provider. */
class ServiceAccountIT {
  private final FreshTeam team = new FreshTeam();
  private final String ann = team.member(TeamRole.ADMIN);

  private Answer create(String by, String name, String role) {
    return FreshTeam.as(by).post(team.at("/service-accounts"), Map.of("name", name, "role", role));
  }

  private ServiceAccountSecret created(String name, String role) {
    return create(ann, name, role).as(ServiceAccountSecret.class);
  }

  private String at(ServiceAccount account) {
    return team.at("/service-accounts/" + account.id());
  }

  private static Api withTokenOf(ServiceAccountSecret made) {
    var token = FreshTeam.token(made.tokenUrl(), made.account().clientId(), made.secret());
    assertThat(token.path("expires_in").asInt()).isEqualTo(made.tokenSeconds()).isEqualTo(300);
    return Registry.get().api().withToken(token.path("access_token").asString());
  }

  private static Answer makeModel(Api api, String team) {
    return api.post("/api/v1/models", Map.of("team", team, "name", Registry.fresh("piped")));
  }

  @Test
  void itsTokenIsGoodForItsRoleInItsTeamOnly() {
    Api editor = withTokenOf(created("nightly", "EDITOR"));
    Api viewer = withTokenOf(created("reader", "VIEWER"));

    Answer made = makeModel(editor, team.name());

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("createdBy").asString()).isEqualTo(team.name() + ".nightly");
    assertThat(makeModel(editor, "vision").status()).isEqualTo(403);
    assertThat(makeModel(viewer, team.name()).status()).isEqualTo(403);
    assertThat(viewer.get("/api/v1/models?team=" + team.name()).json().path("items")).hasSize(1);
    assertThat(viewer.get("/api/v1/models?team=vision").json().path("items")).isEmpty();
    assertThat(editor.get(team.at("/service-accounts")).status()).isEqualTo(403);
    assertThat(create(ann, "nightly", "VIEWER").detail()).contains("'nightly' already");
  }

  @Test
  void itsSecretIsToldOnceAndItIsNoMember() {
    ServiceAccountSecret made = created("once", "VIEWER");

    Answer list = FreshTeam.as(ann).get(team.at("/service-accounts"));

    assertThat(list.text()).doesNotContain(made.secret());
    assertThat(list.json().path("items")).hasSize(1);
    assertThat(list.json().path("items").path(0).path("clientId").asString())
        .isEqualTo(team.name() + ".once");
    assertThat(FreshTeam.as(ann).get(team.at("/members")).json().path("items")).hasSize(1);
  }

  @Test
  void aRotatedSecretTakesThePlaceOfTheFormer() {
    ServiceAccountSecret made = created("rotated", "VIEWER");
    String clientId = made.account().clientId();

    assertThat(FreshTeam.as(ann).post(at(made.account()) + "/secret").status()).isEqualTo(428);
    ServiceAccountSecret again =
        FreshTeam.as(ann)
            .post(at(made.account()) + "/secret", Map.of(), "If-Match", "\"1\"")
            .as(ServiceAccountSecret.class);

    assertThat(again.account().etag()).isEqualTo(2);
    assertThat(withTokenOf(again).get(team.at("/members")).status()).isEqualTo(200);
    assertThatThrownBy(() -> FreshTeam.token(made.tokenUrl(), clientId, made.secret()))
        .isInstanceOf(HttpClientErrorException.Unauthorized.class);
    assertThat(
            FreshTeam.as(ann)
                .post(at(made.account()) + "/secret", Map.of(), "If-Match", "\"1\"")
                .status())
        .isEqualTo(412);
  }

  @Test
  void aRevokedOneGetsNoMoreTokens() {
    ServiceAccountSecret made = created("revoked", "EDITOR");

    assertThat(FreshTeam.as(ann).delete(at(made.account()), "If-Match", "\"1\"").status())
        .isEqualTo(204);

    assertThatThrownBy(
            () -> FreshTeam.token(made.tokenUrl(), made.account().clientId(), made.secret()))
        .isInstanceOf(HttpClientErrorException.Unauthorized.class);
    assertThat(FreshTeam.as(ann).get(team.at("/service-accounts")).json().path("items")).isEmpty();
    assertThat(FreshTeam.as(ann).delete(at(made.account()), "If-Match", "*").status())
        .isEqualTo(404);
    assertThat(create(ann, "revoked", "VIEWER").status()).isEqualTo(201);
  }

  @Test
  void onlyAdminsOfTheTeamSeeAndMakeThem() {
    ServiceAccount account = created("guarded", "VIEWER").account();
    for (String member : List.of(team.member(TeamRole.VIEWER), team.member(TeamRole.EDITOR))) {
      assertThat(FreshTeam.as(member).get(team.at("/service-accounts")).status()).isEqualTo(403);
      assertThat(create(member, "mine", "ADMIN").status()).isEqualTo(403);
      assertThat(FreshTeam.as(member).delete(at(account), "If-Match", "*").status()).isEqualTo(403);
    }
    assertThat(Registry.as("ada").get(team.at("/service-accounts")).status()).isEqualTo(404);
    assertThat(create("ada", "mine", "ADMIN").status()).isEqualTo(404);
    assertThat(
            Registry.as("ada")
                .delete("/api/v1/teams/vision/service-accounts/" + account.id(), "If-Match", "*")
                .status())
        .isEqualTo(404);
    assertThat(Registry.get().api().get(team.at("/service-accounts")).status()).isEqualTo(401);
  }

  @Test
  void aNameThatNoClientCouldHaveIsRefused() {
    assertThat(create(ann, "Nightly Run", "VIEWER").faults().get("name"))
        .contains("'Nightly Run'", "hyphens");
  }
}
