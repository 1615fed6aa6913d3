package io.polysight.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.polysight.platform.trace.CurrentTrace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
    afterName = {
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "io.polysight.platform.trace.TraceAutoConfiguration"
    })
@EnableConfigurationProperties(EventProperties.class)
@Import({
  EventsAutoConfiguration.Sending.class,
  DeadLetterController.class,
  EventLogController.class
})
class EventsAutoConfiguration {
  @Bean
  TopicCreation topicCreation(KafkaProperties kafka, EventProperties properties) {
    return new TopicCreation(kafka.buildAdminProperties(), properties);
  }

  @Bean
  Dispatcher eventDispatcher(
      ObjectProvider<EventHandler<?>> handlers,
      JdbcClient database,
      PlatformTransactionManager transactions,
      JsonMapper json) {
    List<EventHandler<?>> all = handlers.orderedStream().toList();
    return new Dispatcher(all, database, new TransactionTemplate(transactions), json);
  }

  @Bean
  DefaultKafkaConsumerFactory<String, byte[]> eventConsumers(KafkaProperties kafka) {
    Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
    return new DefaultKafkaConsumerFactory<>(settings);
  }

  @Bean
  EventSubscription eventSubscription(
      Dispatcher dispatcher,
      DefaultKafkaConsumerFactory<String, byte[]> consumers,
      DefaultKafkaProducerFactory<String, byte[]> producers,
      EventProperties properties,
      ApplicationContext context,
      @Value("${spring.application.name}") String service) {
    if (dispatcher.topics().isEmpty()) {
      return new EventSubscription(null);
    }
    ConcurrentMessageListenerContainer<String, byte[]> container =
        Consumers.container(
            consumers, dispatcher, new KafkaTemplate<>(producers), properties, service, context);
    return new EventSubscription(container);
  }

  @Bean
  EventLog eventLog(JdbcClient database, JsonMapper json) {
    return new EventLog(database, json);
  }

  @Bean
  DeadLetters deadLetters(
      DefaultKafkaConsumerFactory<String, byte[]> consumers,
      Dispatcher dispatcher,
      EventProperties properties,
      JdbcClient database,
      @Value("${spring.application.name}") String service) {
    return new DeadLetters(consumers, dispatcher, properties, service, database);
  }

  /** The way out. */
  @Configuration(proxyBeanMethods = false)
  static class Sending {

    @Bean
    DefaultKafkaProducerFactory<String, byte[]> eventProducers(KafkaProperties kafka) {
      Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
      settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
      settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
      settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
      settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
      settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
      settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
      return new DefaultKafkaProducerFactory<>(settings);
    }

    @Bean
    Relay outboxRelay(
        JdbcClient database,
        PlatformTransactionManager transactions,
        DefaultKafkaProducerFactory<String, byte[]> producers,
        EventProperties properties,
        MeterRegistry meters,
        @Value("${spring.application.name}") String service) {
      OutboxTable table = new OutboxTable(database);
      Gauge.builder("polysight.outbox.oldest.unsent", table, OutboxTable::oldestUnsentSeconds)
          .baseUnit("seconds")
          .description("Age of the oldest event that has not reached Kafka")
          .register(meters);
      return new Relay(
          table, new TransactionTemplate(transactions), producers, properties, service);
    }

    @Bean
    Outbox outbox(JdbcClient database, JsonMapper json, CurrentTrace trace, Relay relay) {
      return new Outbox(database, json, trace, relay::wake);
    }
  }
}
