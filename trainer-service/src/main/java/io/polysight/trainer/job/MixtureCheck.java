package io.polysight.trainer.job;

import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.training.MixtureEntry;
import io.polysight.datasets.sample.Sample;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
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

  private final DatasetCatalog catalog;
  private final Faults faults;
  private final String team;
  private final List<MixtureEntry> entries = new ArrayList<>();
  private final List<WorkerJob.Entry> plan = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * @param faults takes what is wrong
   */
  MixtureCheck(DatasetCatalog catalog, Faults faults, String team) {
    this.catalog = catalog;
    this.faults = faults;
    this.team = team;
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
    RegisteredTask task = task(at, entry);
    DatasetVersion version = version(at, entry);
    if (task == null || version == null) {
      return;
    }
    String space = entry.labelSpace() == null ? DEFAULT_LABEL_SPACE : entry.labelSpace();
    fits(at, task, version, space);
    String manifest = version.manifest();
    String digest = version.digest();
    if (version.splits().getOrDefault(Sample.TRAIN, 0L) == 0) {
      faults.add(
          at + "datasetVersion",
          "version "
              + version.id()
              + " has no samples in the split 'train' (its splits: "
              + version.splits()
              + "); nothing can be learned from it");
    }
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

  private @Nullable RegisteredTask task(String at, MixtureEntry entry) {
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

  private @Nullable DatasetVersion version(String at, MixtureEntry entry) {
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

  private void fits(String at, RegisteredTask task, DatasetVersion version, String space) {
    switch (task.task()) {
      case ImageClassification classification ->
          labelled(at + "labelSpace", classification.labels(), version, space);
      case MultiLabelClassification labels ->
          labelled(at + "labelSpace", labels.labels(), version, space);
      case ReferringExpressionGrounding grounding -> referred(at + "datasetVersion", task, version);
      case Captioning captioning -> captioned(at + "datasetVersion", task, version);
      case ImageTextRetrieval retrieval -> captioned(at + "datasetVersion", task, version);
      case RegionTask regions -> {
        located(at + "datasetVersion", task, version);
        labelled(at + "labelSpace", regions.labels(), version, space);
      }
      case QuestionTask asking -> asked(at + "datasetVersion", task, asking, version);
    }
  }

  private void labelled(String field, List<String> wanted, DatasetVersion version, String space) {
    LabelSpace labels = version.labelSpaces().get(space);
    if (labels == null) {
      faults.add(
          field,
          "version "
              + version.id()
              + " has no label space '"
              + space
              + "'; it has "
              + version.labelSpaces().keySet().stream().sorted().toList());
      return;
    }
    Set<String> asked = new HashSet<>(wanted);
    List<String> unasked =
        labels.names().stream().filter(label -> !asked.contains(label)).sorted().toList();
    if (unasked.size() == labels.names().size()) {
      faults.add(
          field,
          "label space '"
              + space
              + "' of version "
              + version.id()
              + " shares no name with the task's labels: the data has "
              + shortened(unasked)
              + ", the task asks for "
              + shortened(wanted));
    }
  }

  /** Class folders bring no sentences; the other sources do. */
  private void captioned(String field, RegisteredTask task, DatasetVersion version) {
    switch (version.source()) {
      case DatasetSource.Scenes scenes -> {}
      case DatasetSource.CocoCaptions captions -> {}
      case DatasetSource.ImageFolder folder ->
          faults.add(
              field,
              "task '"
                  + task.name()
                  + "' ("
                  + task.task().kind()
                  + ") learns from captions; version "
                  + version.id()
                  + " comes from class folders and has none");
    }
  }

  /** Only generated scenes say where things are, and with which pixels. */
  private void located(String field, RegisteredTask task, DatasetVersion version) {
    switch (version.source()) {
      case DatasetSource.Scenes scenes -> {}
      case DatasetSource.CocoCaptions captions -> notLocated(field, task, version);
      case DatasetSource.ImageFolder folder -> notLocated(field, task, version);
    }
  }

  private void notLocated(String field, RegisteredTask task, DatasetVersion version) {
    faults.add(
        field,
        "task '"
            + task.name()
            + "' ("
            + task.task().kind()
            + ") learns from "
            + (task.task() instanceof InstanceSegmentation ? "masks" : "boxes")
            + " of things; version "
            + version.id()
            + " has none; choose one of generated scenes");
  }

  /** Only generated scenes come with questions and statements. */
  private void asked(
      String field, RegisteredTask task, QuestionTask asking, DatasetVersion version) {
    switch (version.source()) {
      case DatasetSource.Scenes scenes -> {}
      case DatasetSource.CocoCaptions captions -> notAsked(field, task, asking, version);
      case DatasetSource.ImageFolder folder -> notAsked(field, task, asking, version);
    }
  }

  private void notAsked(
      String field, RegisteredTask task, QuestionTask asking, DatasetVersion version) {
    faults.add(
        field,
        "task '"
            + task.name()
            + "' ("
            + asking.kind()
            + ") learns from "
            + asking.field()
            + "s about images; version "
            + version.id()
            + " has none; choose one of generated scenes");
  }

  /** Only generated scenes refer to things, where they are asked to. */
  private void referred(String field, RegisteredTask task, DatasetVersion version) {
    boolean referring =
        version.source() instanceof DatasetSource.Scenes scenes
            && Boolean.TRUE.equals(scenes.referringExpressions());
    if (!referring) {
      faults.add(
          field,
          "task '"
              + task.name()
              + "' ("
              + task.task().kind()
              + ") learns from referring expressions; version "
              + version.id()
              + " has none; choose one of generated scenes with referringExpressions: true");
    }
  }

  private double weight(String field, @Nullable Double weight) {
    double value = weight == null ? 1.0 : weight;
    if (!(value > 0 && value <= 1e6)) {
      faults.add(field, value + " is outside above 0 to 1000000");
    }
    return value;
  }

  private boolean absent(String field, @Nullable Object value, String what) {
    if (value == null) {
      faults.add(field, "is absent; give " + what);
    }
    return value == null;
  }

  private String unique(String name) {
    String free = name;
    for (int i = 2; !names.add(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  private static String shortened(List<String> names) {
    return names.size() <= 5 ? names.toString() : names.subList(0, 5) + " and more";
  }
}
