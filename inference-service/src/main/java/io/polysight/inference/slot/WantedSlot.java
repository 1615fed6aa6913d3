package io.polysight.inference.slot;

import io.polysight.inference.engine.CheckpointRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the alias points at.
 *
 * @param announced the version whose taking over was last told of
 */
record WantedSlot(SlotKey key, CheckpointRef checkpoint, @Nullable UUID announced) {}
