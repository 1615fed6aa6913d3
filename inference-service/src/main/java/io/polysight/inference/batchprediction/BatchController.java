package io.polysight.inference.batchprediction;

import io.polysight.contracts.serving.BatchCreation;
import io.polysight.contracts.serving.BatchEmbeddingCreation;
import io.polysight.contracts.serving.BatchPrediction;
import io.polysight.contracts.serving.BatchPredictionCreation;
import io.polysight.platform.security.Caller;
import io.polysight.platform.security.Role;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.Problems;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Batches over HTTP. */
@RestController
@RequestMapping("/api/v1")
class BatchController {
  private final BatchInputsLookup inputs;
  private final BatchStore store;
  private final BatchWorker worker;

  BatchController(BatchInputsLookup inputs, BatchStore store, BatchWorker worker) {
    this.inputs = inputs;
    this.store = store;
    this.worker = worker;
  }

  /** Queues predictions of a whole split; the answer's location tells how far they are. */
  @PostMapping("/batch-predictions")
  ResponseEntity<BatchPrediction> create(
      Caller caller, @RequestBody BatchPredictionCreation wanted) {
    caller.requireRole(wanted.team(), Role.EDITOR);
    inputs.find(wanted);
    return queued(wanted);
  }

  /** Queues embeddings of a version's images; they wait in the same queue. */
  @PostMapping("/batch-embeddings")
  ResponseEntity<BatchPrediction> embed(Caller caller, @RequestBody BatchEmbeddingCreation wanted) {
    caller.requireRole(wanted.team(), Role.EDITOR);
    inputs.find(wanted);
    return queued(wanted);
  }

  private ResponseEntity<BatchPrediction> queued(BatchCreation wanted) {
    UUID id = Ids.next();
    store.add(id, wanted);
    worker.nudge();
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/batch-predictions/" + id))
        .body(find(id));
  }

  @GetMapping("/batch-predictions/{id}")
  BatchPrediction get(Caller caller, @PathVariable UUID id) {
    BatchPrediction batch = find(id);
    caller.visible(batch.team(), "batch prediction", id);
    return batch;
  }

  private BatchPrediction find(UUID id) {
    return store.find(id).orElseThrow(() -> Problems.notFound("batch prediction", id));
  }
}
