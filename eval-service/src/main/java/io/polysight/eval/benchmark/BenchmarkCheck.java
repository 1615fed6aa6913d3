package io.polysight.eval.benchmark;

import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.contracts.datasets.RegisteredTask;
import io.polysight.contracts.evaluations.BenchmarkCreation;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.Faults;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a wanted benchmark against what dataset-service knows. */
@Component
class BenchmarkCheck {
  static final String USUAL_LABEL_SPACE = "class";
  private static final int LONGEST_NAME = 100;

  private final Datasets datasets;

  BenchmarkCheck(Datasets datasets) {
    this.datasets = datasets;
  }

  /** What a benchmark stands on. */
  record Checked(RegisteredTask task, DatasetVersion version) {}

  /**
   * The task the benchmark asks, and the data it asks it of.
   *
   * @throws Faults.InvalidValueException naming every fault
   */
  Checked check(BenchmarkCreation wanted) {
    var faults = new Faults();
    faults.text("name", wanted.name(), LONGEST_NAME);
    faults.text("model", wanted.model(), LONGEST_NAME);
    RegisteredTask task = task(wanted, faults);
    DatasetVersion version = version(wanted, faults);
    if (task == null || version == null) {
      faults.throwIfAny();
      throw new IllegalStateException("no fault was found where something is missing");
    }
    if (version.state() == DatasetVersion.State.READY) {
      checkFit(wanted, task, version, faults);
    }
    faults.throwIfAny();
    return new Checked(task, version);
  }

  private @Nullable RegisteredTask task(BenchmarkCreation wanted, Faults faults) {
    RegisteredTask task = datasets.task(wanted.task(), wanted.revision()).orElse(null);
    if (task == null || !task.team().equals(wanted.team())) {
      String revision = wanted.revision() == null ? "" : " at revision " + wanted.revision();
      faults.add("task", "team '" + wanted.team() + "' has no task " + wanted.task() + revision);
      return null;
    }
    if (task.state() == RegisteredTask.State.RETIRED) {
      faults.add("task", "'" + task.name() + "' is retired; choose an active task");
    }
    return task;
  }

  private @Nullable DatasetVersion version(BenchmarkCreation wanted, Faults faults) {
    DatasetVersion version = datasets.version(wanted.datasetVersion()).orElse(null);
    if (version == null || !version.team().equals(wanted.team())) {
      faults.add(
          "datasetVersion",
          "team '" + wanted.team() + "' has no data-set version " + wanted.datasetVersion());
      return null;
    }
    if (version.state() != DatasetVersion.State.READY) {
      faults.add(
          "datasetVersion",
          version.id() + " is " + version.state() + "; only a READY version can judge");
    }
    return version;
  }

  private void checkFit(
      BenchmarkCreation wanted, RegisteredTask task, DatasetVersion version, Faults faults) {
    boolean knownSplit = version.splits().containsKey(wanted.split());
    if (!knownSplit) {
      faults.add("split", none(wanted.split(), "splits", version.splits().keySet()));
    }
    switch (task.task()) {
      case ImageClassification classification -> {
        if (labelsFit(wanted, classification.labels(), version, faults) && knownSplit) {
          String name = labelSpace(wanted).replace("~", "~0").replace("/", "~1");
          checkAnnotated(wanted, "/annotations/labels/" + name, labelSpace(wanted), faults);
        }
      }
      case MultiLabelClassification labels -> labelsFit(wanted, labels.labels(), version, faults);
      case ReferringExpressionGrounding grounding -> {
        if (knownSplit) {
          checkAnnotated(wanted, "/annotations/expressions/0", "referring expressions", faults);
        }
      }
      case Captioning captioning -> checkCaptions(wanted, knownSplit, faults);
      case ImageTextRetrieval retrieval -> checkCaptions(wanted, knownSplit, faults);
      case QuestionTask asking -> {
        if (knownSplit) {
          String asked = asking.field() + "s";
          checkAnnotated(wanted, "/annotations/" + asked + "/0", asked, faults);
        }
      }
      case RegionTask regions -> {
        if (labelsFit(wanted, regions.labels(), version, faults) && knownSplit) {
          boolean masks = regions instanceof InstanceSegmentation;
          checkAnnotated(
              wanted,
              masks ? "/annotations/objects/0/mask" : "/annotations/objects/0/box",
              masks ? "masks of objects" : "boxes of objects",
              faults);
        }
      }
    }
    if (wanted.labelSpace() != null && labelSpace(wanted, task.task()) == null) {
      faults.add(
          "labelSpace",
          "'"
              + wanted.labelSpace()
              + "' is for tasks with labels, which "
              + task.task().kind()
              + " has not; leave it out");
    }
  }

  private static boolean labelsFit(
      BenchmarkCreation wanted, List<String> labels, DatasetVersion version, Faults faults) {
    String name = labelSpace(wanted);
    LabelSpace space = version.labelSpaces().get(name);
    if (space == null) {
      faults.add("labelSpace", none(name, "label spaces", version.labelSpaces().keySet()));
      return false;
    }
    if (Collections.disjoint(space.names(), labels)) {
      faults.add(
          "labelSpace",
          "no label of the task is in '"
              + name
              + "', so every answer would be wrong; the task has "
              + some(labels)
              + ", the data "
              + some(space.names()));
      return false;
    }
    return true;
  }

  private void checkCaptions(BenchmarkCreation wanted, boolean knownSplit, Faults faults) {
    if (knownSplit) {
      checkAnnotated(wanted, "/annotations/captions/0", "captions", faults);
    }
  }

  private void checkAnnotated(
      BenchmarkCreation wanted, String annotation, String what, Faults faults) {
    if (!datasets.annotated(wanted.datasetVersion(), wanted.split(), annotation)) {
      faults.add(
          "split",
          "no sample of '"
              + wanted.split()
              + "' is annotated with '"
              + what
              + "'; choose a version"
              + " whose samples are");
    }
  }

  private static String none(String name, String what, Set<String> known) {
    return "'"
        + name
        + "' is none of this version's "
        + what
        + ": "
        + known.stream().sorted().toList();
  }

  /** Which label answers the task; null where no label does. */
  static @Nullable String labelSpace(BenchmarkCreation wanted, Task task) {
    return switch (task) {
      case ImageClassification classification -> labelSpace(wanted);
      case Captioning captioning -> null;
      case ImageTextRetrieval retrieval -> null;
      case QuestionTask asking -> null;
      case RegionTask regions -> labelSpace(wanted);
      case MultiLabelClassification labels -> labelSpace(wanted);
      case ReferringExpressionGrounding grounding -> null;
    };
  }

  private static String labelSpace(BenchmarkCreation wanted) {
    String named = wanted.labelSpace();
    return named == null ? USUAL_LABEL_SPACE : named;
  }

  private static String some(List<String> names) {
    return names.size() <= 5
        ? names.toString()
        : names.subList(0, 5) + " and " + (names.size() - 5) + " more";
  }
}
