package io.polysight.inference.slot;

import io.polysight.contracts.serving.ServingSlot;
import io.polysight.contracts.serving.ServingSlot.State;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Shows the slots. It is never down: a platform without a model is well, and a slot that failed to
 * change goes on serving.
 */
final class SlotHealth implements HealthIndicator {
  private final Slots slots;

  SlotHealth(Slots slots) {
    this.slots = slots;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (State state : State.values()) {
      long count = slots.all().stream().map(ServingSlot::state).filter(state::equals).count();
      health.withDetail(state.name().toLowerCase(Locale.ROOT), count);
    }
    return health.build();
  }
}
