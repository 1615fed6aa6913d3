package io.polysight.platform.objectstore;

import io.polysight.objects.ObjectStore;
import io.polysight.objects.ObjectStoreUnavailableException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** For services that name {@code polysight.object-store} in their configuration. */
@AutoConfiguration
@ConditionalOnProperty("polysight.object-store.endpoint")
@EnableConfigurationProperties(ObjectStoreProperties.class)
class ObjectStoreAutoConfiguration {

  @Bean
  ObjectStore objectStore(ObjectStoreProperties properties) {
    return new ObjectStore(properties.settings());
  }

  @Bean
  Buckets buckets(ObjectStoreProperties properties) {
    return properties.named();
  }

  @Bean
  HealthIndicator objectStoreHealthIndicator(ObjectStore store) {
    return () -> {
      try {
        store.check();
        return Health.up().build();
      } catch (ObjectStoreUnavailableException e) {
        return Health.down(e).build();
      }
    };
  }
}
