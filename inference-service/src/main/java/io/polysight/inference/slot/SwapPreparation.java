package io.polysight.inference.slot;

import io.polysight.inference.engine.Lease;

/**
 * What must be ready before a version takes over, so that its first requests are as fast as later
 * ones.
 */
@FunctionalInterface
public interface SwapPreparation {
  SwapPreparation NOTHING = (key, version) -> {};

  /**
   * @param version loaded and warm, not yet serving; the lease is the caller's
   */
  void prepare(SlotKey key, Lease version);
}
