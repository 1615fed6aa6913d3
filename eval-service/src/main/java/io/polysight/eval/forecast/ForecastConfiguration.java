package io.polysight.eval.forecast;

import io.polysight.eval.worker.Workers;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ForecastConfiguration {

  /** One at a time: the bootstrap behind a forecast takes all processors. */
  @Bean
  Workers forecastWorkers(
      ForecastQueue queue, ForecastAttempt attempt, ForecastProperties settings) {
    return new Workers(
        "score-forecast",
        1,
        settings.askedEvery(),
        () -> {
          Instant now = Instant.now();
          Optional<StoredForecast> forecast = queue.claim(now, now.plus(settings.heldFor()));
          forecast.ifPresent(attempt::make);
          return forecast.isPresent();
        });
  }
}
