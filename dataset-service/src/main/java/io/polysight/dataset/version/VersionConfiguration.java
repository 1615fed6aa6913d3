package io.polysight.dataset.version;

import io.polysight.platform.store.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class VersionConfiguration {

  @Bean
  VersionStore versionStore(JdbcClient jdbc, JsonColumn json) {
    return new VersionStore(jdbc, json);
  }
}
