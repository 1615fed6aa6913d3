package io.polysight.inference.pipeline;

import io.polysight.contracts.EventType;
import io.polysight.contracts.serving.PredictionCompleted;
import io.polysight.contracts.serving.PredictionFailed;
import io.polysight.contracts.serving.PredictionRequested;
import io.polysight.contracts.serving.PredictionResponse;
import io.polysight.inference.datasets.DatasetService;
import io.polysight.inference.prediction.Predictions;
import io.polysight.inference.prediction.Question;
import io.polysight.objects.ObjectMissingException;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.events.ReceivedEvent;
import io.polysight.platform.web.ProblemException;
import io.polysight.platform.web.ProblemKind;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Faults;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests of pipelines. The sender is not one of ours: a request that cannot even be
 * answered is dead-lettered, one that cannot be fulfilled is answered with the reason.
 */
final class PredictionRequests implements EventHandler<PredictionRequested> {

  private final Predictions predictions;
  private final DatasetService datasets;
  private final ObjectStore objects;
  private final String bucket;
  private final Outbox outbox;
  private final JsonMapper json;

  PredictionRequests(
      Predictions predictions,
      DatasetService datasets,
      ObjectStore objects,
      String bucket,
      Outbox outbox,
      JsonMapper json) {
    this.predictions = predictions;
    this.datasets = datasets;
    this.objects = objects;
    this.bucket = bucket;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public EventType type() {
    return EventType.PREDICTION_REQUESTED;
  }

  @Override
  public void handle(ReceivedEvent<PredictionRequested> event) {
    PredictionRequested wanted = event.data();
    UUID id = wanted.request();
    checkAnswerable(event, id);
    try {
      PredictionResponse response =
          predictions.answer(
              new Question(
                  wanted.team(),
                  wanted.model(),
                  wanted.asks(),
                  image(wanted),
                  null,
                  wanted.effort()),
              datasets::task);
      outbox.publish(
          EventType.PREDICTION_COMPLETED,
          wanted.team(),
          id,
          new PredictionCompleted(id, wanted.team(), response));
    } catch (ProblemException problem) {
      refuse(wanted, problem);
    }
  }

  /** What is thrown here goes to the dead letters: there is nobody to answer to. */
  private static void checkAnswerable(ReceivedEvent<PredictionRequested> event, UUID request) {
    if (request == null || event.data().team() == null) {
      throw new IllegalArgumentException("'request' and 'team' are needed to answer; send both");
    }
    if (!event.data().team().equals(event.team())) {
      throw new IllegalArgumentException(
          "the event's attribute team is '%s', its data says '%s'; they must agree"
              .formatted(event.team(), event.data().team()));
    }
  }

  private void refuse(PredictionRequested wanted, ProblemException problem) {
    switch (problem) {
      case ProblemException.Unavailable later -> {
        if (later.kind() != ProblemKind.UNAVAILABLE || later.getCause() != null) {
          throw later; // a full queue or a dependency that is down: the event waits
        }
        fail(wanted, later.detail());
      }
      case ProblemException.Refused refused -> fail(wanted, refused.detail());
      case ProblemException.Invalid invalid -> fail(wanted, text(invalid.faults()));
      case ProblemException.PassedOn passed ->
          fail(wanted, json.readTree(passed.body()).path("detail").asString(passed.body()));
    }
  }

  private static String text(List<Faults.Fault> faults) {
    return String.join("; ", faults.stream().map(f -> f.field() + ": " + f.message()).toList());
  }

  private void fail(PredictionRequested wanted, String reason) {
    outbox.publish(
        EventType.PREDICTION_FAILED,
        wanted.team(),
        wanted.request(),
        new PredictionFailed(wanted.request(), wanted.team(), reason));
  }

  private byte[] image(PredictionRequested wanted) {
    String base64 = wanted.image();
    String key = wanted.imageKey();
    if ((base64 == null) == (key == null)) {
      throw Problems.invalid("image", "give either 'image' or 'imageKey'");
    }
    if (key != null) {
      return stored(wanted.team(), key);
    }
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw Problems.invalid("image", "is not base64 (RFC 4648 section 4)");
    }
  }

  /**
   * A pipeline reads below its team's prefix only, or it could see through another team's images.
   */
  private byte[] stored(String team, String key) {
    String prefix = "requests/" + team + "/";
    if (!key.startsWith(prefix) || key.contains("..")) {
      throw Problems.invalid("imageKey", "'" + key + "' does not begin with " + prefix);
    }
    try {
      return objects.get(bucket, key);
    } catch (ObjectMissingException e) {
      throw Problems.invalid("imageKey", "nothing lies under '" + key + "' in bucket " + bucket);
    }
  }
}
