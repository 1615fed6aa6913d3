package io.polysight.eval;

import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.EvaluationRun;
import io.polysight.contracts.models.ModelVersionCreated;
import io.polysight.platform.testing.Api;
import io.polysight.platform.testing.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;

/** One eval-service with its peers for all integration tests of a JVM. */
public final class Service {
  public static final Peers PEERS = new Peers();
  private static final RunningService RUNNING = start(PEERS, Map.of());

  private Service() {}

  public static RunningService start(
      Peers peers, Map<String, String> placeholders, String... further) {
    Path file = Path.of(System.getProperty("polysight.home", "."), "config", "eval-service.yml");
    Map<String, String> values = new HashMap<>(placeholders);
    values.put("POLYSIGHT_DATASET_SERVICE_URL", peers.url());
    values.put("POLYSIGHT_INFERENCE_SERVICE_URL", peers.url());
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--polysight.eval-service.runs.asked-every=50ms",
                "--polysight.eval-service.runs.polled-every=50ms",
                "--polysight.eval-service.runs.retried-after=200ms",
                "--polysight.eval-service.runs.retried-at-most=500ms",
                "--polysight.eval-service.maps.asked-every=50ms",
                "--polysight.eval-service.maps.polled-every=50ms",
                "--polysight.eval-service.maps.retried-after=200ms",
                "--polysight.eval-service.forecasts.asked-every=50ms",
                "--polysight.eval-service.forecasts.polled-every=50ms",
                "--polysight.eval-service.forecasts.retried-after=200ms",
                "--polysight.eval-service.scoring.resamples=200",
                "--polysight.eval-service.leaderboards.waits-for-tests=30s",
                "--polysight.eval-service.webhooks.allowed-hosts=127.0.0.1",
                "--polysight.eval-service.webhooks.private-addresses=true",
                "--polysight.eval-service.webhooks.plain-http=true",
                "--polysight.eval-service.webhooks.asked-every=50ms",
                "--polysight.eval-service.webhooks.retried-after=100ms",
                "--polysight.eval-service.webhooks.retried-at-most=300ms",
                "--polysight.eval-service.webhooks.tries=3"));
    arguments.addAll(List.of(further));
    return RunningService.start(
        EvalApplication.class,
        "eval-service",
        file.toUri().toString(),
        values,
        arguments.toArray(String[]::new));
  }

  public static RunningService get() {
    return RUNNING;
  }

  public static Api as(String user) {
    return RUNNING.as(user);
  }

  /** A name no other test uses. */
  public static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }

  /** Tells of a new model version as model-registry does. */
  public static UUID version(String model, int number, boolean last) {
    return version(model, number, last, List.of());
  }

  /**
   * @param trainedOn the data-set versions it learned from
   */
  public static UUID version(String model, int number, boolean last, List<String> trainedOn) {
    UUID id = UUID.randomUUID();
    RUNNING
        .events()
        .send(
            EventType.MODEL_VERSION_CREATED,
            "vision",
            id,
            new ModelVersionCreated(
                id,
                UUID.randomUUID(),
                model,
                "vision",
                number,
                "d",
                100L * number,
                last,
                List.of(),
                trainedOn));
    return id;
  }

  /** Waits for the only run of a version by a benchmark to be in a state. */
  public static EvaluationRun run(UUID benchmark, UUID version, EvaluationRun.State state) {
    var last = new AtomicReference<EvaluationRun>();
    String path = "/api/v1/evaluations?benchmark=" + benchmark + "&modelVersion=" + version;
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          var items = as("vera").get(path).json().path("items");
          if (items.isEmpty()) {
            return false;
          }
          last.set(JsonMapper.shared().treeToValue(items.get(0), EvaluationRun.class));
          return last.get().state() == state;
        });
    return last.get();
  }
}
