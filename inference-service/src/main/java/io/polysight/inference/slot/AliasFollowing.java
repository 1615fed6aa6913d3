package io.polysight.inference.slot;

import io.polysight.contracts.EventType;
import io.polysight.contracts.models.AliasMoved;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.transaction.AfterCommit;
import io.polysight.platform.events.EventHandler;
import io.polysight.platform.events.ReceivedEvent;

/** The alias moved: from now on its version is wanted. */
record AliasFollowing(String alias, SlotStore store, Runnable nudge)
    implements EventHandler<AliasMoved> {
  @Override
  public EventType type() {
    return EventType.MODEL_ALIAS_MOVED;
  }

  @Override
  public void handle(ReceivedEvent<AliasMoved> event) {
    AliasMoved move = event.data();
    if (!move.alias().equals(alias)) {
      return;
    }
    store.want(
        new SlotKey(move.team(), move.modelName()),
        new CheckpointRef(
            move.version(),
            move.team(),
            move.modelName(),
            move.number(),
            move.digest(),
            move.files()),
        event.time());
    AfterCommit.run(nudge);
  }
}
