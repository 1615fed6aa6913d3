package io.polysight.inference.batchprediction;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.models.SharedTeam;
import io.polysight.contracts.serving.BatchCreation;
import io.polysight.contracts.serving.BatchEmbeddingCreation;
import io.polysight.contracts.serving.BatchPredictionCreation;
import io.polysight.inference.datasets.DatasetService;
import io.polysight.inference.engine.CheckpointRef;
import io.polysight.inference.registry.ModelRegistry;
import io.polysight.inference.task.KnownTask;
import io.polysight.inference.task.Tasks;
import io.polysight.platform.web.Problems;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a batch names, in this service's own name, and checks that it belongs to the team. */
final class BatchInputsLookup {
  private final Tasks tasks;
  private final DatasetService datasets;
  private final ModelRegistry registry;

  BatchInputsLookup(Tasks tasks, DatasetService datasets, ModelRegistry registry) {
    this.tasks = tasks;
    this.datasets = datasets;
    this.registry = registry;
  }

  /**
   * @throws io.polysight.platform.web.ProblemException when something named is not there, belongs
   *     to another team or does not fit
   */
  BatchInputs find(BatchPredictionCreation wanted) {
    KnownTask task = task(wanted.team(), wanted.task(), wanted.revision());
    CheckpointRef checkpoint = checkpoint(wanted);
    DatasetVersion dataset = dataset(wanted.team(), wanted.datasetVersion());
    String digest = manifest(dataset);
    check(wanted, task.definition(), dataset);
    return new BatchInputs(
        task.definition(),
        checkpoint,
        dataset,
        digest,
        wanted.split(),
        wanted.labelSpace(),
        isUnlabelled(wanted));
  }

  private static boolean isUnlabelled(BatchPredictionCreation wanted) {
    return Boolean.TRUE.equals(wanted.unlabelled());
  }

  /** The platform's own models answer every team. */
  CheckpointRef checkpoint(BatchCreation wanted) {
    CheckpointRef checkpoint = registry.checkpoint(wanted.modelVersion());
    if (!checkpoint.team().equals(SharedTeam.NAME)) {
      owned(wanted.team(), checkpoint.team(), "model version", wanted.modelVersion());
    }
    return checkpoint;
  }

  /**
   * As for predictions.
   *
   * @throws io.polysight.platform.web.ProblemException likewise
   */
  EmbeddingInputs find(BatchEmbeddingCreation wanted) {
    int limit = wanted.limit() == null ? Integer.MAX_VALUE : wanted.limit();
    if (limit < 1) {
      throw Problems.invalid("limit", limit + " samples are none; leave it out for all");
    }
    long seed = wanted.seed() == null ? 0 : wanted.seed();
    DatasetVersion dataset = dataset(wanted.team(), wanted.datasetVersion());
    return new EmbeddingInputs(checkpoint(wanted), manifest(dataset), limit, seed);
  }

  /** A version of the team's data. */
  DatasetVersion dataset(String team, UUID version) {
    DatasetVersion dataset = datasets.version(version);
    owned(team, dataset.team(), "data-set version", version);
    return dataset;
  }

  /** The digest of a version that is ready. */
  static String manifest(DatasetVersion dataset) {
    String digest = dataset.digest();
    if (dataset.state() != DatasetVersion.State.READY || digest == null) {
      throw Problems.conflict(
          "Data-set version "
              + dataset.id()
              + " is "
              + dataset.state()
              + "; wait until it is READY.");
    }
    return digest;
  }

  /** A task of the team at one revision. */
  KnownTask task(String team, UUID id, int revision) {
    KnownTask task =
        tasks
            .at(id, revision)
            .orElseGet(() -> {
              var found = datasets.task(id, revision);
              return new KnownTask(found.id(), found.team(), found.revision(), found.task(), false);
            });
    owned(team, task.team(), "task", id);
    return task;
  }

  private static void owned(String team, String owner, String what, UUID id) {
    if (!team.equals(owner)) {
      throw Problems.notFound(what + " of team '" + team + "' with id", id);
    }
  }

  private static void check(BatchPredictionCreation wanted, Task task, DatasetVersion dataset) {
    List<Faults.Fault> faults = new ArrayList<>();
    if (!dataset.splits().containsKey(wanted.split())) {
      faults.add(
          new Faults.Fault(
              "split",
              "'"
                  + wanted.split()
                  + "' is not in this version; it has "
                  + dataset.splits().keySet()));
    }
    if (isUnlabelled(wanted) && !(task instanceof ImageClassification)) {
      faults.add(
          new Faults.Fault(
              "unlabelled",
              task.kind()
                  + " is asked only where the truth is known; leave it out, or name a task of kind "
                  + ImageClassification.KIND));
    }
    String fault =
        isUnlabelled(wanted)
            ? unwanted(wanted.labelSpace())
            : labelSpaceFault(task, wanted.labelSpace(), dataset);
    if (fault != null) {
      faults.add(new Faults.Fault("labelSpace", fault));
    }
    if (!faults.isEmpty()) {
      throw Problems.invalid(faults);
    }
  }

  private static @Nullable String labelSpaceFault(
      Task task, @Nullable String space, DatasetVersion dataset) {
    return switch (task) {
      case ImageClassification classification -> unknown(space, task, dataset);
      case MultiLabelClassification labels -> unknown(space, task, dataset);
      case RegionTask regions -> unknown(space, task, dataset);
      case ReferringExpressionGrounding grounding -> unwanted(space);
      case Captioning captioning -> unwanted(space);
      case ImageTextRetrieval retrieval -> unwanted(space);
      case QuestionTask asking -> unwanted(space);
    };
  }

  private static @Nullable String unknown(
      @Nullable String space, Task task, DatasetVersion dataset) {
    if (space == null) {
      return "is missing; " + task.kind() + " needs one of " + dataset.labelSpaces().keySet();
    }
    return dataset.labelSpaces().containsKey(space)
        ? null
        : "'" + space + "' is not in this version; it has " + dataset.labelSpaces().keySet();
  }

  private static @Nullable String unwanted(@Nullable String space) {
    return space == null
        ? null
        : "is for tasks with labels whose truth is known; leave '" + space + "' out";
  }
}
