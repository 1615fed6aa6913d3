package io.polysight.registry.model;

import io.polysight.platform.store.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

  @Bean
  AliasStore aliasStore(JdbcClient jdbc, JsonColumn json) {
    return new AliasStore(jdbc, json);
  }

  @Bean
  Models models(ModelStore store) {
    return new Models(store);
  }
}
