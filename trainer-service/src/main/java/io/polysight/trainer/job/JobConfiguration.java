package io.polysight.trainer.job;

import io.polysight.platform.clients.ServiceClients;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.store.JsonColumn;
import io.polysight.trainer.device.GpuSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the parts of this feature together. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

  @Bean
  JobStore jobStore(JdbcClient jdbc, JsonColumn json) {
    return new JobStore(jdbc, json);
  }

  @Bean
  VisibleJobs visibleJobs(JobStore store) {
    return new VisibleJobs(store);
  }

  @Bean
  JobEvents jobEvents(Outbox outbox) {
    return new JobEvents(outbox);
  }

  @Bean
  JobLedger jobLedger(JdbcClient jdbc, JobStore store, JobEvents events) {
    return new JobLedger(jdbc, store, events);
  }

  @Bean
  JobDecisions jobDecisions(JdbcClient jdbc, JobStore store, JobEvents events) {
    return new JobDecisions(jdbc, store, events);
  }

  @Bean
  LostJobs lostJobs(JdbcClient jdbc, JobLedger ledger) {
    return new LostJobs(jdbc, ledger);
  }

  @Bean
  JobForecasts jobForecasts(JdbcClient jdbc, JsonColumn json) {
    return new JobForecasts(jdbc, json);
  }

  @Bean
  JobSubmissions jobSubmissions(
      ServiceClients clients, JobLedger ledger, JobProperties properties) {
    return new JobSubmissions(
        new RemoteDatasetCatalog(clients.asCaller(properties.datasetService().toString())),
        ledger,
        GpuSearch.here(),
        properties::threadsPerJob);
  }
}
