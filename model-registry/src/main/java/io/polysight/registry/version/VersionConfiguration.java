package io.polysight.registry.version;

import io.polysight.platform.events.Outbox;
import io.polysight.platform.store.JsonColumn;
import io.polysight.registry.model.AliasStore;
import io.polysight.registry.model.Models;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class VersionConfiguration {

  @Bean
  VersionStore versionStore(JdbcClient jdbc, JsonColumn json) {
    return new VersionStore(jdbc, json);
  }

  @Bean
  Versions versions(VersionStore store, Models models, AliasStore aliases, Outbox outbox) {
    return new Versions(store, models, aliases, outbox);
  }
}
