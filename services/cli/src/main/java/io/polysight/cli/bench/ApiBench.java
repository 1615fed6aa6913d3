package io.polysight.cli.bench;

import io.polysight.cli.client.PlatformClient;
import io.polysight.cli.client.TokenSource;
import io.polysight.cli.life.LifeScale;
import io.polysight.cli.lifecycle.DataOption;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.datasets.TaskRegistration;
import io.polysight.contracts.serving.Ask;
import io.polysight.contracts.serving.PredictionRequest;
import io.polysight.contracts.serving.PredictionResponse;
import io.polysight.contracts.serving.ServingSlot;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.local.Endpoints;
import io.polysight.local.supervisor.PlatformState;
import io.polysight.scenes.generate.SceneGenerator;
import io.polysight.scenes.generate.SceneSpec;
import io.polysight.tasks.ImageClassification;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Latency of the API through the gateway of the running platform, one caller at a time. */
@Command(
    name = "api",
    description =
        "Latency through the gateway of the running platform: GET one task, POST one prediction.")
public final class ApiBench implements Callable<Integer> {
  private static final String TEAM = "vision";

  @Mixin private final DataOption data = new DataOption();

  @Option(
      names = "--requests",
      description = "How many of each kind are measured (default: ${DEFAULT-VALUE}).")
  private int requests = 1000;

  @Option(
      names = "--warm-up",
      description = "How many of each kind come before (default: ${DEFAULT-VALUE}).")
  private int warmUp = 300;

  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    String url =
        PlatformState.read(data.folder())
            .map(PlatformState::url)
            .orElseThrow(() ->
                new IllegalStateException(
                    "no platform runs on "
                        + data.folder().root()
                        + "; start it with ./polysight up"));
    Endpoints.Identity identity = Endpoints.read(data.folder().endpoints()).identity();
    PlatformClient client =
        new PlatformClient(
            URI.create(url), new TokenSource(identity.issuer(), "ada", identity.demoPassword()));
    out.println(
        "through the gateway, one caller, "
            + requests
            + " requests after "
            + warmUp
            + "; "
            + Machine.describe());
    out.printf("%-34s %10s %10s %10s%n", "", "p50 ms", "p99 ms", "per s");
    RegisteredTask task =
        client.post(
            "/tasks",
            new TaskRegistration(
                TEAM,
                "bench-" + Instant.now().getEpochSecond(),
                null,
                new ImageClassification(LifeScale.UNSEEN_PAIRS, null)),
            RegisteredTask.class);
    measure("GET one task", i -> client.get("/tasks/" + task.id(), RegisteredTask.class));
    String model = served(client);
    byte[][] images = images();
    List<Ask> asks = List.of(new Ask(task.id(), null, null));
    measure("POST prediction, a new image", i -> predict(client, model, images[i], asks));
    measure("POST prediction, the same image", i -> predict(client, model, images[0], asks));
    return 0;
  }

  private static void predict(PlatformClient client, String model, byte[] image, List<Ask> asks) {
    client.postImage(
        "/predictions",
        new PredictionRequest(TEAM, model, asks, null),
        image,
        "image/png",
        PredictionResponse.class);
  }

  private static String served(PlatformClient client) {
    return client.page("/serving/slots?limit=200&team=" + TEAM, ServingSlot.class).items().stream()
        .filter(slot -> slot.team().equals(TEAM) && slot.state() == ServingSlot.State.SERVING)
        .map(ServingSlot::model)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "no model serves team " + TEAM + " yet; ./polysight demo trains one"));
  }

  private byte[][] images() {
    SceneGenerator scenes =
        new SceneGenerator(SceneSpec.of(Instant.now().getEpochSecond(), requests + warmUp, 1, 1));
    byte[][] images = new byte[requests + warmUp][];
    for (int i = 0; i < images.length; i++) {
      images[i] = PngEncoder.encode(scenes.scene("train", i).image());
    }
    return images;
  }

  private void measure(String what, IntConsumer call) {
    for (int i = 0; i < warmUp; i++) {
      call.accept(i);
    }
    long[] nanos = new long[requests];
    long all = System.nanoTime();
    for (int i = 0; i < requests; i++) {
      long begin = System.nanoTime();
      call.accept(warmUp + i);
      nanos[i] = System.nanoTime() - begin;
    }
    double seconds = (System.nanoTime() - all) / 1e9;
    Percentiles percentiles = new Percentiles(nanos);
    out.printf(
        Locale.ROOT,
        "%-34s %10.2f %10.2f %10.0f%n",
        what,
        percentiles.millis(0.5),
        percentiles.millis(0.99),
        requests / seconds);
  }
}
