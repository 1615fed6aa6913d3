package io.polysight.eval.slice;

import io.polysight.objects.ObjectStore;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.store.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SliceConfiguration {

  @Bean
  SliceStore sliceStore(JdbcClient jdbc, JsonColumn json) {
    return new SliceStore(jdbc, json);
  }

  @Bean
  SliceSamples sliceSamples(ObjectStore objects, Buckets buckets) {
    return new SliceSamples(objects, buckets);
  }
}
