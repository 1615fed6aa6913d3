package io.polysight.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.polysight.contracts.evaluations.Benchmark;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.evaluations.Slice;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every route against callers without a token, of another team, and with too low a role. */
class SecurityIT {
  private static Benchmark benchmark;
  private static EvaluationRun run;
  private static Slice slice;

  /** A route; {@code write} where a viewer of the team may not. */
  record Route(String method, String path, boolean write) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @BeforeAll
  static void somethingOfTeamVision() {
    benchmark = Benchmarks.benchmark(Service.fresh("model"), Benchmarks.catsAndDogs());
    UUID version = Service.version(benchmark.model(), 1, true);
    Predictions.predict(version, Predictions.classified(1, 2));
    run = Service.run(benchmark.id(), version, EvaluationRun.State.FINISHED);
    slice = Service.as("ben").post("/api/v1/slices", wantedSlice()).as(Slice.class);
  }

  private static Map<String, Object> wantedSlice() {
    return Map.of(
        "team",
        "vision",
        "name",
        Service.fresh("slice"),
        "conditions",
        List.of(Map.of("attribute", "id", "startsWith", "none")));
  }

  @Test
  void letsOnlyEditorsOfTheTeamDeleteASlice() {
    String path = "/api/v1/slices/" + slice.id();
    assertThat(Service.get().api().delete(path).status()).isEqualTo(401);
    assertThat(Service.as("otto").delete(path).status()).isEqualTo(404);
    assertThat(Service.as("vera").delete(path).status()).isEqualTo(403);
  }

  static Stream<Route> routes() {
    return Stream.of(
        new Route("GET", "/benchmarks", false),
        new Route("POST", "/benchmarks", true),
        new Route("GET", "/benchmarks/{benchmark}", false),
        new Route("GET", "/benchmarks/{benchmark}/leaderboard", false),
        new Route("GET", "/benchmarks/{benchmark}/sensitivity", false),
        new Route("GET", "/comparisons?left={version}&right={version}", false),
        new Route("GET", "/slices", false),
        new Route("POST", "/slices", true),
        new Route("GET", "/slices/{slice}", false),
        new Route("GET", "/evaluations", false),
        new Route("POST", "/evaluations", true),
        new Route("GET", "/evaluations/{run}", false),
        new Route("GET", "/evaluations/{run}/report", false),
        new Route("GET", "/evaluations/{run}/samples", false),
        new Route("GET", "/evaluations/{run}/export?format=csv", false),
        new Route("GET", "/benchmarks/{benchmark}/leaderboard/export?format=latex", false),
        new Route("GET", "/comparisons/export?left={version}&right={version}&format=csv", false),
        new Route("GET", "/evaluations/compare?left={run}&right={run}", false),
        new Route("GET", "/evaluations/compare/samples?left={run}&right={run}", false));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void refusesWhoHasNoToken(Route route) {
    assertThat(send(Service.get().api(), route).status()).isEqualTo(401);
    assertThat(send(Service.get().api().withToken("forged"), route).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void hidesAndRefusesWhatBelongsToAnotherTeam(Route route) {
    if (route.path().contains("{") || route.write()) {
      assertThat(send(Service.as("otto"), route).status()).isIn(403, 404);
    } else {
      assertThat(send(Service.as("otto"), route).json().path("items"))
          .noneMatch(item -> item.path("team").asString().equals("vision"));
    }
  }

  @Test
  void keepsOthersFromAskingWhetherAVersionMayReplaceAnother() {
    Map<String, Object> question =
        Map.of(
            "team",
            "vision",
            "candidate",
            run.modelVersion(),
            "reference",
            run.modelVersion(),
            "figures",
            List.of(Map.of("benchmark", benchmark.id(), "metric", "accuracy", "margin", 0)));
    String path = "/api/v1/comparisons/non-inferiority";
    assertThat(Service.get().api().post(path, question).status()).isEqualTo(401);
    assertThat(Service.as("otto").post(path, question).status()).isEqualTo(403);
    assertThat(Service.as("vera").post(path, question).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void letsAViewerReadAndNotWrite(Route route) {
    assertThat(send(Service.as("vera"), route).status()).isEqualTo(route.write() ? 403 : 200);
  }

  private static Answer send(Api api, Route route) {
    String path =
        route
            .path()
            .replace("{benchmark}", benchmark.id().toString())
            .replace("{slice}", slice.id().toString())
            .replace("{version}", run.modelVersion().toString())
            .replace("{run}", run.id().toString());
    if (!route.write()) {
      return api.get("/api/v1" + path);
    }
    if (path.equals("/slices")) {
      return api.post("/api/v1" + path, wantedSlice());
    }
    Map<String, Object> body =
        path.equals("/evaluations")
            ? Map.of("benchmark", benchmark.id(), "modelVersion", run.modelVersion())
            : Map.of(
                "team",
                "vision",
                "name",
                "secured",
                "model",
                "m",
                "task",
                benchmark.task(),
                "datasetVersion",
                benchmark.datasetVersion(),
                "split",
                "test");
    return api.send(
        route.method(),
        "/api/v1" + path,
        BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)),
        "application/json");
  }
}
