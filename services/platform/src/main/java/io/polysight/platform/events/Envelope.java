package io.polysight.platform.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.polysight.contracts.EventType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in a Kafka message: CloudEvents 1.0, binary mode when we send it, either mode
 * when we receive it.
 *
 * @param type the CloudEvents type; another release's or another system's may be unknown here
 * @param actor the user name or client id of who did it; null where a service did it of itself
 * @param traceparent the trace it was published in
 * @param data JSON
 */
record Envelope(
    UUID id,
    String type,
    String team,
    UUID aggregate,
    @Nullable String actor,
    Instant time,
    @Nullable String traceparent,
    byte[] data) {
  private static final String TEAM = "team";
  private static final String ACTOR = "actor";
  private static final String TRACEPARENT = "traceparent";

  /** A message that is no event of ours; the text says why. */
  static final class MalformedEventException extends IllegalArgumentException {
    MalformedEventException(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  ProducerRecord<String, byte[]> message(String topic, String source) {
    CloudEventBuilder event =
        CloudEventBuilder.v1()
            .withId(id.toString())
            .withType(type)
            .withSource(URI.create("/" + source))
            .withSubject(aggregate.toString())
            .withTime(OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
            .withExtension(TEAM, team)
            .withData("application/json", data);
    if (actor != null) {
      event.withExtension(ACTOR, actor);
    }
    if (traceparent != null) {
      event.withExtension(TRACEPARENT, traceparent);
    }
    ProducerRecord<String, byte[]> message =
        KafkaMessageFactory.createWriter(topic, aggregate.toString()).writeBinary(event.build());
    if (traceparent != null) {
      // Where Kafka instrumentation looks for it, beside the CloudEvents attribute.
      message.headers().add(TRACEPARENT, traceparent.getBytes(StandardCharsets.UTF_8));
    }
    return message;
  }

  static Envelope of(ConsumerRecord<String, byte[]> message) {
    try {
      CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
      return new Envelope(
          UUID.fromString(event.getId()),
          event.getType(),
          Objects.requireNonNullElse(optional(event, TEAM), ""),
          aggregate(event, message),
          optional(event, ACTOR),
          event.getTime() == null
              ? Instant.ofEpochMilli(message.timestamp())
              : event.getTime().toInstant(),
          optional(event, TRACEPARENT),
          event.getData() == null ? new byte[0] : event.getData().toBytes());
    } catch (CloudEventRWException | IllegalStateException e) {
      throw new MalformedEventException("The message is no CloudEvent of version 1.0.", e);
    } catch (MalformedEventException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new MalformedEventException("The event's id is no UUID.", e);
    }
  }

  private static UUID aggregate(CloudEvent event, ConsumerRecord<String, byte[]> message) {
    String written = event.getSubject() == null ? message.key() : event.getSubject();
    if (written == null) {
      throw new MalformedEventException("The event has neither subject nor key.", null);
    }
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw new MalformedEventException(
          "The event's subject '" + written + "' is no UUID of an aggregate.", e);
    }
  }

  private static @Nullable String optional(CloudEvent event, String attribute) {
    Object value = event.getExtension(attribute);
    return value == null ? null : value.toString();
  }

  EventType knownType() {
    return EventType.ofType(type)
        .orElseThrow(() -> new MalformedEventException("No event is called " + type + ".", null));
  }
}
