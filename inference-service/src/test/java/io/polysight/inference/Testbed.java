package io.polysight.inference;

import static org.awaitility.Awaitility.await;

import io.polysight.contracts.EventType;
import io.polysight.contracts.models.AliasMoved;
import io.polysight.contracts.serving.Ask;
import io.polysight.contracts.serving.PredictionRequest;
import io.polysight.contracts.serving.PredictionResponse;
import io.polysight.contracts.serving.ServingSlot;
import io.polysight.datasets.image.PngEncoder;
import io.polysight.datasets.image.RgbImage;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.testing.Answer;
import io.polysight.platform.testing.Api;
import io.polysight.platform.testing.Events;
import io.polysight.platform.testing.RunningService;
import io.polysight.tasks.Task;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
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

  public Testbed(String... further) {
    this(new Neighbours(), further);
  }

  public Testbed(Neighbours neighbours, String... further) {
    this.neighbours = neighbours;
    String[] arguments = new String[further.length + 2];
    arguments[0] = "--POLYSIGHT_MODEL_REGISTRY_URL=" + neighbours.address();
    arguments[1] = "--POLYSIGHT_DATASET_SERVICE_URL=" + neighbours.address();
    System.arraycopy(further, 0, arguments, 2, further.length);
    this.service = RunningService.start(InferenceApplication.class, "inference-service", arguments);
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
    CheckpointRef version =
        TinyCheckpoints.store(checkpoint, TEAM, MODEL, number, objects(), buckets().checkpoints());
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
        as("vera").get("/api/v1/serving/slots").as(new TypeReference<List<ServingSlot>>() {});
    return slots.isEmpty()
        ? new ServingSlot(TEAM, MODEL, null, null, null, ServingSlot.State.EMPTY, null, null)
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
    neighbours.close();
  }
}
