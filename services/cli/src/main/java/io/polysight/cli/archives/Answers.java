package io.polysight.cli.archives;

import io.polysight.datasets.manifest.DatasetVersion;
import io.polysight.datasets.sample.Question;
import io.polysight.datasets.sample.Sample;
import io.polysight.tasks.Prediction;
import io.polysight.tasks.QuestionTask;
import io.polysight.tasks.Task;
import java.util.List;

/** Whoever answers tasks about held-out samples. */
interface Answers {

  /** One answer for each sample. */
  List<Prediction> of(Task task, DatasetVersion version, List<Sample> samples);

  /** For each sample the texts, at least the best hundred, the one that fits best first. */
  List<List<String>> ranked(List<String> texts, DatasetVersion version, List<Sample> samples);

  /** The answers to the questions about each sample, in their order. */
  List<List<String>> asked(
      QuestionTask task,
      DatasetVersion version,
      List<Sample> samples,
      List<List<Question>> questions);
}
