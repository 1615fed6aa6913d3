package io.polysight.eval.forecast;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.ScoreForecastCreation;
import io.polysight.contracts.models.SharedTeam;
import io.polysight.eval.benchmark.Datasets;
import io.polysight.eval.version.KnownVersion;
import io.polysight.eval.version.VersionStore;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ImageClassification;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a wanted forecast against what dataset-service and inference-service know. */
@Component
class ForecastCheck {
  private final Datasets datasets;
  private final VersionStore versions;
  private final ForecastBatches serving;

  ForecastCheck(Datasets datasets, VersionStore versions, ForecastBatches serving) {
    this.datasets = datasets;
    this.versions = versions;
    this.serving = serving;
  }

  /** The task at its latest revision; empty when the caller sees none. */
  Optional<RegisteredTask> task(UUID id) {
    return datasets.task(id, null);
  }

  /**
   * @throws Faults.InvalidValueException naming every fault
   */
  Asked check(RegisteredTask task, ScoreForecastCreation wanted) {
    var faults = new Faults();
    if (task.state() == RegisteredTask.State.RETIRED) {
      faults.add("task", "'" + task.name() + "' is retired; choose an active task");
    }
    if (!(task.task() instanceof ImageClassification)) {
      faults.add(
          "task",
          "'"
              + task.name()
              + "' is of kind "
              + task.task().kind()
              + "; only the accuracy of "
              + ImageClassification.KIND
              + " can be forecast. Measure it by a benchmark instead");
    }
    String split = split(task.team(), wanted, faults);
    KnownVersion model = model(task, wanted.modelVersion(), faults);
    faults.throwIfAny();
    if (split == null || model == null || !(task.task() instanceof ImageClassification asking)) {
      throw new IllegalStateException("no fault was found where something is missing");
    }
    return new Asked(task, asking, wanted.datasetVersion(), split, model);
  }

  private @Nullable String split(String team, ScoreForecastCreation wanted, Faults faults) {
    DatasetVersion version = datasets.version(wanted.datasetVersion()).orElse(null);
    if (version == null || !version.team().equals(team)) {
      faults.add(
          "datasetVersion",
          "team '" + team + "' has no data-set version " + wanted.datasetVersion());
      return null;
    }
    if (version.state() != DatasetVersion.State.READY) {
      faults.add(
          "datasetVersion", version.id() + " is " + version.state() + "; wait until it is READY");
      return null;
    }
    var splits = version.splits().keySet();
    String split = wanted.split();
    if (split == null && splits.size() == 1) {
      return splits.iterator().next();
    }
    if (split == null || !splits.contains(split)) {
      faults.add(
          "split",
          (split == null ? "is missing" : "'" + split + "' is none of this version's splits")
              + "; choose one of "
              + splits.stream().sorted().toList());
    }
    return split;
  }

  private @Nullable KnownVersion model(RegisteredTask task, @Nullable UUID named, Faults faults) {
    UUID id = named == null ? serving.answering(task.id()).orElse(null) : named;
    if (id == null) {
      faults.add(
          "modelVersion", "is missing, and no version answers the task yet; name a model version");
      return null;
    }
    Optional<KnownVersion> known =
        versions
            .find(id)
            .filter(v -> v.team().equals(task.team()) || v.team().equals(SharedTeam.NAME));
    if (known.isEmpty()) {
      faults.add(
          "modelVersion", "neither team '" + task.team() + "' nor the platform has version " + id);
    }
    return known.orElse(null);
  }
}
