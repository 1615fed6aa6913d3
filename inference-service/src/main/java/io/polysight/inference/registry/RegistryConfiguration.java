package io.polysight.inference.registry;

import io.polysight.platform.clients.ServiceClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {
  @Bean
  ModelRegistry modelRegistry(RegistryProperties properties, ServiceClients clients) {
    return new ModelRegistry(clients.asService(properties.url().toString()));
  }
}
