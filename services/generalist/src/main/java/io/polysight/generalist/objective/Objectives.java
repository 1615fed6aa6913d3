package io.polysight.generalist.objective;

import io.polysight.generalist.augment.Augmentation;
import io.polysight.generalist.mixture.MixtureTask;
import io.polysight.generalist.sampling.CounterRandom;
import io.polysight.generalist.sampling.TaskTurns.Turn;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.List;

/** From a task of the mixture to what is minimised for it. */
public final class Objectives {
  private Objectives() {}

  /**
   * @param walk tasks of one seed and one walk go through their data in one order; the task's place
   *     in the mixture, or that of the first one whose samples it shares
   */
  public static Objective of(
      MixtureTask task, int walk, int batchSize, long seed, Settings settings) {
    var reader =
        new BatchReader(
            task,
            batchSize,
            CounterRandom.bits(seed, walk),
            settings.augment().getOrDefault(task.name(), Augmentation.NONE));
    return switch (task.task()) {
      case ImageClassification classification ->
          new ClassificationObjective(task, classification, reader, settings);
      case MultiLabelClassification labels -> new MultiLabelObjective(labels, reader, settings);
      case ImageTextRetrieval retrieval -> new RetrievalObjective(reader, settings);
      case Captioning captioning -> new CaptioningObjective(reader, settings);
      case RegionTask regions -> new RegionObjective(regions, reader, settings);
      case VisualQuestionAnswering answering ->
          answering.open()
              ? new OpenAnswerObjective(reader, settings)
              : new QuestionObjective(task, answering.answers(), reader, settings);
      case Verification verification ->
          new QuestionObjective(task, Verification.CANDIDATES, reader, settings);
      case ReferringExpressionGrounding grounding -> new GroundingObjective(reader, settings);
    };
  }

  /**
   * What the samples of a turn are called, in the batch's order.
   *
   * @param walk as for {@link #of}
   */
  public static List<String> samples(
      MixtureTask task, int walk, int batchSize, long seed, Turn turn) {
    return new BatchReader(task, batchSize, CounterRandom.bits(seed, walk), Augmentation.NONE)
        .names(turn);
  }
}
