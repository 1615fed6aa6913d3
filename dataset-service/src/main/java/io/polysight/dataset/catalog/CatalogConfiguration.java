package io.polysight.dataset.catalog;

import io.polysight.platform.store.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

  @Bean
  DatasetStore datasetStore(JdbcClient jdbc, JsonColumn json) {
    return new DatasetStore(jdbc, json);
  }
}
