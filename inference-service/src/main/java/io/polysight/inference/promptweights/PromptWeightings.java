package io.polysight.inference.promptweights;

import io.polysight.contracts.serving.BatchPrediction.State;
import io.polysight.contracts.serving.PromptWeighting;
import io.polysight.contracts.serving.PromptWeightingCreation;
import io.polysight.inference.batchprediction.Batches;
import io.polysight.inference.batchprediction.PromptInputs;
import io.polysight.inference.batchprediction.PromptInputsLookup;
import io.polysight.inference.task.Tasks;
import io.polysight.platform.store.Ids;
import io.polysight.platform.web.IfMatch;
import io.polysight.platform.web.Problems;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Weights from the wish for them to their use. */
final class PromptWeightings {
  private final PromptInputsLookup lookup;
  private final Batches batches;
  private final PromptWeightingStore store;
  private final PromptWeightsDirectory directory;
  private final Tasks tasks;
  private final TransactionTemplate transactions;

  PromptWeightings(
      PromptInputsLookup lookup,
      Batches batches,
      PromptWeightingStore store,
      PromptWeightsDirectory directory,
      Tasks tasks,
      TransactionTemplate transactions) {
    this.lookup = lookup;
    this.batches = batches;
    this.store = store;
    this.directory = directory;
    this.tasks = tasks;
    this.transactions = transactions;
  }

  /** Queues the learning. */
  PromptWeighting create(PromptWeightingCreation asked, String creator) {
    PromptWeightingCreation wanted = asked.complete();
    PromptInputs inputs = lookup.find(wanted);
    UUID id = Ids.next();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    transactions.executeWithoutResult(status -> {
      batches.add(id, wanted);
      store.add(id, wanted, inputs.prompted().prompts(), now, creator);
    });
    return find(id);
  }

  PromptWeighting find(UUID id) {
    return store.find(id).orElseThrow(() -> Problems.notFound("prompt weighting", id));
  }

  /** From now on predictions use these weights, in place of any others for the same. */
  PromptWeighting use(UUID id, IfMatch ifMatch) {
    return change(id, ifMatch, true);
  }

  /** From now on each prompt counts alike again. */
  PromptWeighting putAside(UUID id, IfMatch ifMatch) {
    return change(id, ifMatch, false);
  }

  private PromptWeighting change(UUID id, IfMatch ifMatch, boolean active) {
    transactions.executeWithoutResult(status -> {
      store.lock(id);
      PromptWeighting weighting = find(id);
      ifMatch.check(weighting.etag());
      if (weighting.active() == active) {
        return;
      }
      if (active) {
        checkUsable(weighting);
        store.putOthersAside(id);
      }
      store.use(id, active);
    });
    directory.changed();
    return find(id);
  }

  private void checkUsable(PromptWeighting weighting) {
    if (weighting.state() != State.FINISHED) {
      throw Problems.conflict(
          "Prompt weighting "
              + weighting.id()
              + " is "
              + weighting.state()
              + "; only FINISHED ones can be used"
              + (weighting.state() == State.FAILED ? ": learn them anew." : ": wait until it is."));
    }
    PromptWeightingCreation of = weighting.request();
    tasks
        .newest(of.task())
        .filter(task -> task.revision() != of.revision())
        .ifPresent(task -> {
          throw Problems.conflict(
              "The weights were learnt for revision "
                  + of.revision()
                  + " of the task, which is at revision "
                  + task.revision()
                  + " now; learn them anew.");
        });
  }
}
