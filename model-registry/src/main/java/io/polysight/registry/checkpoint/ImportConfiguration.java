package io.polysight.registry.checkpoint;

import io.polysight.platform.store.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
  private static final int AT_ONCE = 100;

  @Bean
  ImportStore importStore(JdbcClient jdbc, JsonColumn json) {
    return new ImportStore(jdbc, json);
  }

  /** Drops what was never completed, once its time is over. */
  @Bean
  SchedulingConfigurer importCleaning(Imports imports, ImportProperties settings) {
    return registrar ->
        registrar.addFixedDelayTask(() -> imports.expire(AT_ONCE), settings.cleanedEvery());
  }
}
