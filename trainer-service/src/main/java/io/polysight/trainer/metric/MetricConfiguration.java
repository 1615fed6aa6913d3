package io.polysight.trainer.metric;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the parts of this feature together. */
@Configuration(proxyBeanMethods = false)
class MetricConfiguration {

  @Bean
  MetricStore metricStore(JdbcClient jdbc) {
    return new MetricStore(jdbc);
  }
}
