package io.polysight.trainer.job;

import io.polysight.contracts.datasets.DatasetSource;
import io.polysight.contracts.datasets.DatasetVersion;
import io.polysight.contracts.datasets.LabelSpace;
import io.polysight.contracts.datasets.RegisteredTask;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the samples of a data-set version are annotated with what a task learns from.
 *
 * @param faults takes what is missing
 */
record AnnotationCheck(Faults faults) {

  /**
   * @param at path of the entry, in front of the names of its fields
   * @param space the label space that names are taken from
   */
  void check(String at, RegisteredTask task, DatasetVersion version, String space) {
    String field = at + "datasetVersion";
    switch (task.task()) {
      case ImageClassification classification ->
          labelled(at + "labelSpace", classification.labels(), version, space);
      case MultiLabelClassification labels ->
          labelled(at + "labelSpace", labels.labels(), version, space);
      case ReferringExpressionGrounding grounding -> referred(field, task, version);
      case Captioning captioning -> captioned(field, task, version);
      case ImageTextRetrieval retrieval -> captioned(field, task, version);
      case RegionTask regions -> {
        ofScenes(field, task, things(regions) + " of things", version);
        labelled(at + "labelSpace", regions.labels(), version, space);
      }
      case QuestionTask asking -> ofScenes(field, task, asking.field() + "s about images", version);
    }
    trains(field, version);
  }

  private static String things(RegionTask task) {
    return task instanceof InstanceSegmentation ? "masks" : "boxes";
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
          lacks(field, task, "captions", version, "comes from class folders and has none");
    }
  }

  /** What only generated scenes come with: where things are, questions and statements. */
  private void ofScenes(
      String field, RegisteredTask task, String annotations, DatasetVersion version) {
    String instead = "has none; choose one of generated scenes";
    switch (version.source()) {
      case DatasetSource.Scenes scenes -> {}
      case DatasetSource.CocoCaptions captions -> lacks(field, task, annotations, version, instead);
      case DatasetSource.ImageFolder folder -> lacks(field, task, annotations, version, instead);
    }
  }

  /** Only generated scenes refer to things, where they are asked to. */
  private void referred(String field, RegisteredTask task, DatasetVersion version) {
    boolean referring =
        version.source() instanceof DatasetSource.Scenes scenes
            && Boolean.TRUE.equals(scenes.referringExpressions());
    if (!referring) {
      String instead = "has none; choose one of generated scenes with referringExpressions: true";
      lacks(field, task, "referring expressions", version, instead);
    }
  }

  /**
   * @param annotations what the task learns from
   * @param instead what the version has, and what to do
   */
  private void lacks(
      String field,
      RegisteredTask task,
      String annotations,
      DatasetVersion version,
      String instead) {
    faults.add(
        field,
        "task '"
            + task.name()
            + "' ("
            + task.task().kind()
            + ") learns from "
            + annotations
            + "; version "
            + version.id()
            + " "
            + instead);
  }

  private void trains(String field, DatasetVersion version) {
    if (version.splits().getOrDefault(Sample.TRAIN, 0L) == 0) {
      faults.add(
          field,
          "version "
              + version.id()
              + " has no samples in the split 'train' (its splits: "
              + version.splits()
              + "); nothing can be learned from it");
    }
  }

  private static String shortened(List<String> names) {
    return names.size() <= 5 ? names.toString() : names.subList(0, 5) + " and more";
  }
}
