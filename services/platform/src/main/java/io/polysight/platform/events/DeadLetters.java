package io.polysight.platform.events;

import io.polysight.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;

/** What this service could not handle, and another attempt at it. */
final class DeadLetters {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ConsumerFactory<String, byte[]> consumers;
  private final Dispatcher dispatcher;
  private final EventProperties properties;
  private final String group;
  private final JdbcClient database;

  DeadLetters(
      ConsumerFactory<String, byte[]> consumers,
      Dispatcher dispatcher,
      EventProperties properties,
      String service,
      JdbcClient database) {
    this.consumers = consumers;
    this.dispatcher = dispatcher;
    this.properties = properties;
    this.group = Consumers.group(properties, service);
    this.database = database;
  }

  /** The newest of each topic's partitions, up to {@code most} of each, newest first. */
  List<DeadLetter> newest(int most) {
    List<DeadLetter> letters = new ArrayList<>();
    try (Consumer<String, byte[]> consumer = reader()) {
      List<TopicPartition> partitions = partitions(consumer);
      consumer.assign(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
      for (TopicPartition partition : partitions) {
        long end = ends.getOrDefault(partition, 0L);
        consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - most));
      }
      Instant deadline = Instant.now().plus(PATIENCE);
      while (behind(consumer, ends) && Instant.now().isBefore(deadline)) {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> add(letters, message));
      }
    }
    letters.sort(java.util.Comparator.comparing(DeadLetter::at).reversed());
    return letters;
  }

  /** The message at a place; empty when there is none of this service. */
  Optional<ConsumerRecord<String, byte[]>> find(DeadLetter.Position position) {
    if (!topics().contains(position.topic())) {
      return Optional.empty();
    }
    TopicPartition partition = new TopicPartition(position.topic(), position.partition());
    try (Consumer<String, byte[]> consumer = reader()) {
      if (!partitions(consumer).contains(partition)) {
        return Optional.empty();
      }
      consumer.assign(List.of(partition));
      consumer.seek(partition, position.offset());
      if (consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L)
          <= position.offset()) {
        return Optional.empty();
      }
      for (ConsumerRecord<String, byte[]> message : consumer.poll(PATIENCE)) {
        if (message.offset() == position.offset() && ours(message)) {
          return Optional.of(message);
        }
      }
      return Optional.empty();
    }
  }

  /** Handles it once more, in this thread; what the handler throws goes to the caller. */
  void replay(ConsumerRecord<String, byte[]> message) {
    dispatcher.dispatch(message);
  }

  DeadLetter letter(ConsumerRecord<String, byte[]> message) {
    Envelope envelope = envelope(message);
    return new DeadLetter(
        new DeadLetter.Position(message.topic(), message.partition(), message.offset()).toString(),
        envelope == null ? null : envelope.id(),
        envelope == null ? null : envelope.type(),
        envelope == null ? null : envelope.team(),
        header(message, DeadLetter.REASON),
        Instant.ofEpochMilli(message.timestamp()),
        envelope != null && handled(envelope.id()));
  }

  private void add(List<DeadLetter> letters, ConsumerRecord<String, byte[]> message) {
    if (ours(message)) {
      letters.add(letter(message));
    }
  }

  private boolean ours(ConsumerRecord<String, byte[]> message) {
    return group.equals(header(message, DeadLetter.GROUP));
  }

  private static @Nullable Envelope envelope(ConsumerRecord<String, byte[]> message) {
    try {
      return Envelope.of(message);
    } catch (Envelope.MalformedEventException e) {
      return null;
    }
  }

  private boolean handled(UUID event) {
    return database
        .sql("select exists (select 1 from processed_event where id = :id)")
        .param("id", event)
        .query(Boolean.class)
        .single();
  }

  private static String header(ConsumerRecord<?, ?> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private Consumer<String, byte[]> reader() {
    return consumers.createConsumer(group + "-dead-letters", "");
  }

  private List<String> topics() {
    return dispatcher.topics().stream().map(properties::topic).map(Topics::deadLetter).toList();
  }

  private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics()) {
      for (PartitionInfo partition : consumer.partitionsFor(topic, PATIENCE)) {
        partitions.add(new TopicPartition(topic, partition.partition()));
      }
    }
    return partitions;
  }

  private static boolean behind(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue());
  }
}
