package io.polysight.inference.slot;

import io.polysight.inference.engine.CheckpointRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the alias points at.
 *
 * @param id of the slot
 * @param announced the version whose taking over was last told of
 */
record WantedSlot(UUID id, SlotKey key, CheckpointRef checkpoint, @Nullable UUID announced) {}
