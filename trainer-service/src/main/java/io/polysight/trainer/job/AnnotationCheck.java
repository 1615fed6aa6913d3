package io.polysight.trainer.job;

import io.polysight.contracts.datasets.DatasetSource.Knowledge;
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
import io.polysight.tasks.Verification;
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
      case ReferringExpressionGrounding grounding ->
          holds(field, task, version, Knowledge.EXPRESSIONS, "referring expressions");
      case Captioning captioning -> holds(field, task, version, Knowledge.CAPTIONS, "captions");
      case ImageTextRetrieval retrieval ->
          holds(field, task, version, Knowledge.CAPTIONS, "captions");
      case RegionTask regions -> {
        boolean masks = regions instanceof InstanceSegmentation;
        Knowledge things = masks ? Knowledge.MASKS : Knowledge.BOXES;
        holds(field, task, version, things, masks ? "masks of things" : "boxes of things");
        labelled(at + "labelSpace", regions.labels(), version, space);
      }
      case QuestionTask asking -> {
        Knowledge asked =
            asking instanceof Verification ? Knowledge.STATEMENTS : Knowledge.QUESTIONS;
        holds(field, task, version, asked, asking.field() + "s about images");
      }
    }
    trains(field, version);
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

  /**
   * Whether the source of a version can bring what a task learns from.
   *
   * @param words for what is wanted
   */
  private void holds(
      String field, RegisteredTask task, DatasetVersion version, Knowledge wanted, String words) {
    if (!version.source().holds().contains(wanted)) {
      faults.add(
          field,
          "task '"
              + task.name()
              + "' ("
              + task.task().kind()
              + ") learns from "
              + words
              + "; version "
              + version.id()
              + " comes from a source that has none; choose one that does, such as generated scenes"
              + (wanted == Knowledge.EXPRESSIONS ? " with referringExpressions: true" : ""));
    }
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
