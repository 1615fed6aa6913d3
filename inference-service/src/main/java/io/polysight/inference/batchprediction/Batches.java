package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.BatchCreation;
import io.polysight.inference.transaction.AfterCommit;
import java.util.UUID;

/** Where whoever has work on many samples puts it. */
public final class Batches {
  private final BatchStore store;
  private final BatchWorker worker;

  Batches(BatchStore store, BatchWorker worker) {
    this.store = store;
    this.worker = worker;
  }

  /**
   * Queues a batch within the transaction under way.
   *
   * @param wanted found and checked
   */
  public void add(UUID id, BatchCreation wanted) {
    store.add(id, wanted);
    AfterCommit.run(worker::nudge);
  }
}
