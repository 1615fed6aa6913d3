package io.polysight.platform.store;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
class StoreAutoConfiguration {

  /** Stored rows outlive releases: a field this release does not know is skipped. */
  @Bean
  JsonColumn jsonColumn(JsonMapper mapper) {
    return new JsonColumn(
        mapper.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build());
  }
}
