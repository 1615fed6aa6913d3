package io.polysight.platform.events;

import io.polysight.contracts.EventType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Gives each event to its handlers, once. */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Map<EventType, List<EventHandler<?>>> handlers;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  Dispatcher(
      Collection<EventHandler<?>> handlers,
      JdbcClient database,
      TransactionTemplate transaction,
      JsonMapper json) {
    this.handlers = handlers.stream().collect(Collectors.groupingBy(EventHandler::type));
    this.database = database;
    this.transaction = transaction;
    this.json = json;
  }

  /** The topics that carry what somebody here handles. */
  Set<String> topics() {
    return handlers.keySet().stream().map(EventType::topic).collect(Collectors.toSet());
  }

  /**
   * @throws RuntimeException what the handler threw; nothing of the event has taken effect then
   */
  void dispatch(ConsumerRecord<String, byte[]> message) {
    Envelope envelope = Envelope.of(message);
    EventType type = EventType.ofType(envelope.type()).orElse(null);
    List<EventHandler<?>> interested = type == null ? null : handlers.get(type);
    if (type == null || interested == null) {
      return;
    }
    ReceivedEvent<Record> event = received(envelope, type);
    Boolean handled =
        transaction.execute(status -> {
          if (!note(envelope)) {
            return false;
          }
          interested.forEach(handler -> handle(handler, event));
          return true;
        });
    LOG.info(
        "event {} {} of {} {}",
        envelope.type(),
        envelope.id(),
        envelope.aggregate(),
        Boolean.TRUE.equals(handled) ? "handled" : "came again");
  }

  private ReceivedEvent<Record> received(Envelope envelope, EventType type) {
    try {
      Record data = json.readValue(envelope.data(), type.data());
      return new ReceivedEvent<>(
          envelope.id(),
          type,
          envelope.team(),
          envelope.aggregate(),
          envelope.actor(),
          envelope.time(),
          data);
    } catch (JacksonException e) {
      throw new Envelope.MalformedEventException(
          "The data is no " + type.data().getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  /** Whether the event is new here. The row waits for a rival transaction that notes the same. */
  private boolean note(Envelope envelope) {
    return database
            .sql("insert into processed_event (id) values (:id) on conflict do nothing")
            .param("id", envelope.id())
            .update()
        == 1;
  }

  /** The type parameter is the record of the handler's type, which is the event's. */
  @SuppressWarnings("unchecked")
  private static void handle(EventHandler<?> handler, ReceivedEvent<Record> event) {
    ((EventHandler<Record>) handler).handle(event);
  }
}
