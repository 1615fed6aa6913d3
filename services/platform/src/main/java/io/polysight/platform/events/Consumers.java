package io.polysight.platform.events;

import io.polysight.contracts.Topics;
import io.polysight.platform.web.Outages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** The service's subscription: its topics, its patience, its dead letters. */
final class Consumers {
  private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);
  private static final int FURTHER_ATTEMPTS = 2;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private Consumers() {}

  static ConcurrentMessageListenerContainer<String, byte[]> container(
      ConsumerFactory<String, byte[]> factory,
      Dispatcher dispatcher,
      KafkaOperations<String, byte[]> deadLetters,
      EventProperties properties,
      String service,
      ApplicationContext context) {
    ContainerProperties settings =
        new ContainerProperties(
            dispatcher.topics().stream().map(properties::topic).sorted().toArray(String[]::new));
    settings.setGroupId(group(properties, service));
    settings.setAckMode(ContainerProperties.AckMode.RECORD);
    settings.setMessageListener((MessageListener<String, byte[]>) dispatcher::dispatch);
    settings.setObservationEnabled(true);
    settings.setMissingTopicsFatal(false);
    var container = new ConcurrentMessageListenerContainer<>(factory, settings);
    container.setBeanName("events");
    container.setApplicationContext(context);
    container.setCommonErrorHandler(errors(deadLetters, group(properties, service)));
    return container;
  }

  static String group(EventProperties properties, String service) {
    return properties.topicPrefix() + service;
  }

  private static DefaultErrorHandler errors(
      KafkaOperations<String, byte[]> deadLetters, String group) {
    DeadLetterPublishingRecoverer recoverer =
        new DeadLetterPublishingRecoverer(
            deadLetters,
            (message, failure) ->
                new TopicPartition(Topics.deadLetter(message.topic()), message.partition()));
    recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_MSG, HeadersToAdd.EX_CAUSE);
    recoverer.setHeadersFunction((message, failure) -> headers(message, failure, group));
    recoverer.setFailIfSendResultIsError(true);
    DefaultErrorHandler handler =
        new DefaultErrorHandler(
            recoverer, new FixedBackOff(BETWEEN_ATTEMPTS.toMillis(), FURTHER_ATTEMPTS));
    handler.setBackOffFunction((message, failure) -> backOff(failure));
    return handler;
  }

  /** An outage is waited for without end; null means the few attempts of the handler's own. */
  private static @org.jspecify.annotations.Nullable BackOff backOff(Exception failure) {
    if (Outages.behind(failure) == null) {
      return null;
    }
    ExponentialBackOff patience = new ExponentialBackOff(BETWEEN_ATTEMPTS.toMillis(), 2);
    patience.setMaxInterval(LONGEST_PAUSE.toMillis());
    return patience;
  }

  private static RecordHeaders headers(
      ConsumerRecord<?, ?> message, Exception failure, String group) {
    Throwable root = root(failure);
    LOG.error(
        "message {}-{}@{} goes to the dead letters",
        message.topic(),
        message.partition(),
        message.offset(),
        failure);
    RecordHeaders headers = new RecordHeaders();
    add(headers, DeadLetter.GROUP, group);
    add(headers, DeadLetter.REASON, String.valueOf(root.getMessage()));
    add(headers, DeadLetter.FAILURE, root.getClass().getSimpleName());
    return headers;
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    // The listener's own wrapper says nothing; below it, the handler's exception speaks.
    while (root instanceof org.springframework.kafka.KafkaException && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static void add(RecordHeaders headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
