package io.polysight.registry.promotion;

import io.polysight.contracts.EventType;
import io.polysight.contracts.evaluations.EvaluationFinished;
import io.polysight.contracts.training.JobCheckpointed;
import io.polysight.contracts.training.Provenance;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.events.ReceivedEvent;
import io.polysight.registry.model.AliasStore;
import io.polysight.registry.model.Models;
import io.polysight.registry.version.VersionStore;
import io.polysight.registry.version.Versions;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes in by events: checkpoints become versions, scores open gates. */
@Configuration(proxyBeanMethods = false)
class Arrivals {

  @Bean
  Promotion promotion(
      Models models,
      AliasStore aliases,
      VersionStore versions,
      Gatekeeper gatekeeper,
      Outbox outbox,
      TransactionTemplate transaction) {
    return new Promotion(models, aliases, versions, gatekeeper, outbox, transaction);
  }

  @Bean
  EventHandler<JobCheckpointed> checkpoints(Versions versions, Promotion promotion) {
    return new EventHandler<>() {
      @Override
      public EventType type() {
        return EventType.JOB_CHECKPOINTED;
      }

      @Override
      public void handle(ReceivedEvent<JobCheckpointed> event) {
        requireProvenance(event.data());
        versions.add(event.data()).ifPresent(promotion::consider);
      }
    };
  }

  @Bean
  EventHandler<EvaluationFinished> evaluations(Versions versions, Promotion promotion) {
    return new EventHandler<>() {
      @Override
      public EventType type() {
        return EventType.EVALUATION_FINISHED;
      }

      @Override
      public void handle(ReceivedEvent<EvaluationFinished> event) {
        versions.score(event.data()).ifPresent(promotion::consider);
      }
    };
  }

  /** A version nobody could train again is none. */
  private static void requireProvenance(JobCheckpointed checkpoint) {
    Provenance provenance = checkpoint.provenance();
    if (Objects.isNull(provenance)
        || provenance.datasetDigests().isEmpty()
        || provenance.recipe().isBlank()) {
      throw new IllegalArgumentException(
          "the checkpoint of job "
              + checkpoint.job()
              + " at step "
              + checkpoint.step()
              + " does not say from which data and recipe it comes");
    }
  }
}
