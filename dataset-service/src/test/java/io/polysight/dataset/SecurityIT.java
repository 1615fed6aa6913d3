package io.polysight.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.datasets.Upload;
import io.polysight.platform.testing.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every route against callers without a token, of another team, and with too low a role. */
class SecurityIT {
  private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";
  private static DatasetVersion version;
  private static RegisteredTask task;
  private static Upload upload;

  /** A route; {@code write} where a viewer of the team may not. */
  record Route(String method, String path, boolean write, Map<String, Object> body) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @BeforeAll
  static void somethingOfTeamVision() {
    version = Service.ingested(Service.scenes(4, 2));
    task =
        Service.as("ben")
            .post(
                "/api/v1/tasks",
                Map.of(
                    "team",
                    "vision",
                    "name",
                    Service.fresh("secured"),
                    "task",
                    Map.of("kind", "captioning")))
            .as(RegisteredTask.class);
    upload =
        Service.as("ben")
            .post("/api/v1/uploads", Map.of("team", "vision", "fileName", "a.zip", "bytes", 10))
            .as(Upload.class);
  }

  static Stream<Route> routes() {
    Map<String, Object> none = Map.of();
    Map<String, Object> labels =
        Map.of("kind", "image-classification", "labels", List.of("a", "b"));
    return Stream.of(
        new Route("GET", "/datasets", false, none),
        new Route("POST", "/datasets", true, Map.of("team", "vision", "name", "secured")),
        new Route("GET", "/datasets/{dataset}", false, none),
        new Route("PUT", "/datasets/{dataset}", true, Map.of("description", "mine")),
        new Route("DELETE", "/datasets/{dataset}", true, none),
        new Route("GET", "/datasets/{dataset}/versions", false, none),
        new Route(
            "POST", "/datasets/{dataset}/versions", true, Map.of("source", Service.scenes(1, 1))),
        new Route("GET", "/datasets/{dataset}/versions/1", false, none),
        new Route("GET", "/dataset-versions/{version}", false, none),
        new Route("GET", "/dataset-versions/{version}/samples", false, none),
        new Route("GET", "/dataset-versions/{version}/samples/train/000000/image", false, none),
        new Route("GET", "/dataset-versions/{version}/samples/train/000000/thumbnail", false, none),
        new Route("GET", "/dataset-versions/{version}/statistics", false, none),
        new Route("GET", "/dataset-versions/{version}/similar-pairs", false, none),
        new Route("GET", "/dataset-versions/{version}/difference?from={version}", false, none),
        new Route("GET", "/uploads", false, none),
        new Route(
            "POST", "/uploads", true, Map.of("team", "vision", "fileName", "b.zip", "bytes", 10)),
        new Route("GET", "/uploads?state=OPEN", false, none),
        new Route("GET", "/uploads/{upload}", false, none),
        new Route("GET", "/uploads/{upload}/parts", false, none),
        new Route("POST", "/uploads/{upload}/completions", true, Map.of("etags", List.of("e"))),
        new Route("DELETE", "/uploads/{upload}", true, none),
        new Route("GET", "/tasks", false, none),
        new Route(
            "POST", "/tasks", true, Map.of("team", "vision", "name", "secured", "task", labels)),
        new Route("GET", "/tasks/{task}", false, none),
        new Route("GET", "/tasks/{task}/revisions", false, none),
        new Route("POST", "/tasks/{task}/revisions", true, Map.of("task", labels)),
        new Route("PUT", "/tasks/{task}", true, Map.of("description", "mine")),
        new Route("DELETE", "/tasks/{task}", true, none));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void refusesWhoHasNoToken(Route route) {
    assertThat(status(Service.get().api(), route)).isEqualTo(401);
    assertThat(status(Service.get().api().withToken("forged"), route)).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void hidesAndRefusesWhatBelongsToAnotherTeam(Route route) {
    if (route.path().contains("{")) {
      assertThat(status(Service.as("otto"), route)).isIn(403, 404);
      assertThat(status(Service.as("nora"), route)).isIn(403, 404);
    } else if (route.write()) {
      assertThat(status(Service.as("otto"), route)).isEqualTo(403);
    } else {
      assertThat(send(Service.as("otto"), route, filled(route)).json().path("items"))
          .noneMatch(item -> item.path("team").asString().equals("vision"));
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void letsAViewerReadAndNotWrite(Route route) {
    assertThat(status(Service.as("vera"), route)).isEqualTo(route.write() ? 403 : 200);
  }

  @Test
  void answersAForeignIdAsAnUnknownOne() {
    String foreign = Service.as("otto").get("/api/v1/tasks/" + task.id()).detail();
    String unknown = Service.as("otto").get("/api/v1/tasks/" + UNKNOWN).detail();

    assertThat(foreign.replace(task.id().toString(), UNKNOWN)).isEqualTo(unknown);
  }

  @Test
  void showsTheLinksOfAnUploadOnlyToWhomMayWrite() {
    String path = "/api/v1/uploads/" + upload.id();

    assertThat(Service.as("ben").get(path).as(Upload.class).parts()).hasSize(1);
    assertThat(Service.as("vera").get(path).as(Upload.class).parts()).isEmpty();
  }

  private static int status(Api api, Route route) {
    return send(api, route, filled(route)).status();
  }

  private static io.polysight.platform.testing.Answer send(Api api, Route route, String path) {
    boolean bare = route.body().isEmpty();
    return api.send(
        route.method(),
        "/api/v1" + path,
        bare
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(route.body())),
        bare ? null : "application/json",
        "If-Match",
        "\"77\"");
  }

  private static String filled(Route route) {
    return route
        .path()
        .replace("{dataset}", version.dataset().toString())
        .replace("{version}", version.id().toString())
        .replace("{task}", task.id().toString())
        .replace("{upload}", upload.id().toString());
  }
}
