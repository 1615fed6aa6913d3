package io.polysight.platform.events;

import io.polysight.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Creates the topics that are absent, as soon as Kafka can be reached; the start does not wait. */
final class TopicCreation implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
  private static final int PARTITIONS = 3;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

  private final Map<String, Object> settings;
  private final List<String> topics;
  private volatile @Nullable Thread thread;

  TopicCreation(Map<String, Object> settings, EventProperties properties) {
    this.settings = settings;
    this.topics =
        Topics.ALL.stream()
            .flatMap(topic -> Stream.of(topic, Topics.deadLetter(topic)))
            .map(properties::topic)
            .toList();
  }

  @Override
  public void start() {
    // Known before it runs: its loop asks whether it is still wanted.
    Thread fresh = Thread.ofVirtual().name("topic-creation").unstarted(this::run);
    thread = fresh;
    fresh.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try (Admin admin = Admin.create(settings)) {
      while (isRunning() && !created(admin)) {
        Thread.sleep(BETWEEN_ATTEMPTS);
      }
    } catch (InterruptedException e) {
      LOG.debug("stopped before the topics were created", e);
    }
  }

  private boolean created(Admin admin) throws InterruptedException {
    try {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> absent = new ArrayList<>();
      for (String topic : topics) {
        if (!present.contains(topic)) {
          absent.add(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()));
        }
      }
      admin.createTopics(absent).all().get();
      return true;
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        LOG.warn("the topics are not there yet: {}", String.valueOf(e.getCause()));
      }
      return false;
    }
  }
}
