package io.polysight.trainer.job;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.training.MixtureEntry;
import io.polysight.tasks.Faults;
import io.polysight.trainer.worker.WorkerJob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a mixture: every task at its revision, every data-set version ready, both of the job's
 * team, and the samples annotated with what the task learns from.
 */
final class MixtureCheck {
  static final String DEFAULT_LABEL_SPACE = "class";
  static final int MAX_ENTRIES = 100;

  private final Faults faults;
  private final EntryInputs inputs;
  private final AnnotationCheck annotations;
  private final List<MixtureEntry> entries = new ArrayList<>();
  private final List<WorkerJob.Entry> plan = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param faults takes what is wrong
   */
  MixtureCheck(DatasetCatalog catalog, Faults faults, String team) {
    this.faults = faults;
    inputs = new EntryInputs(catalog, faults, team);
    annotations = new AnnotationCheck(faults);
  }

  /**
   * @param entries with revision, label space and weights filled in
   * @param plan what the worker needs of each
   */
  record Resolved(List<MixtureEntry> entries, List<WorkerJob.Entry> plan) {}

  /** Whole only when no fault was found. */
  Resolved resolve(@Nullable List<@Nullable MixtureEntry> mixture) {
    if (mixture == null || mixture.isEmpty()) {
      faults.add("mixture", "is empty; name at least one task and the data it learns from");
      return new Resolved(List.of(), List.of());
    }
    if (mixture.size() > MAX_ENTRIES) {
      faults.add("mixture", mixture.size() + " entries; at most " + MAX_ENTRIES + " fit one job");
      return new Resolved(List.of(), List.of());
    }
    for (int i = 0; i < mixture.size(); i++) {
      MixtureEntry entry = mixture.get(i);
      if (entry == null) {
        faults.add("mixture[" + i + "]", "is null; give 'task' and 'datasetVersion'");
      } else {
        resolve("mixture[" + i + "].", entry);
      }
    }
    return new Resolved(List.copyOf(entries), List.copyOf(plan));
  }

  private void resolve(String at, MixtureEntry entry) {
    double sampling = weight(at + "samplingWeight", entry.samplingWeight());
    double loss = weight(at + "lossWeight", entry.lossWeight());
    RegisteredTask task = inputs.task(at, entry);
    DatasetVersion version = inputs.version(at, entry);
    if (task == null || version == null) {
      return;
    }
    String space = entry.labelSpace() == null ? DEFAULT_LABEL_SPACE : entry.labelSpace();
    annotations.check(at, task, version, space);
    String manifest = version.manifest();
    String digest = version.digest();
    if (manifest == null || digest == null) {
      faults.add(at + "datasetVersion", "version " + version.id() + " has no manifest");
      return;
    }
    entries.add(new MixtureEntry(task.id(), task.revision(), version.id(), space, sampling, loss));
    plan.add(
        new WorkerJob.Entry(
            unique(task.name()),
            task.task(),
            version.id(),
            manifest,
            digest,
            space,
            sampling,
            loss));
  }

  private double weight(String field, @Nullable Double weight) {
    double value = weight == null ? 1.0 : weight;
    if (!(value > 0 && value <= 1e6)) {
      faults.add(field, value + " is outside above 0 to 1000000");
    }
    return value;
  }

  private String unique(String name) {
    String free = name;
    for (int i = 2; !names.add(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }
}
