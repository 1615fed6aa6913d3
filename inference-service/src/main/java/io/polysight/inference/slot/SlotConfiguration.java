package io.polysight.inference.slot;

import io.polysight.contracts.models.AliasMoved;
import io.polysight.inference.engine.ModelLoader;
import io.polysight.inference.registry.ModelRegistry;
import io.polysight.objects.ObjectStore;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.events.Outbox;
import io.polysight.platform.objectstore.Buckets;
import io.polysight.platform.store.JsonColumn;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SlotConfiguration {

  @Bean
  Slots slots() {
    return new Slots();
  }

  @Bean
  DefaultModel defaultModel(SlotProperties properties, Slots slots) {
    return new DefaultModel(properties.model(), slots);
  }

  @Bean
  SlotHealth slotsHealthIndicator(Slots slots) {
    return new SlotHealth(slots);
  }

  @Bean
  SlotStore slotStore(JdbcClient jdbc, JsonColumn json) {
    return new SlotStore(jdbc, json);
  }

  @Bean
  SlotReconciliation slotReconciliation(
      SlotProperties properties,
      Slots slots,
      SlotStore store,
      ObjectStore objects,
      Buckets buckets,
      ModelLoader loader,
      SwapPreparation preparation,
      List<SlotListener> listeners,
      TransactionTemplate transactions,
      Outbox outbox) {
    var folder = new CheckpointFolder(properties.checkpoints(), objects, buckets.checkpoints());
    return new SlotReconciliation(
        store,
        slots,
        new SlotLoading(folder::fetch, loader, preparation),
        folder,
        listeners,
        new SlotReconciliation.Announcement(store, transactions, outbox),
        properties.interval());
  }

  @Bean
  EventHandler<AliasMoved> aliasFollowing(
      SlotProperties properties, SlotStore store, SlotReconciliation reconciliation) {
    return new AliasFollowing(properties.alias(), store, reconciliation::nudge);
  }

  @Bean
  AliasCatchUp aliasCatchUp(
      SlotProperties properties,
      ModelRegistry registry,
      SlotStore store,
      SlotReconciliation reconciliation) {
    return new AliasCatchUp(properties.alias(), registry, store, reconciliation::nudge);
  }
}
