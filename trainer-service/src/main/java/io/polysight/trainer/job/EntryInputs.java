package io.polysight.trainer.job;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.training.MixtureEntry;
import io.polysight.tasks.Faults;
import org.jspecify.annotations.Nullable;

/**
 * The task and the data-set version that an entry of a mixture names: there, usable, and of the
 * job's team.
 */
final class EntryInputs {
  private final DatasetCatalog catalog;
  private final Faults faults;
  private final String team;

  EntryInputs(DatasetCatalog catalog, Faults faults, String team) {
    this.catalog = catalog;
    this.faults = faults;
    this.team = team;
  }

  /**
   * @param at path of the entry, in front of the names of its fields
   * @return absent when there is none that can be used; a fault says why
   */
  @Nullable RegisteredTask task(String at, MixtureEntry entry) {
    if (absent(at + "task", entry.task(), "the id of a registered task")) {
      return null;
    }
    RegisteredTask task = catalog.task(entry.task(), entry.revision()).orElse(null);
    if (task == null) {
      String revision = entry.revision() == null ? "" : " with a revision " + entry.revision();
      faults.add(
          at + (entry.revision() == null ? "task" : "revision"),
          "there is no task " + entry.task() + revision + ", or your teams may not see it");
      return null;
    }
    ownedByTeam(at + "task", "task '" + task.name() + "'", task.team());
    if (task.state() == RegisteredTask.State.RETIRED) {
      faults.add(at + "task", "task '" + task.name() + "' is retired; register a new one");
    }
    return task;
  }

  /** As {@link #task}: a version that is ready. */
  @Nullable DatasetVersion version(String at, MixtureEntry entry) {
    if (absent(at + "datasetVersion", entry.datasetVersion(), "the id of a data-set version")) {
      return null;
    }
    DatasetVersion version = catalog.version(entry.datasetVersion()).orElse(null);
    if (version == null) {
      faults.add(
          at + "datasetVersion",
          "there is no data-set version "
              + entry.datasetVersion()
              + ", or your teams may not see it");
      return null;
    }
    ownedByTeam(at + "datasetVersion", "version " + version.id(), version.team());
    switch (version.state()) {
      case READY -> {
        return version;
      }
      case PENDING ->
          faults.add(
              at + "datasetVersion",
              "version "
                  + version.id()
                  + " is still being ingested ("
                  + version.samples()
                  + " samples so far); submit the job once it is READY");
      case REJECTED ->
          faults.add(
              at + "datasetVersion",
              "version " + version.id() + " was rejected; its own faults say why");
    }
    return null;
  }

  private void ownedByTeam(String field, String what, String owner) {
    if (!owner.equals(team)) {
      faults.add(
          field,
          what + " belongs to team '" + owner + "'; a job of team '" + team + "' cannot use it");
    }
  }

  private boolean absent(String field, @Nullable Object value, String what) {
    if (value == null) {
      faults.add(field, "is absent; give " + what);
    }
    return value == null;
  }
}
