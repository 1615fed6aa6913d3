package io.polysight.generalist.objective;

import io.polysight.generalist.augment.Augmentation;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.sampling.CounterRandom;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.RegionTask;
import java.util.List;

/** From a task of the mixture to what is minimised for it. */
public final class Objectives {
  private Objectives() {}

  /**
   * @param number the task's place in the mixture; tasks of one seed walk their data in different
   *     orders
   */
  public static Objective of(
      MixtureTask task, int number, int batchSize, long seed, Settings settings) {
    var reader =
        new BatchReader(
            task,
            batchSize,
            CounterRandom.bits(seed, number),
            settings.augment().getOrDefault(task.name(), Augmentation.NONE));
    return switch (task.task()) {
      case ImageClassification classification ->
          new ClassificationObjective(task, classification, reader, settings);
      case ImageTextRetrieval retrieval -> new RetrievalObjective(reader, settings);
      case Captioning captioning -> new CaptioningObjective(reader, settings);
      case RegionTask regions -> new RegionObjective(regions, reader, settings);
    };
  }

  /**
   * What the samples of a turn are called, in the batch's order.
   *
   * @param number as for {@link #of}
   */
  public static List<String> samples(
      MixtureTask task, int number, int batchSize, long seed, Turn turn) {
    return new BatchReader(task, batchSize, CounterRandom.bits(seed, number), Augmentation.NONE)
        .names(turn);
  }
}
