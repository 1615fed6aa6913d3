package io.polysight.eval.scoring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScoringConfiguration {

  @Bean
  Scoring scoring(ScoringProperties settings) {
    return new Scoring(settings.resamples(), settings.seed());
  }
}
