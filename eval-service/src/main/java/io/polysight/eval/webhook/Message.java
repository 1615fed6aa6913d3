package io.polysight.eval.webhook;

import io.polysight.contracts.EventType;
import io.polysight.contracts.Topics;
import io.polysight.platform.events.ReceivedEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it is sent.
 *
 * @param body a CloudEvent of version 1.0 in structured mode; the same text at every attempt
 */
record Message(UUID event, String type, String body) {
  static final String TEST = "io.polysight.webhook.tested";

  /**
   * What can be asked for: all events but predictions, which come in such numbers that pipelines
   * read them from their topics.
   */
  static final List<EventType> OFFERED =
      Arrays.stream(EventType.values())
          .filter(type ->
              !type.topic().equals(Topics.PREDICTION_REQUESTS)
                  && !type.topic().equals(Topics.PREDICTION_RESULTS))
          .toList();

  static Message of(ReceivedEvent<? extends Record> event, JsonMapper json) {
    return of(
        event.id(),
        event.type().type(),
        Topics.source(event.type().topic()),
        event.aggregate(),
        event.time(),
        event.team(),
        event.data(),
        json);
  }

  /** A message that tells of nothing, to try a receiver with. */
  static Message test(UUID webhook, String team, UUID event, JsonMapper json) {
    return of(
        event,
        TEST,
        Topics.source(Topics.EVALUATIONS),
        webhook,
        Instant.now(),
        team,
        Map.of("webhook", webhook, "team", team),
        json);
  }

  private static Message of(
      UUID id,
      String type,
      String source,
      UUID subject,
      Instant time,
      String team,
      Object data,
      JsonMapper json) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", id);
    event.put("source", "/" + source);
    event.put("type", type);
    event.put("subject", subject);
    event.put("time", time.toString());
    event.put("team", team);
    event.put("datacontenttype", "application/json");
    event.put("data", data);
    return new Message(id, type, json.writeValueAsString(event));
  }
}
