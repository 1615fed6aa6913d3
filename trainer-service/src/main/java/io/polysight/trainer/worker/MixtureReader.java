package io.polysight.trainer.worker;

import io.polysight.datasets.blob.Blobs;
import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Sample;
import io.polysight.generalist.mixture.AskedExamples;
import io.polysight.generalist.mixture.DatasetExamples;
import io.polysight.generalist.mixture.ExampleSource;
import io.polysight.generalist.mixture.LocatedExamples;
import io.polysight.generalist.mixture.Mixture;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.mixture.MultiLabelExamples;
import io.polysight.generalist.mixture.ReferredExamples;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.InstanceSegmentation;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ObjectDetection;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.ReferringExpressionGrounding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens the data of a mixture; a data-set version that several tasks learn from is opened once. */
final class MixtureReader {
  private final Blobs blobs;
  private final Map<String, DatasetVersion> versions = new HashMap<>();

  /**
   * @param blobs of the bucket {@code datasets}
   */
  MixtureReader(Blobs blobs) {
    this.blobs = blobs;
  }

  /**
   * @throws io.polysight.tasks.Faults.InvalidValueException when a task has no examples
   * @throws IOException when a version cannot be read or is damaged
   */
  Mixture read(List<WorkerJob.Entry> entries) throws IOException {
    List<MixtureTask> tasks = new ArrayList<>();
    for (WorkerJob.Entry entry : entries) {
      tasks.add(
          new MixtureTask(
              entry.name(),
              entry.task(),
              entry.samplingWeight(),
              entry.lossWeight(),
              examples(entry)));
    }
    return new Mixture(tasks);
  }

  /** What each task never learns from. */
  List<HeldOut> heldOut(List<WorkerJob.Entry> entries) throws IOException {
    List<HeldOut> all = new ArrayList<>();
    for (WorkerJob.Entry entry : entries) {
      all.add(HeldOut.of(entry, version(entry)));
    }
    return all;
  }

  private DatasetVersion version(WorkerJob.Entry entry) throws IOException {
    DatasetVersion version = versions.get(entry.digest());
    if (version == null) {
      version = DatasetVersion.open(blobs, entry.digest());
      versions.put(entry.digest(), version);
    }
    return version;
  }

  private ExampleSource examples(WorkerJob.Entry entry) throws IOException {
    DatasetVersion version = version(entry);
    return switch (entry.task()) {
      case ImageClassification task ->
          LabelledExamples.of(version, entry.labelSpace(), task.labels());
      case Captioning task -> DatasetExamples.captioned(version, Sample.TRAIN);
      case ImageTextRetrieval task -> DatasetExamples.captioned(version, Sample.TRAIN);
      case ObjectDetection task -> LocatedExamples.boxes(version, Sample.TRAIN, entry.labelSpace());
      case InstanceSegmentation task ->
          LocatedExamples.masks(version, Sample.TRAIN, entry.labelSpace());
      case QuestionTask task -> AskedExamples.of(version, Sample.TRAIN, task);
      case MultiLabelClassification task ->
          MultiLabelExamples.of(version, Sample.TRAIN, entry.labelSpace());
      case ReferringExpressionGrounding task -> ReferredExamples.of(version, Sample.TRAIN);
    };
  }
}
