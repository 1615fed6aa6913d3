package io.polysight.platform.testing;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.polysight.contracts.EventType;
import io.polysight.contracts.Topics;
import io.polysight.testing.TestInfrastructure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The topics of one running service. */
public final class Events {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final String topicPrefix;

  Events(String topicPrefix) {
    this.topicPrefix = topicPrefix;
  }

  /**
   * An event as it lies in its topic.
   *
   * @param headers of the Kafka message
   */
  public record Published(
      EventType type, CloudEvent event, String key, Record data, Map<String, String> headers) {
    /** The data as the record the event carries. */
    public <T extends Record> T as(Class<T> type) {
      return type.cast(data);
    }
  }

  /** Publishes as another service would; returns the event's id. */
  public UUID send(EventType type, String team, UUID aggregate, Record data) {
    UUID id = UUID.randomUUID();
    send(type, team, aggregate, data, id);
    return id;
  }

  /** As above with a given id, to send the same event again. */
  public void send(EventType type, String team, UUID aggregate, Record data, UUID id) {
    CloudEvent event =
        CloudEventBuilder.v1()
            .withId(id.toString())
            .withType(type.type())
            .withSource(URI.create("/test"))
            .withSubject(aggregate.toString())
            .withTime(OffsetDateTime.now(java.time.ZoneOffset.UTC))
            .withExtension("team", team)
            .withData("application/json", Api.JSON.writeValueAsBytes(data))
            .build();
    send(
        KafkaMessageFactory.createWriter(topicPrefix + type.topic(), aggregate.toString())
            .writeBinary(event));
  }

  /** Sends any message; the topic's prefix is in {@link RunningService#topicPrefix}. */
  public void send(ProducerRecord<String, byte[]> message) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", TestInfrastructure.get().kafka()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(message).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the message did not reach " + message.topic(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending", e);
    }
  }

  /** The first event of the type that fits, waiting up to 20 s for it. */
  public Published await(EventType type, Predicate<Published> wanted) {
    return awaitAll(type, 1, wanted).getFirst();
  }

  /** The first {@code count} events of the type that fit, in the order of their partitions. */
  public List<Published> awaitAll(EventType type, int count, Predicate<Published> wanted) {
    List<Published> found = new ArrayList<>();
    List<String> others = new ArrayList<>();
    read(
        topicPrefix + type.topic(),
        message -> {
          CloudEvent event = event(message);
          if (event == null) {
            others.add("a message that is no event");
            return false;
          }
          if (event.getType().equals(type.type())) {
            Published published = published(type, event, message);
            if (wanted.test(published)) {
              found.add(published);
              return found.size() == count;
            }
          }
          others.add(event.getType() + " " + event.getSubject());
          return false;
        });
    if (found.size() < count) {
      throw new AssertionError(
          "waited for " + count + " of " + type.type() + ", saw " + found + "; others: " + others);
    }
    return found;
  }

  /** The first message of a topic's dead-letter topic that fits. */
  public ConsumerRecord<String, byte[]> awaitDeadLetter(
      EventType type, Predicate<ConsumerRecord<String, byte[]>> wanted) {
    List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
    read(
        topicPrefix + Topics.deadLetter(type.topic()),
        message -> {
          if (wanted.test(message)) {
            found.add(message);
          }
          return !found.isEmpty();
        });
    if (found.isEmpty()) {
      throw new AssertionError("no dead letter of " + type.type() + " arrived");
    }
    return found.getFirst();
  }

  private static @Nullable CloudEvent event(ConsumerRecord<String, byte[]> message) {
    try {
      return KafkaMessageFactory.createReader(message).toEvent();
    } catch (CloudEventRWException e) {
      return null;
    }
  }

  private static Published published(
      EventType type, CloudEvent event, ConsumerRecord<String, byte[]> message) {
    var data = event.getData();
    if (data == null) {
      throw new AssertionError(event.getId() + " has no data");
    }
    return new Published(
        type,
        event,
        message.key(),
        Api.JSON.readValue(data.toBytes(), type.data()),
        headers(message));
  }

  /** The message's headers as texts; a repeated one shows its last value. */
  public static Map<String, String> headers(ConsumerRecord<?, ?> message) {
    Map<String, String> headers = new java.util.HashMap<>();
    message
        .headers()
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  private static void read(String topic, Predicate<ConsumerRecord<String, byte[]>> last) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", TestInfrastructure.get().kafka()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      Instant deadline = Instant.now().plus(PATIENCE);
      while (consumer.partitionsFor(topic, PATIENCE).isEmpty()) {
        if (Instant.now().isAfter(deadline)) {
          throw new AssertionError("nobody created the topic " + topic);
        }
      }
      var partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (Instant.now().isBefore(deadline)) {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
          if (last.test(message)) {
            return;
          }
        }
      }
    }
  }
}
