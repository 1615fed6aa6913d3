package io.polysight.eval.run;

import io.polysight.contracts.EventType;
import io.polysight.contracts.models.ModelVersionCreated;
import io.polysight.eval.benchmark.BenchmarkStore;
import io.polysight.eval.version.KnownVersion;
import io.polysight.eval.version.VersionStore;
import io.polysight.eval.worker.Workers;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.events.ReceivedEvent;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.store.Ids;
import io.polysight.platform.store.JsonColumn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class RunConfiguration {

  @Bean
  ReportStore reportStore(JdbcClient jdbc, JsonColumn json) {
    return new ReportStore(jdbc, json);
  }

  @Bean
  RunStore runStore(JdbcClient jdbc, JsonColumn json) {
    return new RunStore(jdbc, json);
  }

  @Bean
  SampleAnswers sampleAnswers(BenchmarkStore benchmarks, ObjectStore objects, Buckets buckets) {
    return new SampleAnswers(benchmarks, objects, buckets);
  }

  @Bean
  Workers runWorkers(RunQueue queue, RunAttempt attempt, RunProperties settings) {
    return new Workers(
        "evaluation",
        settings.workers(),
        settings.askedEvery(),
        () -> {
          Instant now = Instant.now();
          Optional<StoredRun> run = queue.claim(now, now.plus(settings.heldFor()));
          run.ifPresent(attempt::make);
          return run.isPresent();
        });
  }

  @Bean
  EventHandler<ModelVersionCreated> judgeNewVersions(
      VersionStore versions, BenchmarkStore benchmarks, RunStore runs) {
    return new EventHandler<>() {
      @Override
      public EventType type() {
        return EventType.MODEL_VERSION_CREATED;
      }

      @Override
      public void handle(ReceivedEvent<ModelVersionCreated> event) {
        ModelVersionCreated created = event.data();
        versions.add(
            new KnownVersion(
                created.version(),
                created.team(),
                created.modelName(),
                created.number(),
                created.step(),
                created.last(),
                event.time(),
                Objects.requireNonNullElse(created.trainedOn(), List.of())));
        benchmarks
            .judging(created.team(), created.modelName(), created.last())
            .forEach(judge ->
                runs.queue(
                    Ids.next(),
                    created.team(),
                    judge.benchmark().id(),
                    created.version(),
                    Instant.now()));
      }
    };
  }
}
