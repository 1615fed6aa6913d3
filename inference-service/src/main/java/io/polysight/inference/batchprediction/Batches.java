package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.BatchCreation;
import io.polysight.contracts.serving.BatchEmbeddingCreation;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.transaction.AfterCommit;
import java.util.UUID;

/** The queue of batches for other parts of the service. */
public final class Batches {
  private final BatchInputsLookup inputs;
  private final BatchStore store;
  private final BatchWorker worker;

  Batches(BatchInputsLookup inputs, BatchStore store, BatchWorker worker) {
    this.inputs = inputs;
    this.store = store;
    this.worker = worker;
  }

  /**
   * The weights that would embed.
   *
   * @throws io.polysight.platform.web.ProblemException when something named is not there, belongs
   *     to another team or does not fit
   */
  public CheckpointRef check(BatchEmbeddingCreation wanted) {
    return inputs.find(wanted).checkpoint();
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
