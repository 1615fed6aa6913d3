package io.polysight.inference.datasets;

import io.polysight.platform.clients.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatasetServiceConfiguration {

  /** In the name of whoever sent the request being served. */
  @Bean
  DatasetService datasetsAsCaller(DatasetServiceProperties properties, ServiceClients clients) {
    return new DatasetService(clients.asCaller(properties.url().toString()));
  }

  /** In this service's own name, for work that no request waits for. */
  @Bean
  DatasetService datasetsAsService(DatasetServiceProperties properties, ServiceClients clients) {
    return new DatasetService(clients.asService(properties.url().toString()));
  }
}
