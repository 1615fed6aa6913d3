package io.polysight.inference.imageindex;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.serving.BatchEmbeddingCreation;
import io.polysight.contracts.serving.BatchPrediction.State;
import io.polysight.contracts.serving.ImageIndex;
import io.polysight.contracts.serving.ImageIndexCreation;
import io.polysight.inference.batchprediction.Batches;
import io.polysight.inference.datasets.DatasetService;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes indexes, one of each pair of versions. */
final class ImageIndexes {
  private final ImageIndexStore store;
  private final Batches queue;
  private final DatasetService datasets;
  private final TransactionTemplate transactions;

  ImageIndexes(
      ImageIndexStore store,
      Batches queue,
      DatasetService datasets,
      TransactionTemplate transactions) {
    this.store = store;
    this.queue = queue;
    this.datasets = datasets;
    this.transactions = transactions;
  }

  /**
   * The index there is, unless it failed: then it is made anew.
   *
   * @throws io.polysight.platform.web.ProblemException 404 for versions the caller does not see,
   *     403 for viewers, 409 while the data-set version is not READY
   */
  ImageIndex make(Caller caller, ImageIndexCreation wanted) {
    UUID id = wanted.datasetVersion();
    DatasetVersion dataset = datasets.version(id);
    caller.requireRole(dataset.team(), Role.EDITOR, "data-set version", id);
    var embeddings =
        new BatchEmbeddingCreation(dataset.team(), wanted.modelVersion(), id, null, null);
    CheckpointRef checkpoint = queue.check(embeddings);
    Optional<ImageIndex> present = store.find(id, checkpoint.version()).map(StoredIndex::index);
    if (present.isPresent() && present.get().state() != State.FAILED) {
      return present.get();
    }
    StoredIndex index = index(caller, dataset, checkpoint);
    transactions.executeWithoutResult(status -> {
      queue.add(index.batch(), embeddings);
      if (!store.add(index)) {
        status.setRollbackOnly(); // another request was faster
      }
    });
    return store.find(id, checkpoint.version()).orElseThrow().index();
  }

  private static StoredIndex index(
      Caller caller, DatasetVersion dataset, CheckpointRef checkpoint) {
    return new StoredIndex(
        new ImageIndex(
            Ids.next(),
            dataset.team(),
            dataset.id(),
            checkpoint.version(),
            checkpoint.model(),
            checkpoint.number(),
            State.QUEUED,
            0,
            0,
            dataset.samples(),
            null,
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            caller.name()),
        Objects.requireNonNull(dataset.digest(), "a version that is READY has one"),
        checkpoint,
        Ids.next(),
        null);
  }
}
