package io.polysight.platform.events;

import io.polysight.contracts.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the outbox to Kafka. One relay of a service is active at a time, whichever holds the
 * lock; it sends a batch, waits for the acknowledgements and marks what arrived. After a failure
 * the events of an aggregate that follow the one that failed are sent again with it, so that they
 * never overtake it.
 */
final class Relay implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int BATCH = 500;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration PURGE_EVERY = Duration.ofHours(1);

  private final OutboxTable outbox;
  private final TransactionTemplate transaction;
  private final ProducerFactory<String, byte[]> producers;
  private final EventProperties properties;
  private final String source;
  private final Semaphore wanted = new Semaphore(0);
  private volatile @Nullable Thread thread;
  private Instant nextPurge = Instant.now();

  Relay(
      OutboxTable outbox,
      TransactionTemplate transaction,
      ProducerFactory<String, byte[]> producers,
      EventProperties properties,
      String source) {
    this.outbox = outbox;
    this.transaction = transaction;
    this.producers = producers;
    this.properties = properties;
    this.source = source;
  }

  /** Says that there may be something to send. */
  void wake() {
    wanted.release();
  }

  @Override
  public void start() {
    // Known before it runs: its loop asks whether it is still wanted.
    Thread fresh = Thread.ofVirtual().name("outbox-relay").unstarted(this::run);
    thread = fresh;
    fresh.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    if (running == null) {
      return;
    }
    thread = null;
    wake();
    try {
      running.join(Duration.ofSeconds(15));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Before the web server and the consumers start, and after they have stopped. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    while (isRunning()) {
      try {
        if (!wanted.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
          purge();
        }
        wanted.drainPermits();
        if (!sendAll()) {
          pause();
          wake();
        }
      } catch (InterruptedException e) {
        return;
      } catch (KafkaException | DataAccessException | TransactionException e) {
        LOG.warn("the outbox waits: {}", e.getMessage());
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void purge() {
    if (Instant.now().isAfter(nextPurge)) {
      nextPurge = Instant.now().plus(PURGE_EVERY);
      outbox.purge(properties.retention());
    }
  }

  /** What became of one batch. */
  private enum Outcome {
    EMPTIED,
    MORE_WAITS,
    FAILED
  }

  /** Whether everything that waited arrived, or another relay is at it. */
  private boolean sendAll() {
    Outcome outcome = Outcome.MORE_WAITS;
    while (outcome == Outcome.MORE_WAITS) {
      outcome =
          Objects.requireNonNull(
              transaction.execute(status -> outbox.lock() ? sendBatch() : Outcome.EMPTIED));
    }
    return outcome != Outcome.FAILED;
  }

  private Outcome sendBatch() {
    List<OutboxTable.Entry> batch = outbox.unsent(BATCH);
    if (batch.isEmpty()) {
      return Outcome.EMPTIED;
    }
    List<Long> arrived = new ArrayList<>();
    KafkaException failure = send(batch, arrived);
    outbox.markSent(arrived);
    if (failure != null) {
      LOG.warn(
          "{} of {} events have not reached Kafka: {}",
          batch.size() - arrived.size(),
          batch.size(),
          failure.getMessage());
      return Outcome.FAILED;
    }
    return batch.size() == BATCH ? Outcome.MORE_WAITS : Outcome.EMPTIED;
  }

  private @Nullable KafkaException send(List<OutboxTable.Entry> batch, List<Long> arrived) {
    KafkaException failure = null;
    Set<UUID> held = new HashSet<>();
    try (Producer<String, byte[]> producer = producers.createProducer()) {
      List<Future<RecordMetadata>> answers = submit(batch, producer);
      producer.flush();
      for (int i = 0; i < answers.size(); i++) {
        UUID aggregate = batch.get(i).envelope().aggregate();
        KafkaException lost = outcome(answers.get(i));
        if (lost != null) {
          failure = lost;
          held.add(aggregate);
        } else if (!held.contains(aggregate)) {
          arrived.add(batch.get(i).sequence());
        }
      }
    } catch (KafkaException e) {
      failure = e;
    }
    if (failure != null) {
      // A producer that failed may have lost its place in the sequence; the next one starts anew.
      producers.reset();
    }
    return failure;
  }

  /** Stops at the first that fails at once: without a broker each would wait for one in turn. */
  private List<Future<RecordMetadata>> submit(
      List<OutboxTable.Entry> batch, Producer<String, byte[]> producer) {
    List<Future<RecordMetadata>> answers = new ArrayList<>();
    for (OutboxTable.Entry entry : batch) {
      Future<RecordMetadata> answer = producer.send(entry.envelope().message(topic(entry), source));
      answers.add(answer);
      if (answer.state() == Future.State.FAILED) {
        break;
      }
    }
    return answers;
  }

  private String topic(OutboxTable.Entry entry) {
    String type = entry.envelope().type();
    return EventType.ofType(type)
        .map(known -> properties.topic(known.topic()))
        .orElseThrow(() -> new KafkaException("no topic is known for " + type));
  }

  private static @Nullable KafkaException outcome(Future<RecordMetadata> answer) {
    try {
      answer.get();
      return null;
    } catch (ExecutionException e) {
      return new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new KafkaException(e);
    }
  }
}
