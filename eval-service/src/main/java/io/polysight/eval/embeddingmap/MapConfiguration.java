package io.polysight.eval.embeddingmap;

import io.polysight.eval.worker.Workers;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MapConfiguration {

  /** One at a time: a layout holds a processor, and all distances of a few thousand images. */
  @Bean
  Workers mapWorkers(MapQueue queue, MapAttempt attempt, MapProperties settings) {
    return new Workers(
        "embedding-map",
        1,
        settings.askedEvery(),
        () -> {
          Instant now = Instant.now();
          Optional<StoredMap> map = queue.claim(now, now.plus(settings.heldFor()));
          map.ifPresent(attempt::make);
          return map.isPresent();
        });
  }
}
