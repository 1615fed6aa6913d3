package io.polysight.generalist.objective;

import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.sampling.CounterRandom;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;

/** From a task of the mixture to what is minimised for it. */
public final class Objectives {
  private Objectives() {}

  /**
   * @param number the task's place in the mixture; tasks of one seed walk their data in different
   *     orders
   */
  public static Objective of(
      MixtureTask task, int number, int batchSize, long seed, Settings settings) {
    var reader = new BatchReader(task, batchSize, CounterRandom.bits(seed, number));
    return switch (task.task()) {
      case ImageClassification classification ->
          new ClassificationObjective(task, classification, reader, settings);
      case ImageTextRetrieval retrieval -> new RetrievalObjective(reader, settings);
      case Captioning captioning -> new CaptioningObjective(reader, settings);
    };
  }
}
