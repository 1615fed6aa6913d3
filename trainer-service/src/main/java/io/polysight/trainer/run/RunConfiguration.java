package io.polysight.trainer.run;

import io.polysight.objects.ObjectStore;
import io.polysight.objects.ObjectStoreSettings;
import io.polysight.trainer.checkpoint.CheckpointLedger;
import io.polysight.trainer.checkpoint.CheckpointRetention;
import io.polysight.trainer.checkpoint.CheckpointStore;
import io.polysight.trainer.job.JobLedger;
import io.polysight.trainer.job.JobStore;
import io.polysight.trainer.job.LostJobs;
import io.polysight.trainer.metric.MetricStore;
import io.polysight.trainer.sample.SampleStore;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of this feature together. */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {

  @Bean
  JobFolders jobFolders(RunProperties properties) {
    return new JobFolders(properties.directory());
  }

  @Bean
  LogArchive logArchive(JobFolders folders, ObjectStore objects) {
    return new LogArchive(folders, objects);
  }

  @Bean
  Books books(
      JobStore jobs,
      JobLedger ledger,
      CheckpointLedger checkpoints,
      CheckpointRetention retention,
      MetricStore metrics,
      SampleStore samples,
      RunProperties properties) {
    return new Books(jobs, ledger, checkpoints, retention, metrics, samples, properties.attempts());
  }

  @Bean
  WorkerStarter workerStarter(
      RunProperties properties,
      @Value("${polysight.object-store.endpoint}") URI endpoint,
      @Value("${polysight.object-store.access-key}") String accessKey,
      @Value("${polysight.object-store.secret-key}") String secretKey,
      JobFolders folders,
      CheckpointStore checkpoints) {
    var objectStore = new ObjectStoreSettings(endpoint, endpoint, accessKey, secretKey);
    return new WorkerStarter(properties, objectStore, folders, checkpoints);
  }

  /** An instance is its host and port: whoever listens there now is the only one of that name. */
  @Bean
  Workers workers(
      @Value("${HOSTNAME:localhost}:${server.port}") String instance,
      RunProperties properties,
      JobLedger ledger,
      LostJobs lostJobs,
      WorkerStarter starter,
      Books books,
      LogArchive logs,
      JobFolders folders) {
    return new Workers(
        instance,
        properties,
        ledger,
        lostJobs,
        job -> new JobRun(job, starter, books, logs, folders, properties.eventInterval()));
  }
}
