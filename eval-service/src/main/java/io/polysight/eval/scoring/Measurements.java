package io.polysight.eval.scoring;

import io.polysight.contracts.serving.PredictedSample;
import io.polysight.metrics.statistics.Clusters;
import io.polysight.tasks.Captioning;
import io.polysight.tasks.ImageClassification;
import io.polysight.tasks.ImageTextRetrieval;
import io.polysight.tasks.MultiLabelClassification;
import io.polysight.tasks.ReferringExpressionGrounding;
import io.polysight.tasks.RegionTask;
import io.polysight.tasks.Task;
import io.polysight.tasks.Verification;
import io.polysight.tasks.VisualQuestionAnswering;
import java.util.List;

/** Which metrics judge which kind of task. */
public final class Measurements {
  private Measurements() {}

  /**
   * @param samples in the order of their ids
   * @throws UnreadablePredictionsException when there are none, or one does not fit the task
   */
  public static Measurement of(Task task, List<PredictedSample> samples) {
    if (samples.isEmpty()) {
      throw new UnreadablePredictionsException("the file holds no predictions");
    }
    return measure(task, samples).ofImages(images(samples));
  }

  private static Clusters images(List<PredictedSample> samples) {
    return Clusters.of(
        samples.stream().map(sample -> PredictedSample.imageOf(sample.sample())).toList());
  }

  private static Measurement measure(Task task, List<PredictedSample> samples) {
    return switch (task) {
      case ImageClassification classification ->
          ClassificationProtocol.measure(classification, samples);
      case Captioning captioning -> CaptioningProtocol.measure(samples);
      case ImageTextRetrieval retrieval -> RetrievalProtocol.measure(samples);
      case RegionTask regions -> RegionProtocol.measure(regions, samples);
      case VisualQuestionAnswering answering -> QuestionProtocol.answers(samples);
      case Verification verification -> QuestionProtocol.statements(samples);
      case MultiLabelClassification labels -> MultiLabelProtocol.measure(labels, samples);
      case ReferringExpressionGrounding grounding -> GroundingProtocol.measure(samples);
    };
  }

  static UnreadablePredictionsException misfit(PredictedSample sample, String expected) {
    return new UnreadablePredictionsException(
        "sample '"
            + sample.sample()
            + "' should hold "
            + expected
            + ", but holds "
            + sample.prediction().getClass().getSimpleName()
            + " with "
            + sample.reference().getClass().getSimpleName());
  }
}
