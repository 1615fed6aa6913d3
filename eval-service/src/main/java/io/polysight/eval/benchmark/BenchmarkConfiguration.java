package io.polysight.eval.benchmark;

import io.polysight.platform.clients.ServiceClients;
import io.polysight.platform.store.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class BenchmarkConfiguration {

  @Bean
  Datasets datasets(ServiceClients clients, DatasetsProperties settings) {
    return new Datasets(clients, settings);
  }

  @Bean
  BenchmarkStore benchmarkStore(JdbcClient jdbc, JsonColumn json) {
    return new BenchmarkStore(jdbc, json);
  }
}
