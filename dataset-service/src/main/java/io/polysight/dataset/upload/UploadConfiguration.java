package io.polysight.dataset.upload;

import io.polysight.platform.store.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

  @Bean
  UploadStore uploadStore(JdbcClient jdbc, JsonColumn json) {
    return new UploadStore(jdbc, json);
  }
}
