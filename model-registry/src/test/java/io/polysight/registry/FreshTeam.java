package io.polysight.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.teams.TeamRole;
import io.polysight.local.Endpoints;
import io.polysight.platform.testing.Api;
import io.polysight.testing.TestInfrastructure;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * A team at the real identity provider that no other test knows, made as its operators make one,
 * with people who can sign in.
 */
final class FreshTeam {
  private static final Endpoints.Identity IDENTITY =
      TestInfrastructure.get().endpoints().identity();
  private static final String TOKENS = "/protocol/openid-connect/token";
  private static final RestClient ADMIN = administrator();
  private static JsonNode token;
  private static Instant tokenUntil = Instant.EPOCH;

  private final String name = "team-" + UUID.randomUUID();
  private final Map<TeamRole, String> groups = new TreeMap<>();

  FreshTeam() {
    String teams =
        ADMIN
            .get()
            .uri("/group-by-path/teams")
            .retrieve()
            .body(JsonNode.class)
            .path("id")
            .asString();
    String group = child(teams, name);
    for (TeamRole role : TeamRole.values()) {
      groups.put(role, child(group, role.group()));
    }
  }

  private static RestClient administrator() {
    return RestClient.builder()
        .baseUrl(IDENTITY.issuer().replaceFirst("/realms/", "/admin/realms/"))
        .requestInterceptor((request, body, execution) -> {
          request.getHeaders().setBearerAuth(administratorToken());
          return execution.execute(request, body);
        })
        .build();
  }

  /** Such a token lives for a minute. */
  private static synchronized String administratorToken() {
    if (Instant.now().isAfter(tokenUntil)) {
      var form = new LinkedMultiValueMap<String, String>();
      form.add("grant_type", "password");
      form.add("client_id", "admin-cli");
      form.add("username", IDENTITY.administrator());
      form.add("password", IDENTITY.administratorPassword());
      token = ask(IDENTITY.issuer().replaceFirst("/realms/.*", "/realms/master") + TOKENS, form);
      tokenUntil = Instant.now().plusSeconds(30);
    }
    return token.path("access_token").asString();
  }

  private static JsonNode ask(String tokenUrl, LinkedMultiValueMap<String, String> form) {
    return RestClient.create()
        .post()
        .uri(tokenUrl)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body(form)
        .retrieve()
        .body(JsonNode.class);
  }

  private static String child(String parent, String name) {
    return id(
        ADMIN
            .post()
            .uri("/groups/{id}/children", parent)
            .body(Map.of("name", name))
            .retrieve()
            .toBodilessEntity()
            .getHeaders()
            .getLocation());
  }

  private static String id(URI location) {
    return location.getPath().replaceFirst(".*/", "");
  }

  String name() {
    return name;
  }

  /** Where the team is, such as {@code /api/v1/teams/<name>/members}. */
  String at(String path) {
    return "/api/v1/teams/" + name + path;
  }

  /** Somebody who belongs to no team; their user name. */
  static String newcomer() {
    String user = "p" + UUID.randomUUID().toString().replace("-", "");
    ADMIN
        .post()
        .uri("/users")
        .body(
            Map.of(
                "username",
                user,
                "enabled",
                true,
                "email",
                user + "@people.example",
                "emailVerified",
                true,
                "firstName",
                "Fresh",
                "lastName",
                "Person",
                "credentials",
                List.of(Map.of("type", "password", "value", IDENTITY.demoPassword()))))
        .retrieve()
        .toBodilessEntity();
    return user;
  }

  /** A member with that role; their user name. */
  String member(TeamRole role) {
    String user = newcomer();
    ADMIN
        .put()
        .uri("/users/{user}/groups/{group}", idOf(user), groups.get(role))
        .retrieve()
        .toBodilessEntity();
    return user;
  }

  static UUID idOf(String user) {
    JsonNode found =
        ADMIN.get().uri("/users?exact=true&username={user}", user).retrieve().body(JsonNode.class);
    assertThat(found).hasSize(1);
    return UUID.fromString(found.path(0).path("id").asString());
  }

  /** The roles that the identity provider has for somebody in this team. */
  List<String> rolesOf(String user) {
    JsonNode groups =
        ADMIN.get().uri("/users/{id}/groups", idOf(user)).retrieve().body(JsonNode.class);
    List<String> roles = new ArrayList<>();
    for (JsonNode group : groups) {
      String path = group.path("path").asString();
      if (path.startsWith("/teams/" + name + "/")) {
        roles.add(path.substring(path.lastIndexOf('/') + 1));
      }
    }
    return roles;
  }

  /** The service in the hands of a user, by a token of theirs. */
  static Api as(String user) {
    return Registry.as(user);
  }

  /**
   * What the identity provider answers to client credentials.
   *
   * @throws HttpClientErrorException when it refuses them
   */
  static JsonNode token(String tokenUrl, String clientId, String secret) {
    var form = new LinkedMultiValueMap<String, String>();
    form.add("grant_type", "client_credentials");
    form.add("client_id", clientId);
    form.add("client_secret", secret);
    return ask(tokenUrl, form);
  }
}
