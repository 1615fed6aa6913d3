package io.polysight.e2e;

import io.polysight.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A pipeline's view: every event on every topic since it began to listen. */
final class EventLog {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaConsumer<String, String> consumer;
  private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

  private EventLog(KafkaConsumer<String, String> consumer) {
    this.consumer = consumer;
  }

  static EventLog fromNow(String bootstrap) {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                "story-" + UUID.randomUUID(),
                "auto.offset.reset",
                "latest"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.assign(
        Topics.ALL.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
            .toList());
    consumer.seekToEnd(List.of());
    consumer.assignment().forEach(consumer::position);
    return new EventLog(consumer);
  }

  /**
   * The CloudEvents types so far, once one of the given type is among them; by the time of the
   * records.
   */
  List<String> typesUntil(String type) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (seen.stream().noneMatch(event -> type.equals(header(event, "ce_type")))
        && Instant.now().isBefore(deadline)) {
      read();
    }
    read();
    return seen.stream()
        .sorted((a, b) -> Long.compare(a.timestamp(), b.timestamp()))
        .map(event -> header(event, "ce_type"))
        .toList();
  }

  /** Reads until as many events of a type came as expected, or patience ends. */
  long count(String type, long expected) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (count(type) < expected && Instant.now().isBefore(deadline)) {
      read();
    }
    read();
    return count(type);
  }

  private long count(String type) {
    return seen.stream().filter(event -> type.equals(header(event, "ce_type"))).count();
  }

  List<String> ids() {
    return seen.stream().map(event -> header(event, "ce_id")).toList();
  }

  List<String> withoutTeam() {
    return seen.stream()
        .filter(event -> header(event, "ce_team").isEmpty())
        .map(ConsumerRecord::value)
        .toList();
  }

  /** Events of the given types that do not name the trace of the request they come from. */
  List<String> withoutTrace(Set<String> types) {
    return seen.stream()
        .filter(event -> types.contains(header(event, "ce_type")))
        .filter(event ->
            !header(event, "ce_traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"))
        .map(event -> header(event, "ce_type") + " " + event.value())
        .toList();
  }

  private void read() {
    consumer.poll(Duration.ofMillis(500)).forEach(seen::add);
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    Header header = event.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
