package io.polysight.platform.store;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
class StoreAutoConfiguration {

  @Bean
  JsonColumn jsonColumn(JsonMapper mapper) {
    return new JsonColumn(mapper);
  }
}
