package io.polysight.dataset.catalog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

  @Bean
  DatasetStore datasetStore(JdbcClient jdbc) {
    return new DatasetStore(jdbc);
  }
}
