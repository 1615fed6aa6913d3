package io.polysight.trainer.checkpoint;

import io.polysight.objects.ObjectStore;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.store.JsonColumn;
import io.polysight.trainer.job.JobLedger;
import io.polysight.trainer.worker.Buckets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the parts of this feature together. */
@Configuration(proxyBeanMethods = false)
class CheckpointConfiguration {

  @Bean
  CheckpointStore checkpointStore(JdbcClient jdbc, JsonColumn json) {
    return new CheckpointStore(jdbc, json);
  }

  @Bean
  CheckpointLedger checkpointLedger(CheckpointStore store, JobLedger jobs, Outbox outbox) {
    return new CheckpointLedger(store, jobs, outbox);
  }

  @Bean
  CheckpointRetention checkpointRetention(
      CheckpointStore store, ObjectStore objects, CheckpointProperties properties) {
    return new CheckpointRetention(store, objects, Buckets.CHECKPOINTS, properties.resumable());
  }
}
