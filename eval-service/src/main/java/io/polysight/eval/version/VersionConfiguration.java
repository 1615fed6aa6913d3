package io.polysight.eval.version;

import io.polysight.contracts.EventType;
import io.polysight.contracts.models.ModelVersionDeleted;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.events.ReceivedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class VersionConfiguration {

  @Bean
  VersionStore versionStore(JdbcClient jdbc) {
    return new VersionStore(jdbc);
  }

  @Bean
  EventHandler<ModelVersionDeleted> forgetDeletedVersions(VersionStore versions) {
    return new EventHandler<>() {
      @Override
      public EventType type() {
        return EventType.MODEL_VERSION_DELETED;
      }

      @Override
      public void handle(ReceivedEvent<ModelVersionDeleted> event) {
        versions.remove(event.data().version());
      }
    };
  }
}
