package io.polysight.trainer.sample;

import io.polysight.platform.store.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the parts of this feature together. */
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {

  @Bean
  SampleStore sampleStore(JdbcClient jdbc, JsonColumn json) {
    return new SampleStore(jdbc, json);
  }
}
