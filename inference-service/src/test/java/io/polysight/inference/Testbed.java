package io.polysight.inference;

import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.Page;
import io.polysight.contracts.models.AliasMoved;
import io.polysight.contracts.serving.Ask;
import io.polysight.contracts.serving.Effort;
import io.polysight.contracts.serving.PredictionRequest;
import io.polysight.contracts.serving.PredictionResponse;
import io.polysight.contracts.serving.ServingSlot;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.store.Ids;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Api;
import io.polysight.platform.testing.Events;
import io.polysight.platform.testing.RunningService;
import io.polysight.tasks.Task;
import io.polysight.testing.TestInfrastructure;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A running inference-service among its neighbours, and the means to make it serve. */
public final class Testbed implements AutoCloseable {
  public static final String TEAM = "vision";
  public static final String MODEL = "generalist";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Neighbours neighbours;
  private final RunningService service;
  private final boolean neighboursAreOwn;

  public Testbed(String... further) {
    this(new Neighbours(), true, Map.of(), further);
  }

  /** With a database of the caller's. */
  public Testbed(TestInfrastructure.Database database, String... further) {
    this(new Neighbours(), true, of(database), further);
  }

  /** Another instance among the same neighbours. */
  public static Testbed beside(
      Neighbours neighbours, TestInfrastructure.Database database, String... further) {
    return new Testbed(neighbours, false, of(database), further);
  }

  private Testbed(
      Neighbours neighbours, boolean own, Map<String, String> placeholders, String... further) {
    this.neighbours = neighbours;
    this.neighboursAreOwn = own;
    Map<String, String> values = new HashMap<>(placeholders);
    values.put("POLYSIGHT_MODEL_REGISTRY_URL", neighbours.address());
    values.put("POLYSIGHT_DATASET_SERVICE_URL", neighbours.address());
    Path config =
        Path.of(System.getProperty("polysight.home", "."), "config", "inference-service.yml");
    this.service =
        RunningService.start(
            InferenceApplication.class,
            "inference-service",
            config.toUri().toString(),
            values,
            further);
  }

  private static Map<String, String> of(TestInfrastructure.Database database) {
    return Map.of(
        "POLYSIGHT_DATABASE_URL", database.url(),
        "POLYSIGHT_DATABASE_USER", database.user(),
        "POLYSIGHT_DATABASE_PASSWORD", database.password());
  }

  public Neighbours neighbours() {
    return neighbours;
  }

  public RunningService service() {
    return service;
  }

  public Api as(String user) {
    return service.as(user);
  }

  public Events events() {
    return service.events();
  }

  public ObjectStore objects() {
    return service.bean(ObjectStore.class);
  }

  public Buckets buckets() {
    return service.bean(Buckets.class);
  }

  /** Stores a checkpoint as a version of the team's model, not yet promoted. */
  public CheckpointRef store(Path checkpoint, int number) {
    CheckpointRef version = TinyCheckpoints.describe(checkpoint, TEAM, MODEL, number);
    TinyCheckpoints.upload(checkpoint, version, objects(), buckets().checkpoints());
    neighbours.register(version);
    return version;
  }

  /** Tells that the alias moved. */
  public void promote(CheckpointRef version) {
    service
        .events()
        .send(
            EventType.MODEL_ALIAS_MOVED,
            version.team(),
            UUID.nameUUIDFromBytes(version.model().getBytes(StandardCharsets.UTF_8)),
            new AliasMoved(
                UUID.randomUUID(),
                version.model(),
                version.team(),
                "champion",
                version.version(),
                version.number(),
                version.digest(),
                version.files(),
                null,
                "ada",
                "better"));
  }

  /** Promotes and waits until it serves. */
  public CheckpointRef serve(Path checkpoint, int number) {
    CheckpointRef version = store(checkpoint, number);
    promote(version);
    await().atMost(PATIENCE).until(() -> version.version().equals(slot().version()));
    return version;
  }

  public ServingSlot slot() {
    List<ServingSlot> slots =
        as("vera")
            .get("/api/v1/serving/slots")
            .as(new TypeReference<Page<ServingSlot>>() {})
            .items();
    return slots.isEmpty()
        ? new ServingSlot(
            Ids.next(),
            TEAM,
            MODEL,
            null,
            null,
            null,
            ServingSlot.State.EMPTY,
            null,
            null,
            List.of(),
            List.of())
        : slots.getFirst();
  }

  /** Asks as JSON. */
  public Answer ask(String user, String team, byte[] image, Ask... asks) {
    return as(user)
        .post(
            "/api/v1/predictions",
            new PredictionRequest(
                team, null, List.of(asks), Base64.getEncoder().encodeToString(image)));
  }

  /** Asks with a chosen effort. */
  public Answer ask(RgbImage image, Effort effort, Ask ask) {
    String base64 = Base64.getEncoder().encodeToString(PngEncoder.encode(image));
    return as("vera")
        .post(
            "/api/v1/predictions", new PredictionRequest(TEAM, null, List.of(ask), base64, effort));
  }

  public PredictionResponse ask(RgbImage image, Ask... asks) {
    return ask("vera", TEAM, PngEncoder.encode(image), asks).as(PredictionResponse.class);
  }

  public static Ask registered(UUID task) {
    return new Ask(task, null, null);
  }

  public static Ask defined(Task task) {
    return new Ask(null, task, null);
  }

  /** Asks as a form with two parts. */
  public Answer askForm(String user, @Nullable String request, byte @Nullable [] image) {
    var body = new ByteArrayOutputStream();
    if (request != null) {
      body.writeBytes(
          text("--frontier\r\nContent-Disposition: form-data; name=\"request\"\r\n\r\n" + request));
      body.writeBytes(text("\r\n"));
    }
    if (image != null) {
      body.writeBytes(
          text(
              "--frontier\r\nContent-Disposition: form-data; name=\"image\"; filename=\"i.png\"\r\n"
                  + "Content-Type: image/png\r\n\r\n"));
      body.writeBytes(image);
      body.writeBytes(text("\r\n"));
    }
    body.writeBytes(text("--frontier--\r\n"));
    return as(user)
        .send(
            "POST",
            "/api/v1/predictions",
            BodyPublishers.ofByteArray(body.toByteArray()),
            "multipart/form-data; boundary=frontier");
  }

  public static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    service.close();
    if (neighboursAreOwn) {
      neighbours.close();
    }
  }
}
